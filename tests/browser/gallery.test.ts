// The gallery photographs a form in both faces; that it is worth looking at is for eyes.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { chooseWays, type CoverWay } from '../../web/gallery/photograph.ts';

const web = process.env.TODOKE_WEB!;
const form = 'disaster-victim-certificate';

const way = (name: string, pages: string[], ...codes: string[]): CoverWay => ({
  name, answers: {}, expect: { pages, problems: codes.map((code) => ({ code })) },
});

test('the ways that are photographed show each page, the longest first, mistakes left out', () => {
  const ways = [
    way('refused_1', ['a', 'stop'], 'stop'),
    way('refused_2', ['a', 'b'], 'required'),
    way('shortest', ['a', 'c']),
    way('way_3', ['a', 'd']),
    way('longest', ['a', 'b', 'c']),
  ];
  const names = chooseWays(ways).map(({ name }) => name);
  assert.deepEqual(names, ['longest', 'refused_1', 'way_3']);
});

test('the gallery shows every page of a form in both faces', () => {
  const out = mkdtempSync(join(tmpdir(), 'todoke-gallery-'));
  const words = [join(web, 'build/run.mjs'), join(web, 'gallery/main.ts'), form, '--out', out];
  const { status, stdout } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  assert.equal(status, 0, stdout);
  const page = readFileSync(join(out, 'index.html'), 'utf8');
  const shots = [...page.matchAll(/<img loading="lazy" src="([^"]+)"/gu)].map((hit) => hit[1]!);
  const { pages } = JSON.parse(readFileSync(join(web, `../build/forms/${form}.json`), 'utf8'));
  const places = ['intro', 'review', ...pages.map(({ id }: { id: string }) => id)];
  for (const place of places) {
    for (const face of ['plain', 'painted']) {
      const file = `${form}/${place}-${face}.jpg`;
      assert.ok(shots.includes(file), file);
      assert.ok(existsSync(join(out, file)) && statSync(join(out, file)).size > 3000, file);
    }
  }
  rmSync(out, { recursive: true });
});
