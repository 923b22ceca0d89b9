// Public documents: how the page fetches them, and what the build has made.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { looseKana, romajiTable } from '../../web/build/library/kana.ts';
import { LibraryPort } from '../../web/ports/library.ts';
import type { Action } from '../../web/screen.ts';

const root = new URL('https://todoke.example/city/');
const library = join(process.env.TODOKE_WEB!, '../build/library');
const later = () => new Promise((resolve) => setTimeout(resolve));

/** A port on a line that answers by `answer`; what it asked for and what it gave. */
function openPort(answer: (address: string) => Promise<Response>) {
  const asked: string[] = [];
  const given: Action[] = [];
  globalThis.fetch = (address) => {
    asked.push(String(address));
    return answer(String(address));
  };
  const port = new LibraryPort({ root, library: '0abc' }, (action) => given.push(action));
  return { port, asked, given };
}

test('a document is fetched once from this site, under a name with its version', async () => {
  const { port, asked, given } = openPort(async () => Response.json({ towns: {} }));
  port.want(['postcode/100']);
  port.want(['postcode/100']);
  await later();
  assert.deepEqual(asked, ['https://todoke.example/city/assets/library/postcode/100-0abc.json']);
  assert.deepEqual(given, [{ type: 'provide', id: 'postcode/100', data: { towns: {} } }]);
});

test('a line that fails makes a document absent, and it is fetched when wanted again', async () => {
  const { port, asked, given } = openPort(() => Promise.reject(new TypeError('offline')));
  port.want(['postcode/100']);
  await later();
  assert.deepEqual(given, [{ type: 'provide', id: 'postcode/100' }]);
  port.want(['postcode/100']);
  await later();
  assert.equal(asked.length, 2);
});

test('what the site does not have is asked for once', async () => {
  const { port, asked, given } = openPort(async () => new Response('', { status: 404 }));
  port.want(['postcode/000']);
  await later();
  port.want(['postcode/000']);
  await later();
  assert.equal(asked.length, 1);
  assert.equal(given.length, 2);
});

test('what is no JSON is absent', async () => {
  const { port, given } = openPort(async () => new Response('<html>'));
  port.want(['postcode/100']);
  await later();
  assert.deepEqual(given, [{ type: 'provide', id: 'postcode/100' }]);
});

test('a name that could lead elsewhere is never fetched', async () => {
  const { port, asked } = openPort(async () => Response.json({}));
  port.want(['../settings', '/etc', 'a//b', 'a/../b', 'https://other.example/x', '', 'A', 'a?b']);
  await later();
  assert.deepEqual(asked, []);
});

test('every document is small on the wire: 20 KiB, the index of banks included', () => {
  assert.ok(existsSync(join(library, 'version')), 'run scripts/build library first');
  const files = readdirSync(library, { recursive: true }).map(String);
  const packed = files.filter((file) => file.endsWith('.json.br'));
  assert.ok(packed.length > 2000, `${packed.length} documents`);
  for (const file of packed) {
    const { size } = statSync(join(library, file));
    assert.ok(size <= 20 * 1024, `${file}: ${size} bytes`);
  }
});

const read = (name: string) => JSON.parse(readFileSync(join(library, `${name}.json`), 'utf8'));

test('postcodes have their towns, several where there are several, and large offices', () => {
  assert.equal(read('postcode/100').towns['0001'], '東京都千代田区千代田');
  assert.deepEqual(read('postcode/498').towns['0000'], ['愛知県弥富市', '三重県桑名郡木曽岬町']);
  assert.deepEqual(read('postcode/100').offices['8111'],
    ['宮内庁', '東京都千代田区千代田', '１−１']);
  const [name, area, street, building] = read('postcode/001').offices['8521'];
  assert.deepEqual([name, area], ['札幌私書箱センター', '北海道札幌市北区北十条西']);
  assert.deepEqual([street, building], ['１丁目１２−３', '創生ビル１Ｆ１０１']);
});

test('banks have the names of passbooks, and branches know their readings', () => {
  const lines: string[] = read('bank/index').lines.split('\n');
  const names = new Set(lines.map((line) => line.split('\t')[1]));
  assert.equal(names.size, lines.length, 'no two banks have one name');
  for (const name of ['みずほ銀行', '三菱UFJ銀行', '三菱UFJ信託銀行', 'PayPay銀行', '川崎信用金庫',
    'ゆうちょ銀行', '札幌市農業協同組合', '信金中央金庫']) {
    assert.ok(names.has(name), name);
  }
  assert.ok(lines.includes('0001\tみずほ銀行\tミズホ'));
  assert.ok(lines.some((line) => line.endsWith('\tミツビシユーエフジエイ ミツビシユエフジエイ')));
  const branches: string[] = read('bank/0001').lines.split('\n');
  assert.ok(branches.some((line) => line.startsWith('110\t東京中央支店\tトウキヨウチユウオウ トキヨチユオ')));
  assert.ok(read('bank/9900').lines.includes('\t四〇八店\tヨンゼロハチ 408'));
});

test('romaji is read in both ways, and long vowels may be left out', () => {
  const table = romajiTable();
  for (const [romaji, kana] of Object.entries({ shi: 'シ', si: 'シ', kyo: 'キヨ', ja: 'ジヤ', n: 'ン' })) {
    assert.equal(table[romaji], kana);
  }
  assert.equal(looseKana('トウキヨウ'), 'トキヨ');
  assert.equal(looseKana('オオサカ'), 'オサカ');
  assert.equal(looseKana('ローズ'), 'ロズ');
  assert.equal(looseKana('コウチ'), 'コチ');
});
