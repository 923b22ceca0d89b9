// Furigana on or off, as the resident has it set. While it is off nothing of it is loaded and a
// Screen passes as it is.
import { readPreferences } from '../preferences.ts';
import type { Screen } from '../screen.ts';

interface Wardrobe {
  dress(screen: Screen): Screen;
  dressText(text: string): string;
  /** Learns the sentences at these addresses. */
  learn(files: readonly URL[]): Promise<void>;
  /** Dresses what is no Screen; gives what undoes it. */
  watch(root: HTMLElement): () => void;
}

export class Dresser {
  readonly #files: readonly URL[];
  readonly #again: () => void;
  readonly #asked = new Set<string>();
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

  /** A text of the page's own. */
  dressText(text: string): string {
    const isJapanese = readPreferences().language === 'ja';
    return this.#isOn && isJapanese ? (this.#wardrobe?.dressText(text) ?? text) : text;
  }

  get #isOn(): boolean {
    return readPreferences().furigana && this.#files.length > 0;
  }

  #wear(): void {
    if (!this.#isOn) {
      if (!this.#undress) return;
      this.#undress();
      this.#undress = undefined;
      return this.#again();
    }
    const missing = this.#wanted().filter(({ href }) => !this.#asked.has(href));
    if (missing.length) void this.#learn(missing);
    else if (this.#wardrobe && !this.#undress) this.#putOn(this.#wardrobe);
  }

  #putOn(wardrobe: Wardrobe): void {
    this.#undress?.();
    this.#undress = wardrobe.watch(document.body);
    this.#again();
  }

  /** やさしい日本語 has sentences of its own. */
  #wanted(): URL[] {
    const isSimple = readPreferences().beside === 'ja-simple';
    return this.#files.filter(({ pathname }) => isSimple || !pathname.includes('.simple-'));
  }

  /** Without a network the page stays as it is; the next choice tries again. */
  async #learn(files: URL[]): Promise<void> {
    for (const { href } of files) this.#asked.add(href);
    try {
      const { openWardrobe } = await import('../dress.ts');
      const wardrobe = (this.#wardrobe ??= openWardrobe());
      await wardrobe.learn(files);
      if (this.#isOn) this.#putOn(wardrobe);
    } catch {
      for (const { href } of files) this.#asked.delete(href);
    }
  }
}

/** For pages without an engine. */
export function listenToFurigana({ dataset }: HTMLElement): void {
  const root = new URL(dataset.root ?? './', window.location.href);
  const files = (dataset.furigana ?? '').split(' ').filter(Boolean);
  new Dresser(files.map((path) => new URL(path, root)));
}
