// A word and its reading, cut so that only kanji have readings: 届け出／とどけで → 届(とど)け出(で).
import { kanji, type Stretch } from '../../furigana/marks.ts';

/** ア to あ; ー and all else stay. */
export function toHiragana(text: string): string {
  return text.replaceAll(/[ァ-ヶ]/gu, (letter) =>
    String.fromCharCode(letter.charCodeAt(0) - 0x60),
  );
}

export function segment(word: string, reading: string): Stretch[] {
  if (!kanji.test(word)) return [{ text: word }];
  const parts = word.match(/[\p{Script=Han}々〆ヶ]+|[^\p{Script=Han}々〆ヶ]+/gu)!;
  const pattern = parts.map((part) => (kanji.test(part) ? '(.+?)' : literal(toHiragana(part))));
  const match = new RegExp(`^${pattern.join('')}$`, 'u').exec(reading);
  if (!match) return [{ text: word, reading }];
  let next = 1;
  return parts.map((text) => (kanji.test(text) ? { text, reading: match[next++]! } : { text }));
}

export function literal(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}
