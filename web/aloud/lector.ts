// The bar at the foot of the page, the buttons at the questions, and who reads when they are
// pressed. Only a press begins: a screen reader is never talked over.
import { loadSheet } from '../settings/sheet.ts';
import type { Screen } from '../screen.ts';
import styles from './aloud.css';
import { Bar } from './bar.ts';
import { prefix, withButtons } from './buttons.ts';
import { Reader } from './reader.ts';
import { unitsIn } from './units.ts';

export async function openLector(): Promise<Lector> {
  await loadSheet('aloud-styles', styles, import.meta.url);
  return new Lector();
}

export class Lector {
  readonly #reader: Reader;
  readonly #bar: Bar;
  isShown = false;

  constructor() {
    this.#reader = new Reader(window.speechSynthesis, () => this.#bar.tell(this.#reader.state));
    this.#bar = new Bar(this.#reader, () => this.#readPage());
    const stop = () => this.#reader.stop();
    // Whoever types or presses something has heard enough. Scrolling is neither.
    document.addEventListener('input', (event) => this.#isOurs(event.target) || stop(), true);
    document.addEventListener('compositionstart', stop, true);
    document.addEventListener('click', (event) => this.#isOurs(event.target) || stop(), true);
    document.addEventListener('keydown', (event) => event.key === 'Escape' && stop(), true);
    addEventListener('pagehide', stop);
    document.addEventListener('words', () => this.#bar.say());
    document.addEventListener('preferences', () => this.#bar.say());
  }

  show(isOn: boolean): void {
    this.isShown = isOn;
    if (isOn) this.#bar.appear();
    else this.#reader.stop();
    if (!isOn) this.#bar.vanish();
  }

  addButtons(screen: Screen): Screen {
    return withButtons(screen);
  }

  press(id: string): boolean {
    if (!id.startsWith(prefix)) return false;
    const node = CSS.escape(id.slice(prefix.length));
    const question = document.querySelector<HTMLElement>(`[data-node="${node}"]`);
    if (question) void this.#reader.read(unitsIn(question));
    return true;
  }

  leave(): void {
    this.#reader.stop();
  }

  #readPage(): void {
    const main = document.querySelector<HTMLElement>('main');
    if (main) void this.#reader.read(unitsIn(main));
  }

  #isOurs(target: EventTarget | null): boolean {
    return target instanceof Element && this.#bar.element.contains(target);
  }
}
