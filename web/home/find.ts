// Finds procedures by what people type: kana or kanji, with or without okurigana, everyday words,
// small slips, whole sentences. Pure: no page, no network.

export type FoundKind = 'form' | 'event' | 'variant' | 'guide' | 'closed';

export interface IndexEntry {
  id: string;
  title: string;
  summary: string;
  official: string;
  words: string[];
  kind: FoundKind;
}

export interface SearchIndex {
  /** Words that mean the same. */
  same: string[][];
  all: IndexEntry[];
}

export interface Found {
  entry: IndexEntry;
  /** The word that led here, as the index writes it; empty when the title says it itself. */
  by: string;
  score: number;
}

/** A text in the ways in which it is compared. */
interface Text {
  shown: string;
  plain: string;
  /** Without the kana between kanji: 引っ越し, 引越し and 引越 are one. */
  bare: string;
  weight: number;
}

interface Ready {
  entry: IndexEntry;
  texts: Text[];
}

export class Finder {
  readonly #ready: Ready[];
  readonly #same: string[][];

  constructor(index: SearchIndex) {
    this.#same = index.same.map((line) => line.map(plainOf));
    this.#ready = index.all.map((entry) => ({ entry, texts: textsOf(entry) }));
  }

  find(query: string): Found[] {
    const terms = query.split(/[\s　、。・]+/u).map(plainOf).filter(Boolean);
    if (terms.length === 0) return [];
    const asked = terms.map((term) => this.#meanings(term));
    let found = this.#all(asked, (meaning, text) => closeness(meaning, text));
    if (found.length === 0) found = this.#all(asked, slip);
    return found.sort((left, right) => right.score - left.score);
  }

  /** The term itself, and what means the same. A sentence means the words in it. */
  #meanings(term: string): Meaning[] {
    const meanings = new Map([[term, 1]]);
    for (const line of this.#same) {
      const isMeant = line.some((word) => word === term || bareOf(word) === bareOf(term));
      const isIn = line.some((word) => word.length > 1 && term.includes(word));
      const isBegun = term.length > 1 && line.some((word) => word.startsWith(term));
      const worth = isMeant ? 0.9 : isIn ? 0.7 : isBegun ? 0.6 : 0;
      if (worth === 0) continue;
      for (const word of line) meanings.set(word, Math.max(meanings.get(word) ?? 0, worth));
    }
    return [...meanings].map(([plain, worth]) => ({ plain, bare: bareOf(plain), worth }));
  }

  /** Entries to which every term leads. */
  #all(asked: Meaning[][], close: (meaning: Meaning, text: Text) => number): Found[] {
    const found: Found[] = [];
    for (const { entry, texts } of this.#ready) {
      let score = 0;
      let best = { close: 0, shown: '' };
      const hasAll = asked.every((meanings) => {
        let most = 0;
        for (const text of texts) {
          for (const meaning of meanings) {
            if (meaning.worth * text.weight <= most) continue;
            const is = close(meaning, text) * meaning.worth * text.weight;
            if (is > most) most = is;
            if (is > best.close) best = { close: is, shown: text.shown };
          }
        }
        score += most;
        return most > 0;
      });
      if (hasAll) found.push({ entry, by: best.shown, score: score * kindWorth[entry.kind] });
    }
    return found;
  }
}

interface Meaning {
  plain: string;
  bare: string;
  worth: number;
}

/** Of equals, what can be done here comes first. */
const kindWorth: Record<FoundKind, number> = {
  event: 1.1,
  form: 1,
  guide: 0.95,
  variant: 0.5,
  closed: 0.4,
};

function textsOf(entry: IndexEntry): Text[] {
  const texts = [makeText(entry.title, '', 10)];
  for (const word of entry.words) texts.push(makeText(word, word, 8));
  if (entry.official) texts.push(makeText(entry.official, entry.official, 6));
  texts.push(makeText(entry.summary, '', 3));
  return texts;
}

function makeText(text: string, shown: string, weight: number): Text {
  const plain = plainOf(text);
  return { shown, plain, bare: bareOf(plain), weight };
}

/** Widths, case and kana folded: 「ﾋｯｺｼ」「ヒッコシ」「ひっこし」 are one. */
export function plainOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ァ-ヶ]/gu, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replace(/[\s「」『』（）()・、。〜~]/gu, '');
}

/** Kana beside kanji say how these are read, and are written or not. */
export function bareOf(plain: string): string {
  const bare = plain.replace(/(?<=\p{Script=Han})[ぁ-ゖ]{1,2}(?=\p{Script=Han}|$)/gu, '');
  return /\p{Script=Han}/u.test(bare) ? bare : plain;
}

/** How near a text is to what is meant: 1 the same, 0 not at all. */
function closeness(meaning: Meaning, { plain, bare }: Text): number {
  const { plain: term } = meaning;
  if (plain === term) return 1;
  if (meaning.bare.length > 1 && bare === meaning.bare) return 0.95;
  // One kana or letter is in everything; one kanji says something.
  if (term.length < 2 && !/\p{Script=Han}/u.test(term)) return plain.startsWith(term) ? 0.3 : 0;
  if (plain.startsWith(term)) return 0.85;
  if (plain.includes(term)) return 0.7;
  if (meaning.bare.length > 1 && bare.includes(meaning.bare)) return 0.6;
  // 「赤ちゃんが生まれました」 has 「赤ちゃん」 in it.
  if (meaning.worth === 1 && bare.length > 1 && meaning.bare.includes(bare)) return 0.5;
  return 0;
}

/** One slip in a word of four, two in one of eight; or most pairs of letters in common. */
function slip(meaning: Meaning, { plain, bare, weight }: Text): number {
  if (meaning.worth < 1 || meaning.plain.length < 3 || weight < 5) return 0;
  const most = meaning.plain.length >= 8 ? 2 : 1;
  if (distance(meaning.plain, plain, most) <= most) return 0.4;
  const share = pairsShared(meaning.bare, bare);
  return share >= 0.6 ? share * 0.3 : 0;
}

/** Letters left out, put in, changed or exchanged with the next; more than `most` is `most` + 1. */
export function distance(left: string, right: string, most: number): number {
  if (Math.abs(left.length - right.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; ++i) {
    const now = [i];
    for (let j = 1; j <= right.length; ++j) {
      const isSame = left[i - 1] === right[j - 1];
      let least = Math.min(last[j]! + 1, now[j - 1]! + 1, last[j - 1]! + (isSame ? 0 : 1));
      const isTurned = left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1];
      if (i > 1 && j > 1 && isTurned) least = Math.min(least, before[j - 2]! + 1);
      now[j] = least;
    }
    before = last;
    last = now;
  }
  return last[right.length]!;
}

/** Of the term's pairs of neighbours, how many the text has too. */
function pairsShared(term: string, text: string): number {
  let shared = 0;
  for (let at = 0; at + 1 < term.length; ++at) {
    shared += Number(text.includes(term.slice(at, at + 2)));
  }
  return term.length > 2 ? shared / (term.length - 1) : 0;
}
