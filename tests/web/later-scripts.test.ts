import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Metafile } from 'esbuild';
import { fetchFirst } from '../../web/build/later-scripts.ts';

type Output = Metafile['outputs'][string];

const output = (imports: Output['imports']): Output => ({
  bytes: 0, inputs: {}, exports: [], imports,
});
const later = { path: 'out/b-1.js', kind: 'dynamic-import' as const };
const outputs: Metafile['outputs'] = {
  'out/a-1.js': output([later, later, { path: 'node:fs', kind: 'dynamic-import', external: true }]),
  'out/b-1.js': output([{ path: 'out/c-1.js', kind: 'import-statement' }]),
  'out/c-1.js': output([]),
};
const script = 'f=()=>import("./b-1.js");g=()=>import("./b-1.js");h=()=>import("node:fs")';

test('a script that is imported in two places is fetched once by each, with what it needs', () => {
  const text = fetchFirst(script, 'out/a-1.js', outputs);
  assert.equal(text.match(/\["b-1\.js","c-1\.js"\]/gu)?.length, 2);
  assert.equal(text.match(/import\("\.\/b-1\.js"\)/gu)?.length, 2);
  assert.ok(text.endsWith('h=()=>import("node:fs")'));
});
