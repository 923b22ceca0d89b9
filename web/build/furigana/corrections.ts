// Our own readings, where the dictionary's are wrong for an office: assets/furigana/ja.txt. A line
// is a word and its reading; brackets say which part is read when the rest is only its context:
//   罹災 りさい
//   お住まいの[方] かた
// ^ and $ stand for the begin and the end of a sentence.

export interface Correction {
  /** As it stands in a sentence, with its context. */
  whole: string;
  before: number;
  word: string;
  reading: string;
}

export interface Corrected {
  from: number;
  to: number;
  reading: string;
  correction: Correction;
}

export function readCorrections(text: string): Correction[] {
  const lines = text.split('\n').filter((line) => line.trim() && !line.startsWith('#'));
  return lines.map(readLine).sort((left, right) => right.whole.length - left.whole.length);
}

function readLine(line: string): Correction {
  const [, left = '', word = '', right = '', reading = ''] =
    /^([^\s[\]]*)\[([^\s[\]]+)\]([^\s[\]]*)\s+([ぁ-んー]+)$/u.exec(line) ??
    /^()([^\s[\]]+)()\s+([ぁ-んー]+)$/u.exec(line) ??
    [];
  if (!word) throw new Error(`assets/furigana/ja.txt: no word and reading: ${line}`);
  return { whole: left + word + right, before: left.length, word, reading };
}

/** Where a sentence is corrected: longer contexts first, nothing twice, in their order. */
export function findCorrections(sentence: string, all: readonly Correction[]): Corrected[] {
  const found: Corrected[] = [];
  const framed = `^${sentence}$`;
  for (const correction of all) {
    const { whole, before, word, reading } = correction;
    for (let at = framed.indexOf(whole); at >= 0; at = framed.indexOf(whole, at + 1)) {
      const from = at - 1 + before;
      const to = from + word.length;
      if (found.every((other) => to <= other.from || from >= other.to)) {
        found.push({ from, to, reading, correction });
      }
    }
  }
  return found.sort((left, right) => left.from - right.from);
}
