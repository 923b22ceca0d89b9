// What a resident sees of files that are being made ready. 「次へ進む」 waits for those of the page:
// a photo that is on its way is not missing.
import type { Action, Step } from './screen.ts';

/** What takes less is not worth a word that comes and goes. */
const waitMs = 400;

/** 「ファイルを選ぶ」, 「写真をとる」 and 「撮り直す」 of a field. */
const fieldOf = (button: string): string => button.replace(/\/(camera|choose|retake\/.*)$/u, '');

export class FilesFirst {
  readonly #act: (action: Action) => void;
  /** Of each choosing that is under way, the field that it is for. */
  readonly #choosing: string[] = [];
  /** Of these fields the page says that their files are being made ready. */
  readonly #told = new Set<string>();
  #held: Action | undefined;

  constructor(act: (action: Action) => void) {
    this.#act = act;
  }

  /** `button`: the one that files were chosen by. */
  choose(button: string): void {
    const field = fieldOf(button);
    this.#choosing.push(field);
    setTimeout(() => {
      if (this.#choosing.includes(field) && !this.#told.has(field)) this.#tell(field);
    }, waitMs);
  }

  /** `isGood`: nothing was refused, and nothing is wrong that the resident should see first. */
  finish(button: string, isGood: boolean): void {
    const field = fieldOf(button);
    this.#choosing.splice(this.#choosing.indexOf(field), 1);
    const isReady = !this.#choosing.includes(field);
    if (!isGood && this.#held) {
      this.forget();
      this.#act({ type: 'prepare', id: field, checked: !isReady, text: 'stay' });
    }
    if (isReady && this.#told.delete(field)) {
      this.#act({ type: 'prepare', id: field, checked: false });
    }
    if (this.#choosing.length || !this.#held) return;
    const held = this.#held;
    this.forget();
    this.#act(held);
  }

  /** True for a press that is held until the files are ready; the page says what it waits for. */
  holds(action: Step): boolean {
    if (action.type !== 'press' || action.id !== 'next' || !this.#choosing.length) return false;
    this.#held = action;
    for (const id of new Set(this.#choosing)) this.#tell(id, { text: 'next' });
    return true;
  }

  /** The resident went elsewhere, or has something to see here. */
  forget(): void {
    this.#held = undefined;
  }

  #tell(id: string, waiting: { text?: 'next' } = {}): void {
    this.#told.add(id);
    this.#act({ type: 'prepare', id, checked: true, ...waiting });
  }
}
