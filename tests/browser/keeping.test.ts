import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { onPhone } from './browser.ts';
import { goodExamples, placeOf, ready, Resident, untilSaved } from './resident.ts';

const form = 'disaster-victim-certificate';
const example = goodExamples(form)[0]!;

async function texts(page: Page): Promise<string[]> {
  return page.locator('main input').evaluateAll((inputs) =>
    (inputs as HTMLInputElement[]).map(({ id, type, value, checked }) =>
      type === 'radio' || type === 'checkbox' ? `${id}=${checked}` : `${id}=${value}`,
    ),
  );
}

async function fillSome(page: Page, pages: number): Promise<Resident> {
  const resident = new Resident(page, example.answers);
  await resident.begins(form);
  for (let turns = 0; turns < pages; ++turns) {
    await resident.fillsPage();
    await resident.presses('next');
  }
  await resident.fillsPage();
  return resident;
}

test('a reload keeps the page and every answer', async () => {
  await onPhone(async (page) => {
    await fillSome(page, 2);
    await untilSaved(page);
    const [place, before] = [await placeOf(page), await texts(page)];
    await page.reload();
    await ready(page);
    assert.equal(await placeOf(page), place);
    assert.deepEqual(await texts(page), before);
  });
});

test('the back button goes back one page and loses no answer', async () => {
  await onPhone(async (page) => {
    await fillSome(page, 2);
    const [place, before] = [await placeOf(page), await texts(page)];
    await page.goBack();
    await page.waitForFunction((there) => history.state.place !== there, place);
    await page.goForward();
    await page.waitForFunction((there) => history.state.place === there, place);
    assert.deepEqual(await texts(page), before);
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'H1');
  });
});

test('ten times back, and forward again, lose no answer', async () => {
  await onPhone(async (page) => {
    await page.goto('/');
    await fillSome(page, 3);
    const [place, before] = [await placeOf(page), await texts(page)];
    await untilSaved(page);
    for (let times = 0; times < 10; ++times) await page.goBack().catch(() => null);
    for (let times = 0; times < 10; ++times) await page.goForward().catch(() => null);
    await ready(page);
    await page.waitForFunction((there) => history.state?.place === there, place);
    assert.deepEqual(await texts(page), before);
  });
});

test('the list of procedures offers to go on from a draft', async () => {
  await onPhone(async (page) => {
    await fillSome(page, 2);
    await untilSaved(page);
    const place = await placeOf(page);
    await page.goto('/');
    const card = page.locator('.draft a');
    await card.tap();
    await ready(page);
    assert.equal(await placeOf(page), place);
  });
});

test('a draft cannot be read without the key, and the key cannot be read out', async () => {
  await onPhone(async (page) => {
    await fillSome(page, 2);
    await untilSaved(page);
    const found = await page.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('todoke');
        request.onsuccess = () => resolve(request.result);
      });
      const all = (store: string) =>
        new Promise<unknown[]>((resolve) => {
          const request = database.transaction(store).objectStore(store).getAll();
          request.onsuccess = () => resolve(request.result);
        });
      const [key] = (await all('keys')) as CryptoKey[];
      const exported = await crypto.subtle.exportKey('raw', key!).catch(() => 'refused');
      const sealed = (await all('sealed')) as { bytes: ArrayBuffer }[];
      const bytes = sealed.map((one) => new TextDecoder('latin1').decode(one.bytes)).join('');
      return { exported, readable: bytes.includes('submission_id') };
    });
    assert.deepEqual(found, { exported: 'refused', readable: false });
  });
});

test('after sending, nothing is left on the device but the receipt', async () => {
  await onPhone(async (page) => {
    const resident = new Resident(page, example.answers);
    await resident.begins(form);
    await resident.reachesReview();
    await resident.presses('send');
    const receipt = await page.locator('.receipt').innerText();
    await untilSaved(page);
    await page.reload();
    await ready(page);
    assert.equal(await page.locator('.receipt').innerText(), receipt);
    await page.goto('/');
    await page.waitForTimeout(300);
    assert.equal(await page.locator('.draft').count(), 0);
  });
});
