// Every line of every kind of field: what an IME composes and what a browser fills in arrives,
// once, whatever happens meanwhile.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CDPSession, Page } from 'playwright-core';
import { type Face, onPhone } from '../browser/browser.ts';
import { goodExamples, photo, untilSaved } from '../browser/resident.ts';
import type { Site } from '../browser/site.ts';
import { bringGates, wearFace } from './in-page.ts';
import type { Gates } from './in-page/index.ts';
import { ledger } from './ledger.ts';
import './looks.ts';
import { sinkForm, startSink } from './sink.ts';

declare const gates: Gates;

const faces: Face[] = ['plain', 'painted'];
const steps = ['n', 'に', 'にほ', 'にほん', '日本'];
const word = '日本';
let sink: Site | undefined;

before(async () => {
  sink = await startSink();
});
after(() => sink?.stop());

/** Every page of the form, filled in; `look` may change what is entered. */
async function walkSink(page: Page, face: Face, look: (place: string) => Promise<void>) {
  const { answers } = goodExamples(sinkForm).find(({ file }) => file === 'all_questions.json')!;
  const given = JSON.stringify(answers);
  await page.goto(`/${sinkForm}/`);
  await page.evaluate(async (painted) => {
    await gates.begin(painted);
    await gates.press('start');
  }, face === 'painted');
  for (;;) {
    const place = await page.evaluate(() => gates.placeNow());
    if (!place.startsWith('page:')) return;
    await fill(page, given);
    if (face === 'painted') await wearFace(page, true);
    await look(place);
    await fill(page, given);
    const next = await page.evaluate((): Promise<string> => gates.press('next'));
    assert.notEqual(next, place, `${place} does not go on`);
  }
}

async function fill(page: Page, given: string): Promise<void> {
  await page.evaluate(async ([given, photo]) => {
    gates.takeAnswers(JSON.parse(given!));
    await gates.fillPage(photo!);
  }, [given, photo.toString('base64')]);
}

/** Lines that can be typed in, by id. */
function lines(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const all = document.querySelectorAll('main :is(input[type=text], textarea)');
    return [...all].filter((line) => line.checkVisibility() && !line.matches(':disabled'))
      .map(({ id }) => id);
  });
}

const valueOf = (page: Page, id: string) => page.locator(`[id="${id}"]`).inputValue();

async function compose(page: Page, session: CDPSession, id: string): Promise<void> {
  await page.locator(`[id="${id}"]`).evaluate((line: HTMLInputElement) => {
    line.focus();
    line.select();
  });
  for (const text of steps) {
    const at = text.length;
    await session.send('Input.imeSetComposition', { text, selectionStart: at, selectionEnd: at });
  }
}

/** Composes in one line, in three ways; gives what was lost, doubled or sent. */
async function findTypingFaults(page: Page, session: CDPSession, id: string): Promise<string[]> {
  const place = await page.evaluate(() => gates.placeNow());
  // Another answer may have taken the question away.
  if ((await page.locator(`[id="${id}"]`).count()) === 0) return [];
  const found: string[] = [];
  const expect = async (when: string) => {
    const value = await valueOf(page, id);
    if (value !== word) found.push(`${id} ${when}: ${value}`);
  };
  await compose(page, session, id);
  await expect('while it is composed');
  const key = { key: 'Process', code: 'Enter', windowsVirtualKeyCode: 229 };
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
  await session.send('Input.insertText', { text: word });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
  await expect('after Enter has confirmed it');
  const isHere = await page.evaluate(() => !gates.hasErrors() && gates.placeNow());
  if (isHere !== place) found.push(`${id}: Enter that confirms a conversion sends the page`);
  await page.evaluate(() => gates.leaveFocus());
  await expect('after it is left');
  await compose(page, session, id);
  await page.evaluate(async () => {
    gates.leaveFocus();
    await gates.settle();
  });
  await expect('left in the middle of a composition');
  return found;
}

ledger.gate('typing', 'what an IME composes arrives once, in every kind of field, in both faces');
ledger.gate('autofill', 'what a browser fills in without a touch arrives, in every kind of field');

for (const face of faces) {
  test(`no kind of field loses or doubles what an IME composes (${face})`, async () => {
    await onPhone(async (page) => {
      await bringGates(page);
      const session = await page.context().newCDPSession(page);
      await walkSink(page, face, async (place) => {
        for (const id of await lines(page)) {
          await ledger.look('typing', `${face} ${place}`, () =>
            findTypingFaults(page, session, id),
          );
          await page.evaluate(async () => {
            if (!gates.hasErrors()) return;
            await gates.settle();
          });
        }
      });
    }, { face, baseURL: sink!.address });
    ledger.assertHolds('typing');
  });
}

test('a context that is lost in the middle of a composition costs no text', async () => {
  await onPhone(async (page) => {
    await bringGates(page);
    const session = await page.context().newCDPSession(page);
    await page.goto(`/${sinkForm}/start/`);
    await page.evaluate(() => gates.begin(true));
    await wearFace(page, true);
    const [id] = await lines(page);
    await compose(page, session, id!);
    await page.evaluate(() => {
      const context = document.querySelector('canvas')!.getContext('webgl2')!;
      context.getExtension('WEBGL_lose_context')!.loseContext();
    });
    await page.waitForFunction(() => !document.documentElement.classList.contains('painted'));
    assert.equal(await valueOf(page, id!), word);
    assert.equal(await page.evaluate(() => document.activeElement?.id), id);
    await session.send('Input.insertText', { text: word });
    assert.equal(await valueOf(page, id!), word);
  }, { face: 'painted', graphics: 'card', baseURL: sink!.address });
});

for (const face of faces) {
  test(`every kind of field hears what a browser fills in (${face})`, async () => {
    await onPhone(async (page) => {
      await bringGates(page);
      await walkSink(page, face, async (place) => {
        const ids = await lines(page);
        await ledger.look('autofill', `${face} ${place}`, async () => {
          // As Chromium does it: no touch before, an empty inputType, and a change.
          await page.evaluate((ids) => {
            for (const id of ids) {
              const line = document.getElementById(id) as HTMLInputElement | null;
              if (!line) continue;
              line.value = '7';
              line.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: '' }));
              line.dispatchEvent(new Event('change', { bubbles: true }));
            }
          }, ids);
          await untilSaved(page);
          await page.reload();
          await page.evaluate((painted) => gates.begin(painted), face === 'painted');
          const missing: string[] = [];
          for (const id of ids) {
            const line = page.locator(`[id="${id}"]`);
            // Without the answer that it belonged to, a question is gone.
            const kept = (await line.count()) ? await line.inputValue() : '7';
            // A 個人番号 is in no draft.
            if (!kept.startsWith('7') && !id.includes('my_number')) missing.push(`${id}: ${kept}`);
          }
          return missing;
        });
      });
    }, { face, baseURL: sink!.address });
    ledger.assertHolds('autofill');
  });
}
