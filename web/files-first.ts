// What a resident sees of files that are being made ready. 「次へ進む」 waits for those of the page:
// a photo that is on its way is not missing.
import type { Action, Step } from './screen.ts';

/** What takes less is not worth a word that comes and goes. */
const waitMs = 400;

export class FilesFirst {
  readonly #act: (action: Action) => void;
  /** Of each choosing that is under way, what was chosen for. */
  readonly #choosing: string[] = [];
  /** Of these the page says that they are being made ready. */
  readonly #told = new Set<string>();
  #held: Action | undefined;

  constructor(act: (action: Action) => void) {
    this.#act = act;
  }

  choose(id: string): void {
    this.#choosing.push(id);
    setTimeout(() => {
      if (this.#choosing.includes(id) && !this.#told.has(id)) this.#tell(id);
    }, waitMs);
  }

  /** `isGood`: nothing was refused, and nothing is wrong that the resident should see first. */
  finish(id: string, isGood: boolean): void {
    this.#choosing.splice(this.#choosing.indexOf(id), 1);
    if (!isGood && this.#held) {
      this.forget();
      this.#act({ type: 'prepare', id, checked: false, text: 'next' });
    }
    if (!this.#choosing.includes(id) && this.#told.delete(id)) {
      this.#act({ type: 'prepare', id, checked: false });
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
