// What a resident does to the controls, as Actions. Listeners stand on the root from the first
// moment, so that adopted and later elements, autofill and assistive technology are all heard.
import type { Action } from './screen.ts';
import type { TypingElement } from './controls/typing-control.ts';
import { Reading } from './reading.ts';

export interface TypingHost {
  act(action: Action): void;
  /** A link inside the page: moves the focus only. */
  focus(id: string): void;
  attach(id: string, files: readonly File[], accepted: readonly string[]): void;
  /** Shows an attached picture large. */
  view(attachment: string): void;
  switchFace(): void;
  openSettings(opener: HTMLElement): void;
  switchBeside(): void;
}

export const typingSelector = 'input[type="text"], textarea';

export class Typing {
  readonly #root: HTMLElement;
  readonly #host: TypingHost;
  readonly #readings = new WeakMap<TypingElement, Reading>();
  #ended = { at: -Infinity, control: null as EventTarget | null };
  #composing: EventTarget | null = null;
  #pressing = false;
  #held: Action[] = [];

  constructor(root: HTMLElement, host: TypingHost) {
    this.#root = root;
    this.#host = host;
    const listen = <Name extends keyof HTMLElementEventMap>(
      name: Name,
      handle: (event: HTMLElementEventMap[Name]) => void,
    ) => root.addEventListener(name, handle, { passive: name !== 'submit' && name !== 'click' });
    listen('compositionstart', (event) => this.#startComposing(event));
    listen('compositionupdate', (event) => this.#readingOf(event.target).update(event.data));
    listen('compositionend', (event) => this.#endComposing(event));
    listen('input', (event) => this.#take(event.target, event as InputEvent));
    listen('change', (event) => this.#change(event.target));
    listen('focusout', (event) => this.#leave(event.target));
    listen('click', (event) => this.#click(event));
    listen('submit', (event) => this.#submit(event));
    // A press first takes the focus from a field or ends its composition. What the page says to
    // that would move it under the finger, and the tap be lost: it waits for the press's end.
    // The mouse events of a touch come at once, when the finger has left.
    const outside = { capture: true, passive: true };
    const begin = ({ button }: MouseEvent) => (this.#pressing = button === 0);
    document.addEventListener('mousedown', begin, outside);
    document.addEventListener('mouseup', () => setTimeout(() => this.#tellHeld()), outside);
    // A press can end in a context menu, a drag or another window, and no mouseup comes.
    for (const end of ['contextmenu', 'dragend', 'pointercancel']) {
      document.addEventListener(end, () => this.#tellHeld(), outside);
    }
    window.addEventListener('blur', () => this.#tellHeld());
    root.addEventListener('toggle', (event) => this.#toggle(event.target), true);
    for (const control of this.#controls()) told.set(control, control.defaultValue);
  }

  get isComposing(): boolean {
    return this.#composing !== null;
  }

  /** Gives the engine all text that the DOM holds: autofill and restored pages tell nobody. */
  readAll(): void {
    this.#tellHeld();
    this.#setTexts();
  }

  #setTexts(): void {
    for (const control of this.#controls()) {
      if (control !== this.#composing) this.#setText(control);
    }
  }

  /** What was typed and chosen before our script came. */
  readEarly(): void {
    this.readAll();
    const boxes = 'input[type="radio"], input[type="checkbox"]';
    for (const box of this.#root.querySelectorAll<HTMLInputElement>(boxes)) {
      if (box.checked !== box.defaultChecked) this.#change(box);
    }
  }

  #controls(): NodeListOf<TypingElement> {
    return this.#root.querySelectorAll<TypingElement>(typingSelector);
  }

  #startComposing(event: CompositionEvent): void {
    this.#composing = event.target;
    // One that begins as another ends is the rest of it: an IME can commit a part.
    const { at, control } = this.#ended;
    const goesOn = control === event.target && event.timeStamp - at < sameMomentMs;
    this.#readingOf(event.target).start(goesOn);
  }

  /** The last input of a composition still says isComposing in Chromium, so this is the commit. */
  #endComposing(event: CompositionEvent): void {
    this.#composing = null;
    const control = event.target as TypingElement;
    this.#ended = { at: event.timeStamp, control };
    this.#readingOf(control).end(event.data, control.value);
    this.#setText(control);
  }

  #readingOf(target: EventTarget | null): Reading {
    const control = target as TypingElement;
    if (!this.#readings.has(control)) this.#readings.set(control, new Reading());
    return this.#readings.get(control)!;
  }

  /** The reading goes with the name: also when a part of it is deleted, and nothing is known. */
  #tellReading(control: TypingElement): void {
    if (!control.dataset.readingTo) return;
    const text = this.#readingOf(control).edited(control.value);
    if ((toldReading.get(control) ?? '') === text) return;
    toldReading.set(control, text);
    this.#tell({ type: 'propose_reading', id: control.id, text });
  }

  #take(target: EventTarget | null, event: InputEvent): void {
    if (!isTyping(target) || event.isComposing || this.isComposing) return;
    this.#setText(target);
  }

  #change(target: EventTarget | null): void {
    if (!(target instanceof HTMLInputElement)) {
      if (isTyping(target)) this.#setText(target);
      return;
    }
    if (target.type === 'radio') this.#host.act({ type: 'choose', id: target.id });
    else if (target.type === 'checkbox') {
      this.#host.act({ type: 'set_checked', id: target.id, checked: target.checked });
    } else if (target.type === 'file') this.#attach(target);
    else if (isTyping(target)) this.#setTexts();
  }

  #attach(input: HTMLInputElement): void {
    const files = [...(input.files ?? [])];
    // Emptied, so that the same file can be chosen again after it was taken out.
    input.value = '';
    const accepted = input.dataset.accepted?.split(',') ?? [];
    if (files.length) this.#host.attach(input.dataset.for!, files, accepted);
  }

  #leave(target: EventTarget | null): void {
    if (!isTyping(target)) return;
    // Some keyboards end a composition without compositionend when the focus goes.
    if (this.#composing === target) this.#composing = null;
    this.#setText(target);
    this.#tell({ type: 'leave', id: target.id });
  }

  #tell(action: Action): void {
    if (this.#pressing) this.#held.push(action);
    else this.#host.act(action);
  }

  #tellHeld(): void {
    this.#pressing = false;
    const held = this.#held;
    this.#held = [];
    for (const action of held) this.#host.act(action);
  }

  #click(event: MouseEvent): void {
    this.#tellHeld();
    if (!(event.target instanceof Element) || event.defaultPrevented) return;
    const pressed = event.target.closest<HTMLElement>('button, a');
    if (!pressed || !this.#root.contains(pressed)) return;
    if (pressed.id === 'face_switch') {
      event.preventDefault();
      this.#host.switchFace();
    } else if (pressed.id === 'settings') {
      this.#host.openSettings(pressed);
    } else if (pressed.id === 'beside') {
      this.#host.switchBeside();
    } else if (pressed.matches('.pick')) {
      (pressed.nextElementSibling as HTMLInputElement).click();
    } else if (pressed.dataset.view !== undefined) {
      this.#host.view(pressed.dataset.view);
    } else if (pressed instanceof HTMLButtonElement) {
      if (pressed.type === 'button') this.#host.act({ type: 'press', id: pressed.id });
    } else this.#follow(pressed, event);
  }

  #follow(anchor: HTMLElement, event: MouseEvent): void {
    const href = anchor.getAttribute('href') ?? '';
    if (anchor.hasAttribute('data-press')) {
      event.preventDefault();
      this.#host.act({ type: 'press', id: anchor.id });
    } else if (href.startsWith('#')) {
      event.preventDefault();
      this.#host.focus(decodeURIComponent(href.slice(1)));
    }
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    // Enter that confirms a conversion never submits.
    if (this.isComposing) return;
    const submitter = event.submitter ?? this.#root.querySelector('button[type="submit"]');
    this.readAll();
    if (submitter) this.#host.act({ type: 'press', id: submitter.id });
  }

  #toggle(target: EventTarget | null): void {
    if (!(target instanceof HTMLDetailsElement)) return;
    const summary = target.querySelector('summary');
    if (!summary || target.open === target.hasAttribute('data-shown-open')) return;
    target.toggleAttribute('data-shown-open', target.open);
    this.#host.act({ type: 'press', id: summary.id });
  }

  /** Only what the engine has not heard yet. */
  #setText(control: TypingElement): void {
    if (told.get(control) === control.value) return;
    told.set(control, control.value);
    this.#tell({ type: 'set_text', id: control.id, text: control.value });
    this.#tellReading(control);
  }
}

const told = new WeakMap<TypingElement, string>();
const toldReading = new WeakMap<TypingElement, string>();
const sameMomentMs = 30;

/** Says what the engine knows of a control's text, after it was shown. */
export function rememberTold(root: ParentNode): void {
  for (const control of root.querySelectorAll<TypingElement>(typingSelector)) {
    if (control.ownerDocument.activeElement !== control) told.set(control, control.value);
  }
}

function isTyping(target: EventTarget | null): target is TypingElement {
  return target instanceof Element && target.matches(typingSelector);
}
