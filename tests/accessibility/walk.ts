// Shows every screen of a form: each page as it comes, with its errors, and filled in; the intro,
// the review, the receipt, and where a way stops. Each shape of a screen is looked at once.
import type { Page } from 'playwright-core';
import { photo } from '../browser/resident.ts';
import type { Gates } from './in-page/index.ts';
import type { Way } from './ways.ts';

declare const gates: Gates;

export interface Shown {
  page: Page;
  /** "child-allowance-claim page:children errors" */
  where: string;
  /** Kinds of pieces on it. */
  pieces: string[];
}

export type Look = (shown: Shown) => Promise<void>;

const photoText = photo.toString('base64');
const pagesMax = 70;

/** The draft of the way before would be gone on with. */
async function forgetDrafts(page: Page): Promise<void> {
  const { origin } = new URL(page.url());
  await page.goto('about:blank');
  if (origin === 'null') return;
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  await session.detach();
}

export class Walker {
  readonly #page: Page;
  readonly #seen: Set<string>;
  readonly #look: Look;

  /** `seen` are shapes of screens by form and place: of all walkers together. */
  constructor(page: Page, seen: Set<string>, look: Look) {
    this.#page = page;
    this.#seen = seen;
    this.#look = look;
  }

  /** Gives what went otherwise than the way expects. */
  async goes({ form, answers, pages, files }: Way): Promise<string[]> {
    const page = this.#page;
    await forgetDrafts(page);
    await page.goto(`/${form}/`);
    // Walked in the plain face: painting each answer costs more than all the rest.
    await page.evaluate(async (given) => {
      gates.takeAnswers(JSON.parse(given));
      await gates.begin(false);
      await gates.settle();
    }, JSON.stringify(answers));
    await this.#show(form, 'intro', '');
    if ((await page.locator('#start').count()) === 0) return [];
    const went: string[] = [];
    let place = await this.#presses('start');
    for (let turns = 0; turns < pagesMax; ++turns) {
      if (!place.startsWith('page:')) break;
      went.push(place.slice('page:'.length));
      const next = await this.#showPage(form, place);
      if (next === place) break;
      place = next;
    }
    const faults =
      !pages || pages.join() === went.join() ? [] : [`went ${went.join()}, not ${pages.join()}`];
    if (place.startsWith('page:')) return faults;
    await this.#show(form, place, '');
    if (place === 'review' && files) await this.#show(form, await this.#presses('send'), '');
    return faults;
  }

  /** Empty, with errors, filled in. Gives where it leads; the page itself where it does not. */
  async #showPage(form: string, place: string): Promise<string> {
    const page = this.#page;
    await this.#show(form, place, 'empty');
    if ((await page.locator('#next').count()) === 0) return place;
    const key = `${form} ${place}`;
    if (!this.#seen.has(key)) {
      this.#seen.add(key);
      if ((await this.#presses('next')) !== place) await page.evaluate(() => gates.goBack());
      else await this.#show(form, place, 'errors');
    }
    await page.evaluate((photo) => gates.fillPage(photo), photoText);
    await this.#show(form, place, 'filled');
    const next = await this.#presses('next');
    if (next === place) await this.#show(form, place, 'refused');
    return next;
  }

  #presses(id: string): Promise<string> {
    return this.#page.evaluate((id): Promise<string> => gates.press(id), id);
  }

  async #show(form: string, place: string, state: string): Promise<void> {
    const page = this.#page;
    const shape = await page.evaluate(async () => {
      await gates.waitForSave();
      return gates.shapeOf(document.getElementById('screen')!);
    });
    const key = `${form} ${place}\n${shape}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    const pieces = await page.evaluate(() => gates.piecesOf(document.getElementById('screen')!));
    await this.#look({ page, where: [form, place, state].filter(Boolean).join(' '), pieces });
  }
}
