import assert from 'node:assert/strict';
import { test } from 'node:test';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { readSynonyms } from '../../web/build/index-file.ts';
import { bareOf, distance, Finder, type IndexEntry, plainOf } from '../../web/home/find.ts';

const synonyms = join(process.env.TODOKE_WEB!, '../assets/search/ja.txt');
const same = readSynonyms(readFileSync(synonyms, 'utf8'));

const entry = (id: string, title: string, words: string[], more: Partial<IndexEntry> = {}) =>
  ({ id, title, summary: '', official: '', kind: 'form', words, ...more }) as IndexEntry;

const all = [
  entry('claim', '児童手当の認定請求', ['出産', 'おかね'], { summary: '児童手当を受けるための手続です。' }),
  entry('moving', '引越しの手続', ['転入', '転出'], { kind: 'event' }),
  entry('care', '要介護・要支援の認定の申請', ['介護認定', '認知症']),
  entry('diapers', '紙おむつの支給', ['おむつ', '寝たきり']),
  entry('victim', '罹災証明書の申請', ['水害', '地震', 'り災証明']),
  entry('vaccine', 'ワクチンの手続', ['コロナ'], { kind: 'closed' }),
];
const finder = new Finder({ same, all });
const first = (query: string) => finder.find(query)[0]?.entry.id;

for (const [query, id] of [
  ['出産', 'claim'], ['しゅっさん', 'claim'], ['生まれた', 'claim'],
  ['引っ越し', 'moving'], ['ひっこし', 'moving'], ['引越', 'moving'], ['ヒッコシ', 'moving'],
  ['ﾋｯｺｼ', 'moving'], ['引っ越しました', 'moving'], ['転居', 'moving'],
  ['おむつ', 'diapers'], ['オムツ', 'diapers'], ['紙オムツ', 'diapers'],
  ['水害', 'victim'], ['床上浸水', 'victim'], ['台風で家が壊れた', 'victim'], ['罹災', 'victim'],
  ['児童手当', 'claim'], ['じどうてあて', 'claim'], ['子ども手当', 'claim'],
  ['要介護', 'care'], ['ようかいご', 'care'], ['母が認知症になった', 'care'],
  ['児童手あて', 'claim'], ['罹災証明所', 'victim'], ['児童 手当', 'claim'],
] as const) {
  test(`「${query}」 leads to ${id}`, () => assert.equal(first(query), id));
}

test('what is closed comes after what can be done', () => {
  const both = new Finder({ same: [], all: [all[5]!, entry('x', 'ワクチンの手続', [])] });
  assert.deepEqual(both.find('ワクチン').map(({ entry: { id } }) => id), ['x', 'vaccine']);
});

test('a result says which word led to it', () => {
  assert.equal(finder.find('しんすい')[0]?.by, '水害');
  assert.equal(finder.find('児童手当')[0]?.by, '');
});

test('nothing typed finds nothing, and neither does what no procedure knows', () => {
  assert.deepEqual(finder.find(' 　'), []);
  assert.deepEqual(finder.find('宇宙飛行'), []);
});

test('widths, kana and okurigana are folded', () => {
  assert.equal(plainOf('ｶﾐ オムツ（大）'), 'かみおむつ大');
  for (const written of ['引っ越し', '引越し', '引越']) assert.equal(bareOf(written), '引越');
  assert.equal(bareOf('おむつ'), 'おむつ');
});

test('a slip is a letter more, less, other or in the next place', () => {
  for (const slip of ['abxc', 'ac', 'axc', 'acb']) assert.equal(distance('abc', slip, 1), 1);
  assert.equal(distance('abc', 'abcde', 1), 2);
});
