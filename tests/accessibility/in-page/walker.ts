// A resident inside the page: fills in controls by the events that a browser gives, in microseconds
// rather than by a finger in tenths of a second. Fingers and keyboards have tests of their own.
import { Answers, type Control, type Value } from '../../browser/answers.ts';
import { isPainted } from './layout.ts';
import { rememberRegions } from './structure.ts';

const main = '#screen main';
/** Nothing on the screen changed for so long, ms: what was asked for has come. */
const quietMs = 25;
const patienceMs = 15_000;

let answers = new Answers({});

export function takeAnswers(given: Record<string, Value>): void {
  answers = new Answers(given);
}

export function placeNow(): string {
  return (history.state as { place?: string } | null)?.place ?? '';
}

export const hasErrors = (): boolean => document.getElementById('error_summary') !== null;

/** An answer may make new questions appear, so this looks again until nothing is left to do. */
export async function fillPage(photo: string): Promise<void> {
  for (let rounds = 0; rounds < 300; ++rounds) {
    const next = answers.takeNext(listControls());
    if (!next) break;
    await enter(next.control, next.value, photo);
  }
  leaveFocus();
  await settle();
}

function listControls(): Control[] {
  const all = document.querySelectorAll(`${main} :is(input, textarea, .pick, [id$="/add"])`);
  return [...all]
    .filter((element) => !element.closest('[hidden]') && !element.matches(':disabled'))
    .map((element) => ({ id: element.id, type: typeOf(element) }));
}

function typeOf(element: Element): string {
  if (element instanceof HTMLInputElement) return element.type;
  if (element.matches('.pick')) return 'file';
  return element.matches('button') ? 'add' : 'text';
}

async function enter({ id, type }: Control, value: string, photo: string): Promise<void> {
  const control = document.getElementById(id)!;
  if (type === 'file') return attach(control.nextElementSibling as HTMLInputElement, photo);
  if (type === 'radio' || type === 'checkbox' || type === 'add') {
    // What stands from before stays.
    if (!(control as HTMLInputElement).checked) control.click();
    // The row that an answer needs is asked for by a microtask (answers.ts).
    return Promise.resolve();
  }
  const input = control as HTMLInputElement;
  input.focus({ preventScroll: true });
  input.value = value;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
}

async function attach(input: HTMLInputElement, photo: string): Promise<void> {
  const bytes = Uint8Array.from(atob(photo), (letter) => letter.charCodeAt(0));
  const transfer = new DataTransfer();
  transfer.items.add(new File([bytes], '通帳.jpg', { type: 'image/jpeg' }));
  input.files = transfer.files;
  const node = CSS.escape(input.dataset.for!.replace(/\/[^/]+$/u, ''));
  const field = document.querySelector(`[data-node="${node}"]`)!;
  // What the field said before, as that a file is missing, is no answer.
  const answerOf = () => {
    const error = field.querySelector('.error:not([hidden])')?.textContent ?? '';
    return `${field.querySelectorAll('.file-item').length} ${error}`;
  };
  const before = answerOf();
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await until(() => answerOf() !== before);
  await settle(250);
}

export function leaveFocus(): void {
  (document.activeElement as HTMLElement | null)?.blur();
}

/** Presses what leads to another page, or to errors. Gives the place that is shown then. */
export async function press(id: string): Promise<string> {
  const before = placeNow();
  const summary = document.getElementById('error_summary');
  document.getElementById(id)!.click();
  await until(() => {
    const now = placeNow();
    if (now !== before && now !== 'sending') return true;
    const errors = document.getElementById('error_summary');
    return (errors !== null && errors !== summary) || document.getElementById('failure') !== null
      || document.activeElement === errors;
  });
  await settle();
  return placeNow();
}

export async function goBack(): Promise<void> {
  const before = placeNow();
  history.back();
  await until(() => placeNow() !== before);
  await settle();
}

/** The engine is there, and the painter where it may be. */
export async function begin(painted: boolean): Promise<void> {
  rememberRegions();
  await until(() => document.documentElement.hasAttribute('data-ready'));
  if (painted) await until(() => document.querySelector('#canvas[data-ready]') !== null);
}

/** The first save makes a page a little longer; until then it is not what it will be. */
export function waitForSave(): Promise<void> {
  const saved = document.querySelector('.saved');
  const isUnsaved = () => document.documentElement.hasAttribute('data-unsaved');
  return until(() => !saved || saved.hasAttribute('data-tone') || !isUnsaved());
}

/** A new size has been heard of and painted. */
export function nextFrames(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
  });
}

/** Until nothing moves any more: answers of look-ups, files on their way, the first save. */
export function settle(quiet = quietMs): Promise<void> {
  return new Promise((resolve) => {
    let timer = setTimeout(done, quiet);
    const watch = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(done, quiet);
    });
    watch.observe(document.body, { subtree: true, childList: true, characterData: true,
      attributes: true });
    function done(): void {
      watch.disconnect();
      resolve();
    }
  });
}

/** What the settings dialog sets, without the dialog: see web/preferences.ts. */
export function wish(contrast: string, scale: string): void {
  const { dataset } = document.documentElement;
  if (contrast === 'normal') delete dataset.contrast;
  else dataset.contrast = contrast;
  if (scale === '100') delete dataset.scale;
  else dataset.scale = scale;
  document.dispatchEvent(new CustomEvent('preferences'));
}

export async function until(holds: () => boolean): Promise<void> {
  const end = performance.now() + patienceMs;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`waited in vain at ${placeNow()}: ${holds}`);
    await new Promise((resolve) => setTimeout(resolve, 4));
  }
}

/**
 * By the keyboard-free way that every assistive technology has: a click on the control. False when
 * the page stays plain. Bands out of view are painted later (gates that look at them wait).
 */
export async function wearFace(painted: boolean): Promise<boolean> {
  if (isPainted() === painted) return true;
  document.getElementById('face_switch')!.click();
  // The painter comes when it is asked for; it paints, or gives up, as soon as it is there.
  if (painted) await until(() => document.querySelector('#canvas[data-ready]') !== null);
  await new Promise((resolve) => setTimeout(resolve));
  return isPainted() === painted;
}

/** Now, and whenever a face was put on. */
export function inEachFace(act: (painted: boolean) => void): void {
  const watch = new MutationObserver(() => act(isPainted()));
  watch.observe(document.documentElement, { attributes: true });
  act(isPainted());
}
