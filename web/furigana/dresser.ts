// Furigana on or off, as the resident has it set. While it is off nothing of it is loaded and a
// Screen passes as it is.
import { readPreferences } from '../preferences.ts';
import type { Screen } from '../screen.ts';

export class Dresser {
  readonly #files: readonly URL[];
  readonly #again: () => void;
  #loading: Promise<void> | undefined;
  #dress: ((screen: Screen) => Screen) | undefined;

  /** `again` is called when what was shown has to be shown anew. */
  constructor(files: readonly URL[], again: () => void) {
    this.#files = files;
    this.#again = again;
    document.addEventListener('preferences', () => this.#hear());
    if (this.#isOn) void this.#load();
  }

  dress(screen: Screen): Screen {
    return this.#isOn && this.#dress ? this.#dress(screen) : screen;
  }

  get #isOn(): boolean {
    return readPreferences().furigana && this.#files.length > 0;
  }

  #hear(): void {
    if (this.#isOn && !this.#dress) void this.#load();
    else this.#again();
  }

  /** Without a network the page stays as it is; the next choice tries again. */
  #load(): Promise<void> {
    this.#loading ??= import('../dress.ts')
      .then(async ({ dressScreen, loadDressing }) => {
        const dressing = await loadDressing(this.#files);
        this.#dress = (screen) => dressScreen(screen, dressing);
        this.#again();
      })
      .catch(() => void (this.#loading = undefined));
    return this.#loading;
  }
}
