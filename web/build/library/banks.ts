// Banks and branches from npm's zengin-code (MIT): "bank/index" for all banks, "bank/0001" for the
// branches of one. Both hold lines "code<TAB>name<TAB>how it is read or written otherwise"; the
// index also says how romaji is read and which words are the same.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { looseKana, romajiTable } from './kana.ts';
import type { Document, Source } from './make.ts';

interface Place {
  code: string;
  name: string;
  kana: string;
}

interface Bank extends Place {
  branches: Record<string, Place>;
}

const require = createRequire(join(process.env.TODOKE_WEB!, 'package.json'));

export const banks: Source = {
  inputs: [require.resolve('zengin-code/package.json')],
  make: makeBanks,
};

const japanPost = '9900';

/** What a passbook has at its end, and the data shortens. */
const longWords: [short: string, long: string][] = [
  ['信金', '信用金庫'],
  ['信組', '信用組合'],
  ['労金', '労働金庫'],
  ['農協', '農業協同組合'],
  ['漁協', '漁業協同組合'],
];

/** What is typed, and what stands in the lines for it. */
const alike: [typed: string, sought: string][] = [
  ...longWords,
  ['商工組合中央金庫', '商工中金'],
  ['JA', ''],
  ['ギンコウ', ''],
  ['ギンコ', ''],
  ['シンヨウキンコ', 'シンキン'],
  ['シンヨウクミアイ', 'シンクミ'],
  ['ロウドウキンコ', 'ロウキン'],
  ['ノウギヨウキヨウドウクミアイ', 'ノウキヨウ'],
  ['シテン', ''],
];

function* makeBanks(): Generator<Document> {
  const all = Object.values(require('zengin-code') as Record<string, Bank>);
  all.sort((one, other) => (one.code < other.code ? -1 : 1));
  const lines = withNamesApart(all, bankName);
  yield { name: 'bank/index', content: { lines, alike, romaji: romajiTable() } };
  for (const { code, branches } of all) {
    const places = Object.values(branches);
    const nameOf = code === japanPost ? (place: Place) => `${place.name}店` : branchName;
    places.sort((one, other) => (one.code < other.code ? -1 : 1));
    yield { name: `bank/${code}`, content: { lines: withNamesApart(places, nameOf) } };
  }
}

/** No two lines have one name: what was typed must tell which it is. */
function withNamesApart(places: Place[], nameOf: (place: Place) => string): string {
  const seen = new Set<string>();
  const lines = places.map((place) => {
    let name = nameOf(place);
    if (seen.has(name)) name += `（${place.code}）`;
    seen.add(name);
    return [place.code, name, otherNames(place, name)].join('\t');
  });
  return lines.join('\n');
}

/** Banks of Japan are in the data without 銀行; those from abroad keep the name they have. */
function bankName({ code, name }: Place): string {
  const plain = narrowLetters(name);
  if (code === japanPost) return 'ゆうちょ銀行';
  if ((code < '0400' || (code >= '0500' && code < '0600')) && code !== '0200') return `${plain}銀行`;
  const [short, long] = longWords.find(([word]) => plain.endsWith(word)) ?? ['', ''];
  return short ? plain.slice(0, -short.length) + long : plain;
}

/** Branches are in the data without 支店, unless they are something else. */
function branchName({ name }: Place): string {
  const plain = narrowLetters(name);
  return /(店|部|所|課|室|係|センター|デスク|プラザ|オフィス)$/.test(plain) ? plain : `${plain}支店`;
}

function otherNames({ kana, name }: Place, shown: string): string {
  const spoken = narrowLetters(kana.replaceAll('－', 'ー')).replaceAll(' ', '');
  const others = new Set([spoken, looseKana(spoken)]);
  if (/[a-z]/.test(shown)) others.add(shown.toUpperCase());
  if (/^[〇一二三四五六七八九]+$/.test(name)) others.add(inDigits(name));
  return [...others].filter((other) => other !== shown).join(' ');
}

/** 「四〇八」 is sought as 408 too. */
function inDigits(name: string): string {
  return name.replace(/[〇一二三四五六七八九]/g, (sign) => String('〇一二三四五六七八九'.indexOf(sign)));
}

/** ＵＦＪ as UFJ, which is easier to read and to compare. */
function narrowLetters(text: string): string {
  return text
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replaceAll('　', ' ');
}
