// The reading of a name, heard from the composition: while 「たかはし」 is being converted to 「髙橋」 the
// composition passes through its kana. A suggestion only; the engine decides what becomes of it.

const kana = /^[\u3041-\u3096\u30a1-\u30fa\u30fc\u30fb\uff66-\uff9f]+$/u;
/** Letters of a syllable not finished yet, as in 「たかh」, half or full width. */
const unfinished = /[a-zａ-ｚ]+$/iu;

/** A stretch of the name that came at once; without a reading when none was heard. */
interface Piece {
  text: string;
  reading: string | undefined;
}

/** One input's name in pieces, kept in step with its text whatever is deleted or retyped. */
export class Reading {
  #pieces: Piece[] = [];
  #heard = '';
  /** The composition goes on where the last one has just ended: a part was committed. */
  #continued = false;

  start(continued = false): void {
    this.#heard = '';
    this.#continued = continued;
  }

  update(composed: string): void {
    const spoken = composed.replace(unfinished, '');
    if (!kana.test(spoken)) return;
    if (this.#continued) this.#takeBack(spoken);
    this.#continued = false;
    this.#heard = spoken;
  }

  /** A composition ended as `composed` and the input holds `text`. Returns the whole reading. */
  end(composed: string, text: string): string {
    if (kana.test(composed)) this.#heard = composed;
    const place = composed === '' ? undefined : this.#placeOf(composed, text);
    if (place) {
      const [before, after] = place;
      const replaced = this.#pieces.slice(before, after);
      // Converted once more without its kana being shown: the same reading in other characters.
      const reading = this.#heard || (replaced.length === 1 ? replaced[0]!.reading : undefined);
      this.#pieces.splice(before, after - before, { text: composed, reading });
    }
    this.#heard = '';
    return this.edited(text);
  }

  /**
   * The input holds `text` now. Returns its whole reading; empty when a part of it was not heard.
   */
  edited(text: string): string {
    const before = this.#whole();
    if (before !== text) this.#replaceMiddle(before, text);
    if (this.#pieces.some((piece) => piece.reading === undefined)) return '';
    return this.#pieces.map((piece) => piece.reading).join('');
  }

  #whole(): string {
    return this.#pieces.map((piece) => piece.text).join('');
  }

  /** 「たかはし」 was heard, 「高」 was committed, and the rest is composed on: 「高」 is read 「たか」. */
  #takeBack(rest: string): void {
    const last = this.#pieces.find((piece) => piece.reading?.endsWith(rest));
    if (last?.reading && last.reading.length > rest.length && last.reading !== last.text) {
      last.reading = last.reading.slice(0, -rest.length);
    }
  }

  /** The pieces [from, to) in whose place `composed` stands in the text, if it is that simple. */
  #placeOf(composed: string, text: string): [number, number] | undefined {
    const lengths = this.#pieces.map((piece) => piece.text.length);
    const total = lengths.reduce((sum, length) => sum + length, 0);
    const whole = this.#whole();
    for (let from = 0, start = 0; from <= lengths.length; start += lengths[from] ?? 0, from += 1) {
      for (let to = lengths.length, end = total; to >= from; to -= 1, end -= lengths[to] ?? 0) {
        if (whole.slice(0, start) + composed + whole.slice(end) === text) return [from, to];
      }
    }
    return undefined;
  }

  /** Pieces that the edit did not touch stay; what stands between them was not heard. */
  #replaceMiddle(before: string, text: string): void {
    let head = 0;
    while (head < before.length && before[head] === text[head]) head += 1;
    let tail = 0;
    const most = Math.min(before.length, text.length) - head;
    while (tail < most && before.at(-1 - tail) === text.at(-1 - tail)) tail += 1;
    const first: Piece[] = [];
    const last: Piece[] = [];
    let at = 0;
    for (const piece of this.#pieces) {
      const end = at + piece.text.length;
      if (end <= head) first.push(piece);
      else if (at >= before.length - tail) last.push(piece);
      at = end;
    }
    const lengthOf = (pieces: Piece[]) => pieces.reduce((sum, { text: t }) => sum + t.length, 0);
    const middle = text.slice(lengthOf(first), text.length - lengthOf(last));
    const reading = kana.test(middle) ? middle : undefined;
    this.#pieces = [...first, ...(middle ? [{ text: middle, reading }] : []), ...last];
  }
}
