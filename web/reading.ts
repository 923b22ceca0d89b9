// The reading of a name, heard from the composition: while 「たかはし」 is being converted to 「髙橋」 the
// composition passes through its kana. A suggestion only; the engine decides what becomes of it.

const kana = /^[\u3041-\u3096\u30a1-\u30fa\u30fc\u30fb]+$/u;
/** Letters of a syllable not finished yet, as in 「たかh」, half or full width. */
const unfinished = /[a-zａ-ｚ]+$/iu;

export class Reading {
  #parts = '';
  #heard = '';

  /** A composition begins in an input that holds `text`: an empty one begins a new reading. */
  start(text: string): void {
    if (text === '') this.#parts = '';
    this.#heard = '';
  }

  update(text: string): void {
    const spoken = text.replace(unfinished, '');
    if (kana.test(spoken)) this.#heard = spoken;
  }

  /** The reading of all that was composed so far; empty when a part of it was not heard. */
  end(text: string): string {
    if (kana.test(text)) this.#heard = text;
    if (text === '' || this.#heard === '') return '';
    this.#parts += this.#heard;
    this.#heard = '';
    return this.#parts;
  }
}
