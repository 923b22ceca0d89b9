// 「次へ進む」 waits for the files that were chosen on the page: a photo that is being made ready is
// not missing.
import type { Action, Step } from './screen.ts';

export class FilesFirst {
  readonly #act: (action: Action) => void;
  /** Of each choosing that is under way, what was chosen for. */
  readonly #choosing: string[] = [];
  #held: Action | undefined;

  constructor(act: (action: Action) => void) {
    this.#act = act;
  }

  choose(id: string): void {
    this.#choosing.push(id);
  }

  /** `isGood`: nothing was refused, and nothing is wrong that the resident should see first. */
  finish(id: string, isGood: boolean): void {
    this.#choosing.splice(this.#choosing.indexOf(id), 1);
    if (!isGood) this.forget();
    if (this.#choosing.length || !this.#held) return;
    const held = this.#held;
    this.forget();
    this.#act(held);
  }

  /** True for a press that is held until the files are ready; the page says what it waits for. */
  holds(action: Step): boolean {
    if (action.type !== 'press' || action.id !== 'next' || !this.#choosing.length) return false;
    this.#held = action;
    for (const id of new Set(this.#choosing)) this.#act({ type: 'prepare', id, checked: true });
    return true;
  }

  /** The resident went elsewhere, or has something to see here. */
  forget(): void {
    this.#held = undefined;
  }
}
