// The bar: begin, pause, go on, stop, and how fast. It stands at the foot of the window and in the
// page's flow, so that nothing lies under it for good. While a line is typed it stays at the foot
// of the page, for the keyboard needs the room; in a homepage's frame always, which shows it all.
import { make, setFlag, setText } from '../controls/element.ts';
import { announce } from '../live.ts';
import { say } from '../words.ts';
import { type Reader, type Speed, speeds, type State } from './reader.ts';

const memory = 'todoke-aloud-speed';

export class Bar {
  readonly element: HTMLElement;
  readonly #reader: Reader;
  readonly #begin: HTMLButtonElement;
  readonly #pause: HTMLButtonElement;
  readonly #stop: HTMLButtonElement;
  readonly #speed: HTMLSelectElement;
  readonly #label: HTMLLabelElement;
  readonly #note: HTMLElement;

  constructor(reader: Reader, readPage: () => void) {
    this.#reader = reader;
    reader.speed = recallSpeed();
    this.#begin = makeButton('aloud-begin', 'primary', readPage);
    this.#pause = makeButton('aloud-pause', 'secondary', () => {
      if (reader.state === 'paused') void reader.goOn();
      else reader.pause();
    });
    this.#stop = makeButton('aloud-stop', 'secondary', () => {
      reader.stop();
      this.#begin.focus();
    });
    this.#label = make(document, 'label', { for: 'aloud-speed' });
    this.#speed = make(document, 'select', { id: 'aloud-speed' });
    this.#speed.addEventListener('change', () => this.#chooseSpeed());
    const speed = make(document, 'div', { class: 'aloud-speed' }, this.#label, this.#speed);
    this.#note = make(document, 'p', { class: 'aloud-note', hidden: '' });
    const buttons = [this.#begin, this.#pause, this.#stop, speed];
    const row = make(document, 'div', { class: 'aloud-row' }, ...buttons);
    this.element = make(document, 'aside', { class: 'aloud', id: 'aloud' }, this.#note, row);
  }

  appear(): void {
    this.say();
    this.tell(this.#reader.state);
    document.getElementById('page-stage')!.after(this.element);
  }

  vanish(): void {
    this.element.remove();
  }

  /** Its words, in the resident's language. */
  say(): void {
    setText(this.#begin, say('このページを読む'));
    setText(this.#stop, say('止める'));
    setText(this.#label, say('速さ'));
    const names = { slow: say('ゆっくり'), normal: say('ふつう'), fast: say('はやい') };
    const options = (Object.keys(speeds) as Speed[]).map((speed) => {
      const option = make(document, 'option', { value: speed });
      option.textContent = names[speed];
      option.selected = speed === this.#reader.speed;
      return option;
    });
    this.#speed.replaceChildren(...options);
    this.tell(this.#reader.state);
  }

  tell(state: State): void {
    const isBusy = state === 'reading' || state === 'paused';
    // The focus goes where the next press is, not to nowhere.
    const hadFocus = this.element.contains(document.activeElement);
    setText(this.#pause, state === 'paused' ? say('つづきを読む') : say('一時停止'));
    setFlag(this.#begin, 'hidden', isBusy);
    setFlag(this.#pause, 'hidden', !isBusy);
    setFlag(this.#stop, 'hidden', !isBusy);
    if (hadFocus && document.activeElement === document.body) {
      (isBusy ? this.#pause : this.#begin).focus();
    }
    const isVoiceless = state === 'voiceless';
    const note = say(
      'この端末には、このことばを読む声がありません。端末の設定で、読み上げの声を追加できます。',
    );
    setFlag(this.#note, 'hidden', !isVoiceless);
    setText(this.#note, isVoiceless ? note : '');
    if (isVoiceless) announce(document, note, 'polite');
  }

  #chooseSpeed(): void {
    const speed = this.#speed.value as Speed;
    try {
      localStorage.setItem(memory, speed);
    } catch {
      // Storage is blocked: it lasts as long as the page.
    }
    void this.#reader.setSpeed(speed);
  }
}

function makeButton(id: string, tone: string, press: () => void): HTMLButtonElement {
  const attributes = { id, class: 'button', type: 'button', 'data-tone': tone };
  const button = make(document, 'button', attributes);
  button.addEventListener('click', press);
  return button;
}

function recallSpeed(): Speed {
  try {
    const kept = localStorage.getItem(memory) ?? '';
    return kept in speeds ? (kept as Speed) : 'normal';
  } catch {
    return 'normal';
  }
}
