// Reads units one after another. Pausing forgets the voice and keeps the place: pause() of the
// browsers does nothing on Android and never ends in Chrome. What reads is marked in the page.
import { pronounce } from './pronounce.ts';
import type { Unit } from './units.ts';
import { findVoice } from './voices.ts';

export type State = 'still' | 'reading' | 'paused' | 'voiceless';
export const speeds = { slow: 0.75, normal: 1, fast: 1.4 };
export type Speed = keyof typeof speeds;

const mark = 'data-aloud';

export class Reader {
  readonly #synthesis: SpeechSynthesis | undefined;
  readonly #tell: () => void;
  #units: Unit[] = [];
  #at = 0;
  /** What an older utterance still has to say about itself is not heard. */
  #turn = 0;
  /** Chrome collects an utterance that nobody holds, and its end is never told. */
  readonly #held = new Set<SpeechSynthesisUtterance>();
  speed: Speed = 'normal';
  state: State = 'still';

  constructor(synthesis: SpeechSynthesis | undefined, tell: () => void) {
    this.#synthesis = synthesis;
    this.#tell = tell;
  }

  async read(units: Unit[]): Promise<void> {
    this.#hush();
    this.#units = units;
    this.#at = 0;
    await this.#go();
  }

  pause(): void {
    if (this.state !== 'reading') return;
    this.#hush();
    this.#become('paused');
  }

  async goOn(): Promise<void> {
    if (this.state === 'paused') await this.#go();
  }

  stop(): void {
    if (this.state === 'still') return;
    this.#hush();
    this.#unmark();
    this.#become('still');
  }

  /** Heard from the sentence on that is being read. */
  async setSpeed(speed: Speed): Promise<void> {
    this.speed = speed;
    if (this.state !== 'reading') return;
    this.#hush();
    await this.#go();
  }

  async #go(): Promise<void> {
    const turn = ++this.#turn;
    this.#become('reading');
    while (turn === this.#turn) {
      const unit = this.#units[this.#at];
      if (!unit) return this.stop();
      // What the page has taken away meanwhile is not read any more.
      if (unit.element.isConnected) {
        const voice = this.#synthesis && (await findVoice(this.#synthesis, unit.language));
        if (turn !== this.#turn) return;
        if (!voice) return this.#missVoice();
        this.#show(unit.element);
        await this.#speak(unit, voice);
        if (turn !== this.#turn) return;
      }
      this.#at += 1;
    }
  }

  #speak({ text, language }: Unit, voice: SpeechSynthesisVoice): Promise<void> {
    const utterance = new SpeechSynthesisUtterance(pronounce(text, language));
    utterance.lang = voice.lang;
    utterance.voice = voice;
    utterance.rate = speeds[this.speed];
    this.#held.add(utterance);
    return new Promise((resolve) => {
      for (const end of ['end', 'error']) utterance.addEventListener(end, () => resolve());
      this.#synthesis!.speak(utterance);
    });
  }

  #missVoice(): void {
    this.#hush();
    this.#unmark();
    this.#become('voiceless');
  }

  #hush(): void {
    this.#turn += 1;
    this.#held.clear();
    this.#synthesis?.cancel();
  }

  #show(element: HTMLElement): void {
    this.#unmark();
    element.setAttribute(mark, '');
    bringIntoSight(element);
  }

  #unmark(): void {
    for (const element of document.querySelectorAll(`[${mark}]`)) element.removeAttribute(mark);
  }

  #become(state: State): void {
    this.state = state;
    this.#tell();
  }
}

/**
 * A frame on a homepage is as tall as what is in it: an observer tells what the homepage shows of
 * it, rectangles do not. The bar of reading aloud covers the lowest part.
 */
function bringIntoSight(element: HTMLElement): void {
  const observer = new IntersectionObserver(([entry]) => {
    observer.disconnect();
    const isSeen = entry!.intersectionRatio === 1;
    if (!isSeen && element.hasAttribute(mark)) {
      element.scrollIntoView({ block: 'center', behavior: 'auto' });
    }
  }, { rootMargin: '0px 0px -15% 0px' });
  observer.observe(element);
}
