// The browser's own autofill (CDP Autofill.trigger), in headless Chromium. It fills in every token
// of ours but the birthday, which Chromium has given up: those three inputs are named otherwise
// while it fills them, so that the events are Chromium's own all the same.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CDPSession, Page } from 'playwright-core';
import { type Face, onPhone } from './browser.ts';
import { waitForPaint } from './paint.ts';
import { goodExamples, ready, Resident, untilSaved } from './resident.ts';

const form = 'child-allowance-claim';
const faces: Face[] = ['plain', 'painted'];

/** Chromium's names of what a resident has saved. */
const saved = {
  ADDRESS_HOME_COUNTRY: 'JP',
  NAME_LAST: '髙橋',
  NAME_FIRST: '美咲',
  ADDRESS_HOME_ZIP: '100-0001',
  ADDRESS_HOME_STATE: '東京都',
  ADDRESS_HOME_LINE1: '1-1',
  ADDRESS_HOME_LINE2: 'みほんハイツ201',
  PHONE_HOME_WHOLE_NUMBER: '09012345678',
  EMAIL_ADDRESS: 'misaki@example.jp',
};

/** What the browser writes into each input, by its token. */
const written: Record<string, string> = {
  'family-name': '髙橋',
  'given-name': '美咲',
  'postal-code': '100-0001',
  'address-level1': '東京都',
  'address-line1': '1-1',
  'address-line2': 'みほんハイツ201',
  tel: '+819012345678',
  email: 'misaki@example.jp',
};

const birthday: Record<string, string> = {
  'bday-year': '1990',
  'bday-month': '4',
  'bday-day': '1',
};

/** The inputs that have a token, by id. */
async function tokens(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => {
    const inputs = document.querySelectorAll<HTMLInputElement>('main input[autocomplete]');
    return Object.fromEntries([...inputs].map((input) => [input.id, input.autocomplete]));
  });
}

async function values(page: Page, ids: string[]): Promise<Record<string, string>> {
  return page.evaluate(
    (ids) => Object.fromEntries(
      ids.map((id) => [id, (document.getElementById(id) as HTMLInputElement).value]),
    ),
    ids,
  );
}

/**
 * The browser fills in the form of this input. Gives the ids that it says it has filled in.
 * It looks at a form that changed only a while later, and fills in nothing before: it is asked
 * again then, as by a resident who taps its suggestion again.
 */
async function autofill(
  page: Page,
  id: string,
  profile: Record<string, string>,
): Promise<string[]> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('Autofill.enable');
  let ids: string[] = [];
  for (let tries = 0; ids.length === 0 && tries < 20; ++tries) {
    if (tries > 0) await page.waitForTimeout(100);
    ids = await trigger(session, id, profile);
  }
  await page.waitForFunction(
    (ids) => ids.every((id) => (document.getElementById(id) as HTMLInputElement).value !== ''),
    ids,
  );
  return ids;
}

async function trigger(
  session: CDPSession,
  id: string,
  profile: Record<string, string>,
): Promise<string[]> {
  const filled = new Promise<string[]>((resolve) => {
    session.once('Autofill.addressFormFilled', ({ filledFields }) => {
      resolve(filledFields.filter(({ value }) => value !== '').map((field) => field.id));
    });
  });
  const { root } = await session.send('DOM.getDocument', { depth: 0 });
  const selector = `[id="${id}"]`;
  const found = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { node } = await session.send('DOM.describeNode', found);
  const fields = Object.entries(profile).map(([name, value]) => ({ name, value }));
  await session.send('Autofill.trigger', { fieldId: node.backendNodeId, address: { fields } });
  return filled;
}

/** Walks on to the page with this input. */
async function walk(page: Page, resident: Resident, id: string): Promise<void> {
  while ((await page.locator(`[id="${id}"]`).count()) === 0) {
    await resident.fillsPage();
    await resident.presses('next');
  }
}

async function reach(page: Page, id: string, face: Face): Promise<Resident> {
  const resident = new Resident(page, goodExamples(form)[0]!.answers);
  await resident.begins(form);
  if (face === 'painted') await waitForPaint(page);
  await walk(page, resident, id);
  return resident;
}

/** A page that begins again knows only what the engine had and kept. */
async function comesBack(page: Page): Promise<void> {
  await untilSaved(page);
  await page.reload();
  await ready(page);
}

for (const face of faces) {
  test(`a name that the browser fills in reaches the engine (${face})`, async () => {
    await onPhone(async (page) => {
      await reach(page, 'claimant_name/family', face);
      const filled = await autofill(page, 'claimant_name/family', saved);
      assert.deepEqual(filled, ['claimant_name/family', 'claimant_name/given']);
      await comesBack(page);
      assert.deepEqual(Object.values(await values(page, filled)), ['髙橋', '美咲']);
    }, { face });
  });

  test(`every contact that the browser fills in reaches the engine (${face})`, async () => {
    await onPhone(async (page) => {
      await reach(page, 'claimant_phone', face);
      const named = await tokens(page);
      const filled = await autofill(page, 'claimant_phone', saved);
      assert.deepEqual([...filled].sort(), Object.keys(named).sort());
      const area = 'claimant_address/area';
      const whole = '東京都千代田区千代田';
      // A prefecture is all that a browser has for the area; the postcode's town completes it.
      await page.waitForFunction(
        ([id, text]) => (document.getElementById(id!) as HTMLInputElement).value === text,
        [area, whole],
      );
      await comesBack(page);
      const pairs = Object.entries(named).map(([id, token]) => [id, written[token]]);
      const expected = { ...Object.fromEntries(pairs), [area]: whole };
      assert.deepEqual(await values(page, filled), expected);
    }, { face });
  });

  test(`a birthday that comes as autofill does reaches the engine (${face})`, async () => {
    await onPhone(async (page) => {
      await reach(page, 'claimant_birth_date/year', face);
      const named = await tokens(page);
      const ids = Object.keys(named).filter((id) => named[id]! in birthday);
      assert.equal(ids.length, 3);
      const others = ['postal-code', 'address-line1', 'address-line2'];
      await page.evaluate(
        (pairs) => pairs.forEach(([id, token]) => {
          document.getElementById(id!)!.setAttribute('autocomplete', token!);
        }),
        ids.map((id, index) => [id, others[index]!]),
      );
      const filled = await autofill(page, ids[0]!, {
        ADDRESS_HOME_COUNTRY: 'JP',
        ADDRESS_HOME_ZIP: '1990',
        ADDRESS_HOME_LINE1: '4',
        ADDRESS_HOME_LINE2: '1',
      });
      assert.deepEqual([...filled].sort(), [...ids].sort());
      await comesBack(page);
      const expected = ids.map((id) => [id, birthday[named[id]!]]);
      assert.deepEqual(await values(page, ids), Object.fromEntries(expected));
    }, { face });
  });
}

test('the tokens of these tests are all that the form has', async () => {
  await onPhone(async (page) => {
    const known = [...Object.keys(written), ...Object.keys(birthday)];
    const resident = await reach(page, 'claimant_name/family', 'plain');
    const first = Object.values(await tokens(page));
    await walk(page, resident, 'claimant_phone');
    const seen = [...first, ...Object.values(await tokens(page))];
    assert.deepEqual([...seen].sort(), [...known].sort());
  });
});
