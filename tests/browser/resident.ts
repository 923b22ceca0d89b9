// A resident who fills in any form from an example's answers, by what stands on the screen: ids and
// elements, no knowledge of the form.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { Answers, type Control, type Value } from './answers.ts';
import { type Hands, handsOf } from './hands.ts';

export { tap } from './hands.ts';

const forms = join(process.env.TODOKE_WEB!, '../forms');

export interface Example {
  form: string;
  file: string;
  name: string;
  answers: Record<string, Value>;
  attachments?: { id: string; field: string; name: string; media_type: string }[];
  expect: { pages: string[]; problems: unknown[] };
}

/** The examples of a form that lead to a receipt. */
export function goodExamples(form: string): Example[] {
  return readExamples(form).filter((example) => !example.file.startsWith('wrong'));
}

export function readExamples(form: string): Example[] {
  const folder = join(forms, form, 'examples');
  return readdirSync(folder).map((file) => {
    const example = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    return { ...example, form, file };
  });
}

export interface Screenful {
  page: Page;
  place: string;
}

export class Resident {
  readonly #hands: Hands;
  readonly #answers: Answers;

  constructor(page: Page | Hands, answers: Record<string, Value>) {
    this.#hands = 'taps' in page ? page : handsOf(page);
    this.#answers = new Answers(answers);
  }

  /** Opens the intro and begins. */
  async begins(form: string): Promise<void> {
    await this.#hands.opens(`/${form}/`);
    await this.#hands.waits(isReady, 0);
    if (await this.#hands.sees(() => localStorage.getItem('todoke-face') === 'painted', 0)) {
      await this.#hands.waits(() => document.querySelector('#canvas[data-ready]') !== null, 0);
    }
    await this.presses('start');
  }

  async presses(id: string): Promise<void> {
    await turn(this.#hands, () => this.#hands.taps(id));
  }

  /** Fills in pages until the review; `look` sees every page, filled in, before "next". */
  async reachesReview(look: (place: string) => Promise<void> = async () => {}): Promise<string[]> {
    const places: string[] = [];
    for (let turns = 0; turns < 60; ++turns) {
      const place = await this.#hands.sees(readPlace, 0);
      if (!place.startsWith('page:')) return places;
      places.push(place.slice(5));
      await this.fillsPage();
      await look(place);
      await this.presses('next');
      const said = await this.#hands.sees(
        () => document.querySelector<HTMLElement>('#error_summary')?.innerText,
        0,
      );
      if (said) throw new Error(`${place}: ${said}`);
    }
    throw new Error('the form does not end');
  }

  /** An answer may make new questions appear, so this looks again until nothing is left to do. */
  async fillsPage(): Promise<void> {
    for (let rounds = 0; rounds < 200; ++rounds) {
      if (!(await this.#fillsNext())) return;
    }
    throw new Error('the page does not end');
  }

  async #fillsNext(): Promise<boolean> {
    const next = this.#answers.takeNext(await this.#hands.sees(listControls, 0));
    if (!next) return false;
    await enter(this.#hands, next.control, next.value);
    return true;
  }
}

function listControls(): Control[] {
  const typeOf = (element: Element) => {
    if (element instanceof HTMLInputElement) return element.type;
    if (element.matches('.pick')) return 'file';
    return element.matches('button') ? 'add' : 'text';
  };
  const all = document.querySelectorAll('main :is(input, textarea, .pick, button[id$="/add"])');
  return [...all]
    .filter((element) => !element.closest('[hidden]') && !element.matches(':disabled'))
    .map((element) => ({ id: element.id, type: typeOf(element) }));
}

/** A real JPEG of one pixel: the page and the server look at the content, too. */
export const photo = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////' +
    '////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
  'base64',
);

async function enter(hands: Hands, { id, type }: Control, value: string): Promise<void> {
  if (type === 'file') {
    await hands.attaches(id, { name: '通帳.jpg', mimeType: 'image/jpeg', buffer: photo });
    const field = id.slice(0, id.lastIndexOf('/'));
    const item = `[data-node="${field}"] .file-item`;
    await hands.waits((file) => document.querySelector(file) !== null, item);
  } else if (type === 'radio' || type === 'checkbox' || type === 'add') {
    await hands.taps(id);
  } else {
    await hands.types(id, value);
  }
}

/** The engine has the page. */
export async function ready(page: Page): Promise<void> {
  await page.waitForFunction(isReady);
}

/** What was entered is on the device, and the page says so where it says anything of it. */
export async function untilSaved(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const saved = document.querySelector<HTMLElement>('.saved');
    if (document.documentElement.hasAttribute('data-unsaved')) return false;
    return !saved || saved.dataset.tone === 'success';
  });
}

const isReady = () => document.documentElement.hasAttribute('data-ready');

export async function placeOf(page: Page): Promise<string> {
  return page.evaluate(readPlace);
}

/** By the browser's history, which hears of a page after its first frame. */
const readPlace = async () => {
  await new Promise<void>((heard) => {
    if (document.hidden) heard();
    else requestAnimationFrame(() => setTimeout(heard));
  });
  return (history.state as { place: string }).place;
};

/** Does something that leads to another page or to an error summary, and waits for it. */
async function turn(hands: Hands, act: () => Promise<void>): Promise<void> {
  const before = await hands.sees(readPlace, 0);
  await act();
  await hands.waits((place) => {
    const now = (history.state as { place: string }).place;
    return (now !== place && now !== 'sending') || document.activeElement?.id === 'error_summary'
      || document.querySelector('#failure') !== null;
  }, before);
}
