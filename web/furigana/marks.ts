// Furigana in a string: Unicode's interlinear annotation, U+FFF9 base U+FFFA reading U+FFFB.

export const begin = '\uFFF9';
export const middle = '\uFFFA';
export const end = '\uFFFB';
/** Kanji and what is read like one: 々 and the counting ヶ. */
export const kanji = /[\p{Script=Han}々〆ヶ]/u;

/** A stretch of text, with its reading in kana where it has one. */
export interface Stretch {
  text: string;
  reading?: string;
}

const annotated = /\uFFF9([^\uFFFA]*)\uFFFA([^\uFFFB]*)\uFFFB/gu;

export function annotate({ text, reading }: Stretch): string {
  return reading ? `${begin}${text}${middle}${reading}${end}` : text;
}

/** The text as it was before it was dressed. */
export function undress(text: string): string {
  return text.replaceAll(annotated, '$1');
}

/** The text as it is spoken: readings in place of what they stand over. */
export function readOut(text: string): string {
  return text.replaceAll(annotated, '$2');
}

export function stretchesOf(dressed: string): Stretch[] {
  const all: Stretch[] = [];
  let done = 0;
  for (const match of dressed.matchAll(annotated)) {
    if (match.index > done) all.push({ text: dressed.slice(done, match.index) });
    all.push({ text: match[1]!, reading: match[2]! });
    done = match.index + match[0].length;
  }
  if (done < dressed.length) all.push({ text: dressed.slice(done) });
  return all;
}
