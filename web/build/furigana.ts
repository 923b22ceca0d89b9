// Furigana for all Japanese that the site may show: each sentence with its readings in it.
import { readFileSync } from 'node:fs';
import { mendCounters } from '../furigana/counters.ts';
import { isNumber } from '../furigana/gaps.ts';
import { annotate, kanji, stretchesOf } from '../furigana/marks.ts';
import { type Correction, findCorrections, readCorrections } from './furigana/corrections.ts';
import { type Piece, readWords, type Word } from './furigana/mecab.ts';
import { segment, toHiragana } from './furigana/segment.ts';

export interface Dressed {
  /** By the plain sentence; gaps as in 「{label}を入力」 stay. */
  sentences: Map<string, string>;
  /** Kanji without a reading, with their sentence: they want a line in assets/furigana/ja.txt. */
  unread: { words: string; sentence: string }[];
  /** Which lines of ja.txt served, and in how many places. */
  used: Map<Correction, number>;
}

const gap = /\{\w+\}/u;
const gaps = /\{(\w+)\}/gu;

export function dressSentences(all: Iterable<string>, corrections: Correction[]): Dressed {
  const plain = [...new Set(all)].filter((sentence) => kanji.test(sentence) || gap.test(sentence));
  const dressed: Dressed = { sentences: new Map(), unread: [], used: new Map() };
  const lines = plain.map((sentence) => sentence.split(/[\n\u2028]/u));
  const flat = lines.flat().map((line) => cut(line, corrections, dressed.used));
  const words = readWords(flat);
  let next = 0;
  plain.forEach((sentence, index) => {
    const readings = lines[index]!.map((line) => write(line, words[next++]!));
    const breaks = [...sentence.matchAll(/[\n\u2028]/gu)].map(([mark]) => mark);
    const whole = readings.map((line, at) => line + (breaks[at] ?? '')).join('');
    dressed.sentences.set(sentence, whole);
    const unread = unreadIn(whole);
    if (unread) dressed.unread.push({ words: unread, sentence });
  });
  return dressed;
}

export function loadCorrections(file: string): Correction[] {
  return readCorrections(readFileSync(file, 'utf8'));
}

/** Kanji that have no reading in a dressed text. */
export function unreadIn(dressed: string): string {
  const bare = stretchesOf(dressed).filter(({ reading }) => !reading);
  return bare.flatMap(({ text }) => text.match(/[\p{Script=Han}々〆ヶ]+/gu) ?? []).join(' ');
}

/** What MeCab reads: free text, with gaps and our own readings standing in it. */
function cut(line: string, corrections: Correction[], used: Dressed['used']): Piece[] {
  const fixed = [...line.matchAll(gaps)].map(({ 0: text, 1: name, index }) => ({
    from: index,
    to: index + text.length,
    piece: { text, reading: '', feature: isNumber(name!) ? '名詞,数' : '名詞,一般' } as Piece,
  }));
  for (const { from, to, reading, correction } of findCorrections(line, corrections)) {
    used.set(correction, (used.get(correction) ?? 0) + 1);
    fixed.push({ from, to, piece: { text: line.slice(from, to), reading } });
  }
  fixed.sort((left, right) => left.from - right.from);
  const pieces: Piece[] = [];
  // A space at the end of a piece stops mecab (0.996); a wide one is a sign like others.
  const text = wide(line);
  let done = 0;
  for (const { from, to, piece } of fixed) {
    if (from > done) pieces.push({ text: text.slice(done, from) });
    pieces.push(piece);
    done = to;
  }
  if (done < line.length) pieces.push({ text: text.slice(done) });
  return pieces;
}

function write(line: string, words: readonly Word[]): string {
  let dressed = '';
  let done = 0;
  for (const { surface, reading } of words) {
    const at = wide(line).indexOf(surface, done);
    if (at < 0) throw new Error(`mecab gave "${surface}", which is not in "${line}"`);
    dressed += line.slice(done, at);
    const text = line.slice(at, at + surface.length);
    const parts = reading ? segment(text, toHiragana(reading)) : [{ text }];
    dressed += parts.map(annotate).join('');
    done = at + surface.length;
  }
  return mendCounters(dressed + line.slice(done));
}

function wide(text: string): string {
  return text.replaceAll(/\s/gu, '\u3000');
}
