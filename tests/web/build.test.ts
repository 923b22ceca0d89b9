import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { bundleScripts, bundleStyles } from '../../web/build/bundle.ts';
import { writeDocument } from '../../web/build/document.ts';
import { renderScreen } from '../../web/build/prerender.ts';
import { readScreen, web } from './dom.ts';

const theme = JSON.parse(readFileSync(join(web, '../assets/theme.json'), 'utf8'));

function page(styles: string): string {
  return writeDocument({
    title: '手続 & "約束" <1>',
    root: './',
    facts: { form: 'a"b' },
    screen: renderScreen(readScreen('question')),
    styles,
    early: 'early()',
    script: 'assets/boot.js',
    noscript: '',
  });
}

test('the policy allows no eval, and one inline style and script by their hashes', () => {
  const html = page('a{color:red}');
  const policy = /Content-Security-Policy" content="([^"]*)"/u.exec(html)![1]!;
  assert.ok(!policy.includes('unsafe-inline'));
  assert.ok(!policy.replace('wasm-unsafe-eval', '').includes('unsafe-eval'));
  const hash = createHash('sha256').update('a{color:red}').digest('base64');
  assert.ok(policy.includes(`'sha256-${hash}'`));
  const early = createHash('sha256').update('early()').digest('base64');
  assert.ok(policy.includes(`script-src 'self' 'wasm-unsafe-eval' 'sha256-${early}'`));
  assert.equal(html.match(/<script(?![^>]*src=)/gu)?.length, 1);
  assert.equal(/ style="| on[a-z]+="/u.test(html), false);
});

test('texts of settings cannot break out of the document', () => {
  const html = page('');
  assert.ok(html.includes('<title>手続 &amp; &quot;約束&quot; &lt;1></title>'));
  assert.ok(html.includes('data-form="a&quot;b"'));
});

test('zoom is never blocked', () => {
  const viewport = /name="viewport" content="([^"]*)"/u.exec(page(''))![1]!;
  assert.ok(!/user-scalable|maximum-scale/u.test(viewport));
});

test('every variable that the styles use is defined', async () => {
  const styles = await bundleStyles(web, theme, 'lists');
  const defined = new Set([...styles.matchAll(/(--[\w-]+):/gu)].map((hit) => hit[1]));
  const used = new Set([...styles.matchAll(/var\((--[\w-]+)/gu)].map((hit) => hit[1]));
  assert.deepEqual([...used].filter((name) => !defined.has(name)), []);
});

test('fields are at least 16 px high in type, so that iOS does not zoom', () => {
  assert.ok(theme.type.field.size >= 16);
});

test('what import() needs is fetched first, and what is here already is not', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'todoke-bundle-'));
  const scripts = {
    'page.ts': `import { here } from './here.ts';\nhere();\nvoid import('./later.ts');`,
    'here.ts': `export const here = () => console.log('here');`,
    'later.ts': `import { here } from './here.ts';\nexport * from './deep.ts';\nhere();`,
    'other.ts': `import { deep } from './deep.ts';\ndeep();`,
    'deep.ts': `export const deep = () => console.log('deep');`,
  };
  try {
    for (const [name, text] of Object.entries(scripts)) writeFileSync(join(folder, name), text);
    const out = join(folder, 'out');
    const addresses = await bundleScripts(folder, out, ['page.ts', 'other.ts']);
    const page = readFileSync(join(out, addresses['page.ts']!), 'utf8');
    const [, list = '', asked = ''] =
      /Promise\.all\((\[[^\]]*\]).*\)\.then\(\(\)=>import\("\.\/([^"]+)"\)\)/u.exec(page) ?? [];
    const fetched = JSON.parse(list) as string[];
    assert.equal(fetched[0], asked);
    const texts = fetched.map((file) => readFileSync(join(out, 'assets', file), 'utf8'));
    assert.equal(texts.filter((text) => text.includes('"deep"')).length, 1);
    assert.equal(texts.filter((text) => text.includes('"here"')).length, 0);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
