// Reading aloud, as the resident has it set. While it is off nothing of it is loaded, no button is
// there and a Screen passes as it is.
import { readPreferences } from '../preferences.ts';
import type { Screen } from '../screen.ts';
import type { Lector } from './lector.ts';

export class Aloud {
  readonly #again: () => void;
  #loading: Promise<void> | undefined;
  #lector: Lector | undefined;

  /** `again` is called when the Screen that was shown has to be shown anew. */
  constructor(again: () => void = () => {}) {
    this.#again = again;
    document.addEventListener('preferences', () => this.#hear());
    this.#hear();
  }

  /** The Screen with a button at each question. */
  add(screen: Screen): Screen {
    return this.#lector && readPreferences().aloud ? this.#lector.addButtons(screen) : screen;
  }

  /** True when the press was for us: the engine knows nothing of it. */
  press(id: string): boolean {
    return this.#lector?.press(id) ?? false;
  }

  /** The page is left. */
  leave(): void {
    this.#lector?.leave();
  }

  #hear(): void {
    const isOn = readPreferences().aloud;
    if (isOn && !this.#lector) return void this.#load();
    if (this.#lector && this.#lector.isShown !== isOn) {
      this.#lector.show(isOn);
      this.#again();
    }
  }

  #load(): Promise<void> {
    this.#loading ??= import('./lector.ts')
      .then(async ({ openLector }) => {
        this.#lector = await openLector();
        this.#hear();
      })
      .catch(() => void (this.#loading = undefined));
    return this.#loading;
  }
}
