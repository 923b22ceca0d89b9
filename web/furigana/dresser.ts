// Furigana on or off, as the resident has it set. While it is off nothing of it is loaded and a
// Screen passes as it is.
import { readPreferences } from '../preferences.ts';
import type { Screen } from '../screen.ts';

interface Wardrobe {
  dress(screen: Screen): Screen;
  /** Dresses what is no Screen; gives what undoes it. */
  watch(root: HTMLElement): () => void;
}

export class Dresser {
  readonly #files: readonly URL[];
  readonly #again: () => void;
  #loading: Promise<void> | undefined;
  #wardrobe: Wardrobe | undefined;
  #undress: (() => void) | undefined;

  /** `again` is called when the Screen that was shown has to be shown anew. */
  constructor(files: readonly URL[], again: () => void = () => {}) {
    this.#files = files;
    this.#again = again;
    document.addEventListener('preferences', () => this.#wear());
    this.#wear();
  }

  dress(screen: Screen): Screen {
    return this.#isOn && this.#wardrobe ? this.#wardrobe.dress(screen) : screen;
  }

  get #isOn(): boolean {
    return readPreferences().furigana && this.#files.length > 0;
  }

  #wear(): void {
    if (this.#isOn === Boolean(this.#undress)) return;
    if (!this.#isOn) {
      this.#undress?.();
      this.#undress = undefined;
    } else if (this.#wardrobe) {
      this.#undress = this.#wardrobe.watch(document.body);
    } else return void this.#load();
    this.#again();
  }

  /** Without a network the page stays as it is; the next choice tries again. */
  #load(): Promise<void> {
    this.#loading ??= import('../dress.ts')
      .then(async ({ openWardrobe }) => {
        this.#wardrobe = await openWardrobe(this.#files);
        this.#wear();
      })
      .catch(() => void (this.#loading = undefined));
    return this.#loading;
  }
}

/** For pages without an engine. */
export function listenToFurigana({ dataset }: HTMLElement): void {
  const root = new URL(dataset.root ?? './', window.location.href);
  const files = (dataset.furigana ?? '').split(' ').filter(Boolean);
  new Dresser(files.map((path) => new URL(path, root)));
}
