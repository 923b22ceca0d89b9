// Postcodes and banks in the real page, with the real data of the build.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { type Face, onPhone } from './browser.ts';
import { waitForPaint } from './paint.ts';
import { goodExamples, placeOf, Resident, tap } from './resident.ts';

const faces: Face[] = ['plain', 'painted'];
const by = (id: string) => `[id="${id}"]`;

/** Walks through an example until an input is there. */
async function reach(page: Page, form: string, id: string, face: Face): Promise<Resident> {
  const example = goodExamples(form).find(({ answers }) => id.split('/')[0]! in answers)!;
  const resident = new Resident(page, example.answers);
  await resident.begins(form);
  if (face === 'painted') await waitForPaint(page);
  for (let pages = 0; (await page.locator(by(id)).count()) === 0; ++pages) {
    assert.ok(pages < 30, `${id} comes on a page`);
    await resident.fillsPage();
    await resident.presses('next');
  }
  return resident;
}

async function types(page: Page, id: string, text: string): Promise<void> {
  await page.locator(by(id)).tap();
  await page.locator(by(id)).evaluate((element: HTMLInputElement) => element.select());
  await page.keyboard.insertText(text);
}

const valueOf = (page: Page, id: string) => page.locator(by(id)).inputValue();
const address = 'applicant_address';

async function hasValue(page: Page, id: string, value: string): Promise<void> {
  await page.waitForFunction(
    ([id, value]) => (document.getElementById(id!) as HTMLInputElement | null)?.value === value,
    [id, value],
  );
}

/** Sentences wait for one another. */
async function hears(page: Page, words: string): Promise<void> {
  await page.locator('#polite', { hasText: words }).waitFor({ state: 'attached' });
}

for (const face of faces) {
  test(`a postcode brings its town, and the page says so (${face})`, async () => {
    await onPhone(async (page) => {
      await reach(page, 'disaster-victim-certificate', `${address}/postcode`, face);
      await types(page, `${address}/postcode`, '１００−０００１');
      await hasValue(page, `${address}/area`, '東京都千代田区千代田');
      await hears(page, '住所を入れました');
      await types(page, `${address}/area`, '東京都千代田区');
      await types(page, `${address}/postcode`, '1500001');
      await page.locator(by(`${address}/street`)).tap();
      assert.equal(await valueOf(page, `${address}/area`), '東京都千代田区');
    }, { face });
  });

  test(`of two towns with one postcode the resident takes one (${face})`, async () => {
    await onPhone(async (page) => {
      await reach(page, 'disaster-victim-certificate', `${address}/postcode`, face);
      await types(page, `${address}/postcode`, '4980000');
      await page.locator(by(`${address}/town/1`)).waitFor({ state: 'attached' });
      if (face === 'painted') await waitForPaint(page);
      await tap(page, `${address}/town/1`);
      await hasValue(page, `${address}/area`, '三重県桑名郡木曽岬町');
    }, { face });
  });

  test(`a bank and its branch are found by parts of their names (${face})`, async () => {
    await onPhone(async (page) => {
      await reach(page, 'child-allowance-claim', 'account/place/bank', face);
      await tap(page, 'account/place/bank');
      await types(page, 'account/bank', 'みず');
      await page.locator(by('account/bank/pick/0001')).waitFor({ state: 'attached' });
      await hears(page, '件のうち、6件を表示しています');
      if (face === 'painted') await waitForPaint(page);
      await tap(page, 'account/bank/pick/0001');
      await hasValue(page, 'account/bank', 'みずほ銀行');
      assert.equal(await page.evaluate(() => document.activeElement?.id), 'account/branch');
      await page.keyboard.insertText('shibuya');
      const branch = page.locator('[id^="account/branch/pick/"]').first();
      await branch.waitFor({ state: 'attached' });
      const id = (await branch.getAttribute('id'))!;
      if (face === 'painted') await waitForPaint(page);
      await tap(page, id);
      await page.locator(by('account/branch/found')).waitFor({ state: 'detached' });
      assert.match(await valueOf(page, 'account/branch'), /^渋谷.*支店$/u);
      assert.match(await valueOf(page, 'account/holder'), /^[ァ-ヶー　 ]+$/u);
    }, { face });
  });
}

test('without a line everything is typed by hand, and the page goes on', async () => {
  await onPhone(async (page) => {
    const form = 'disaster-victim-certificate';
    const resident = await reach(page, form, `${address}/postcode`, 'plain');
    await page.context().setOffline(true);
    await types(page, `${address}/postcode`, '1000001');
    await types(page, `${address}/area`, 'みほん県みほん市');
    const place = await placeOf(page);
    await resident.fillsPage();
    await resident.presses('next');
    assert.notEqual(await placeOf(page), place);
  });
});

test('what is looked up comes from this site, and never tells more than three digits', async () => {
  await onPhone(async (page) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await reach(page, 'disaster-victim-certificate', `${address}/postcode`, 'plain');
    await types(page, `${address}/postcode`, '1000001');
    await hasValue(page, `${address}/area`, '東京都千代田区千代田');
    const library = asked.filter((url) => url.includes('/assets/library/'));
    assert.equal(library.length, 1);
    assert.match(library[0]!, /\/assets\/library\/postcode\/100-[0-9a-f]+\.json$/u);
    assert.ok(asked.every((url) => !url.includes('0001')));
  });
});
