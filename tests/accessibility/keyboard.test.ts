// An application filed by keys alone, in both faces: Tab comes to everything in its order, the
// focus is seen at every stop, and nothing needs a pointer.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { Answers, type Control } from '../browser/answers.ts';
import { type Face, onPhone, site } from '../browser/browser.ts';
import { goodExamples, photo, placeOf } from '../browser/resident.ts';
import { findUnseenFocus } from './gates/focus.ts';
import { findTabFaults } from './gates/tab-order.ts';
import './looks.ts';
import { bringGates, wearFace } from './in-page.ts';
import type { Gates } from './in-page/index.ts';
import { ledger } from './ledger.ts';

declare const gates: Gates;

const form = 'child-allowance-claim';
const faces: Face[] = ['plain', 'painted'];

after(() => ledger.write());

interface Stop extends Control {
  /** Radios of its group, in their order. */
  group: Control[];
  /** Looks like this: the ring of each look is measured once. */
  look: string;
}

function readStop(page: Page): Promise<Stop | undefined> {
  return page.evaluate(() => {
    const focused = document.activeElement as HTMLInputElement | null;
    if (!focused || focused === document.body) return undefined;
    const typeOf = (element: Element) => {
      if (element instanceof HTMLInputElement) return element.type;
      if (element.matches('[id$="/add"]')) return 'add';
      if (element.matches('.pick')) return 'file';
      return element.matches('textarea') ? 'text' : element.tagName.toLowerCase();
    };
    const named = focused.type === 'radio' ? [...document.getElementsByName(focused.name)] : [];
    const group = named.map((one) => ({ id: one.id, type: 'radio' }));
    const { tone } = focused.dataset;
    const look = [focused.tagName, focused.type, focused.className, tone].join(' ');
    return { id: focused.id, type: typeOf(focused), group, look };
  });
}

class KeyboardResident {
  readonly #page: Page;
  readonly #answers: Answers;
  readonly #looks = new Set<string>();

  constructor(page: Page, answers: Answers) {
    // Somebody has to listen from the start: choosers are caught only a moment after that.
    page.on('filechooser', () => {});
    this.#page = page;
    this.#answers = answers;
  }

  /** Tabs on from the heading, answers what it comes to, and presses "next" by Enter. */
  async goesOn(button: string): Promise<void> {
    const page = this.#page;
    for (let stops = 0; stops < 200; ++stops) {
      await page.keyboard.press('Tab');
      const stop = await readStop(page);
      assert.ok(stop, `the focus has left the page before ${button}`);
      await this.#looksAtRing(stop);
      if (stop.id === button) break;
      await this.#answersAt(stop);
    }
    const before = await placeOf(page);
    await page.keyboard.press('Enter');
    await page.waitForFunction((place) => {
      const now = (history.state as { place: string }).place;
      return (now !== place && now !== 'sending') || document.getElementById('error_summary');
    }, before);
    const summary = page.locator('#error_summary');
    if (await summary.count()) throw new Error(`${before}: ${await summary.innerText()}`);
  }

  async #looksAtRing({ id, look }: Stop): Promise<void> {
    if (this.#looks.has(look)) return;
    this.#looks.add(look);
    await ledger.look('keyboard', `the ring of ${id}`, () => findUnseenFocus(this.#page));
  }

  async #answersAt({ id, type, group }: Stop): Promise<void> {
    const { keyboard } = this.#page;
    const next = this.#answers.takeNext(type === 'radio' ? group : [{ id, type }]);
    if (!next) return;
    if (type === 'radio') {
      await this.#chooses(next.control.id, group.length);
    } else if (type === 'checkbox') {
      await keyboard.press('Space');
    } else if (type === 'add') {
      await keyboard.press('Enter');
    } else if (type === 'file') {
      const opening = this.#page.waitForEvent('filechooser');
      await keyboard.press('Enter');
      const chooser = await opening;
      await chooser.setFiles({ name: '通帳.jpg', mimeType: 'image/jpeg', buffer: photo });
      const node = id.slice(0, id.lastIndexOf('/'));
      await this.#page.locator(`[data-node="${node}"] .file-item`).first().waitFor();
    } else {
      await keyboard.press('Control+A');
      await keyboard.insertText(next.value);
    }
  }

  /** Space takes the one that has the focus, an arrow the one below it. */
  async #chooses(id: string, count: number): Promise<void> {
    await this.#page.keyboard.press('Space');
    for (let presses = 0; presses < count; ++presses) {
      if ((await readStop(this.#page))?.id === id) return;
      await this.#page.keyboard.press('ArrowDown');
    }
    assert.equal((await readStop(this.#page))?.id, id);
  }
}

for (const face of faces) {
  test(`an application is filed by keys alone (${face})`, async () => {
    await onPhone(async (page) => {
      await bringGates(page);
      const resident = new KeyboardResident(page, new Answers(goodExamples(form)[0]!.answers));
      await page.goto(`/${form}/`);
      await page.evaluate((painted) => gates.begin(painted), face === 'painted');
      await resident.goesOn('start');
      while ((await placeOf(page)).startsWith('page:')) {
        const place = await placeOf(page);
        await ledger.look('keyboard', `${face}, Tab at ${place}`, () => findTabFaults(page));
        await page.evaluate(() => document.querySelector<HTMLElement>('h1')!.focus());
        await resident.goesOn('next');
      }
      assert.equal(await placeOf(page), 'review');
      await ledger.look('keyboard', `${face}, Tab at the review`, () => findTabFaults(page));
      await page.evaluate(() => document.querySelector<HTMLElement>('h1')!.focus());
      await resident.goesOn('send');
      assert.equal(await placeOf(page), 'receipt');
      // The walk sends applications to the same server meanwhile.
      const [receipt] = /[0-9A-Z]{4}-[0-9A-Z]{4}/u.exec(await page.locator('main').innerText())!;
      assert.ok((await site().receipts()).includes(receipt));
      if (face === 'painted') assert.ok(await wearFace(page, true));
    }, { face, deviceScaleFactor: 1, hasTouch: false, viewport: { width: 1280, height: 800 } });
    ledger.assertHolds('keyboard');
  });
}
