// Which characters of names offices can write, and what usually stands in for the others:
//   names/kanji       {"kanji": bits of JIS X 0208, "substitutes": {"髙": "高"}}
//   names/jis_x_0213  {"kanji": bits, "elsewhere": "those outside the main block"}
//   names/latin       {"substitutes": {"é": "e"}}
// Bits: one for each character from U+4E00 to U+9FFF, four in a hexadecimal digit.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Document, Source } from './make.ts';

const table = join(process.env.TODOKE_WEB!, '../assets/names/substitutes.txt');

export const names: Source = { inputs: [table], make: makeNames };

const firstKanji = 0x4e00;
const lastKanji = 0x9fff;

function* makeNames(): Generator<Document> {
  const jisX0208 = kanjiOfJisX0208();
  const jisX0213 = kanjiOfJisX0213();
  yield {
    name: 'names/kanji',
    content: { kanji: bitsOf(jisX0208), substitutes: kanjiSubstitutes(jisX0208) },
  };
  const elsewhere = [...jisX0213].filter((kanji) => !isInMainBlock(kanji)).join('');
  yield { name: 'names/jis_x_0213', content: { kanji: bitsOf(jisX0213), elsewhere } };
  yield { name: 'names/latin', content: { substitutes: latinSubstitutes() } };
}

/**
 * Rows 16 to 84, two bytes each. The decoder of browsers and Node knows more in the same plane: the
 * rows of NEC and IBM, where 髙 stands, are not JIS X 0208.
 */
function kanjiOfJisX0208(): Set<string> {
  const decoder = new TextDecoder('euc-jp');
  const kanji = new Set<string>();
  for (const [row, cell] of cells(16, 84)) {
    const text = decoder.decode(Uint8Array.of(0xa0 + row, 0xa0 + cell));
    if ([...text].length === 1 && text !== '\ufffd') kanji.add(text);
  }
  return kanji;
}

/**
 * Both planes of JIS X 0213; glibc knows them, Node does not. Places without a character make it
 * end with an error after all the others.
 */
function kanjiOfJisX0213(): Set<string> {
  const bytes: number[] = [];
  for (const [row, cell] of cells(1, 94)) {
    bytes.push(0xa0 + row, 0xa0 + cell, 0x0a, 0x8f, 0xa0 + row, 0xa0 + cell, 0x0a);
  }
  const { stdout: text } = spawnSync('iconv', ['-c', '-f', 'EUC-JISX0213', '-t', 'UTF-8'], {
    input: Uint8Array.from(bytes),
    encoding: 'utf8',
    maxBuffer: 1024 * 1024,
  });
  return new Set(text.split('\n').filter((one) => /^\p{Script=Han}$/u.test(one)));
}

function* cells(firstRow: number, lastRow: number): Generator<[number, number]> {
  for (let row = firstRow; row <= lastRow; row += 1) {
    for (let cell = 1; cell <= 94; cell += 1) yield [row, cell];
  }
}

function isInMainBlock(kanji: string): boolean {
  const code = kanji.codePointAt(0)!;
  return code >= firstKanji && code <= lastKanji;
}

function bitsOf(kanji: Set<string>): string {
  let digits = '';
  for (let code = firstKanji; code <= lastKanji; code += 4) {
    let digit = 0;
    for (let i = 0; i < 4; i += 1) {
      digit = digit * 2 + (kanji.has(String.fromCodePoint(code + i)) ? 1 : 0);
    }
    digits += digit.toString(16);
  }
  return digits;
}

/** Our own table, and the compatibility ideographs (塚 U+FA10) whose plain form Unicode names. */
function kanjiSubstitutes(plain: Set<string>): Record<string, string> {
  const substitutes: Record<string, string> = {};
  for (let code = 0xf900; code <= 0xfaff; code += 1) {
    const kanji = String.fromCodePoint(code);
    const other = kanji.normalize('NFC');
    if (other !== kanji && plain.has(other)) substitutes[kanji] = other;
  }
  for (const line of readFileSync(table, 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [substitute = '', others = ''] = line.split(' ');
    if (!plain.has(substitute)) throw new Error(`${table}: ${substitute} is not in JIS X 0208`);
    for (const kanji of others) {
      if (plain.has(kanji)) throw new Error(`${table}: ${kanji} needs no substitute`);
      if (kanji in substitutes) throw new Error(`${table}: ${kanji} stands twice`);
      substitutes[kanji] = substitute;
    }
  }
  return substitutes;
}

/** Latin letters without their marks, as passports write them. */
function latinSubstitutes(): Record<string, string> {
  const substitutes: Record<string, string> = {
    Æ: 'AE', Ð: 'D', Ø: 'OE', Þ: 'TH', ß: 'ss', æ: 'ae', ð: 'd', ø: 'oe', þ: 'th', Đ: 'D', đ: 'd',
    Ħ: 'H', ħ: 'h', ı: 'i', Ł: 'L', ł: 'l', Ŋ: 'N', ŋ: 'n', Œ: 'OE', œ: 'oe', Ŧ: 'T', ŧ: 't',
    ẞ: 'SS',
  };
  const letters = [...range(0xc0, 0x24f), ...range(0x1e00, 0x1eff)];
  for (const letter of letters.map((code) => String.fromCodePoint(code))) {
    const base = letter.normalize('NFD').replace(/\p{Mark}+/gu, '');
    if (/^[A-Za-z]$/.test(base)) substitutes[letter] ??= base;
  }
  return substitutes;
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
