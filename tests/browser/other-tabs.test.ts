// What one tab takes away, and what another one has meanwhile.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { onPhone, site } from './browser.ts';
import { keptNames, keptUnder } from './kept.ts';
import { goodExamples, photo, ready, Resident, tap, untilSaved } from './resident.ts';
import { arrives, form, openTab, sendsWithoutLine } from './sender.ts';

const { answers } = goodExamples(form).find((one) => !one.attachments?.length)!;
const withFiles = goodExamples(form).find((one) => one.attachments?.length)!;
const other = 'child-allowance-claim';
const name = '[id="applicant_name/family"]';

/** As far as the name, which is saved. */
async function fillsIn(page: Page, family: string, isBegun = false): Promise<void> {
  const resident = new Resident(page, answers);
  if (!isBegun) await resident.begins(form);
  while (!(await page.locator(name).count())) {
    await resident.fillsPage();
    await resident.presses('next');
  }
  await page.locator(name).fill(family);
  await untilSaved(page);
}

async function sends(page: Page): Promise<void> {
  const resident = new Resident(page, answers);
  await resident.begins(form);
  await resident.reachesReview();
  await tap(page, 'send');
  await arrives(page);
  await untilSaved(page);
}

async function beginsAnew(page: Page): Promise<void> {
  // A tab behind another gets no frames, and each step would wait for seconds.
  await page.bringToFront();
  await page.goto(`/${form}/`);
  await ready(page);
  await tap(page, 'begun/anew');
}

const isUntouched = (page: Page) => page.locator('.elsewhere').count().then((n) => n === 0);

test('a receipt that is shown keeps nobody from the next application of its form', async () => {
  await onPhone(async (page) => {
    await sends(page);
    const second = await page.context().newPage();
    await fillsIn(second, '髙橋');
    assert.ok(await isUntouched(second));
    await page.bringToFront();
    assert.ok(await isUntouched(page));
    assert.equal(await page.locator('.receipt').count(), 1);
  });
});

test('a receipt that is taken off the device takes no other application with it', async () => {
  await onPhone(async (page) => {
    await sends(page);
    const second = await page.context().newPage();
    await fillsIn(second, '髙橋');
    await second.close();
    await page.bringToFront();
    await tap(page, 'forget');
    await page.getByText('この端末から消しました').first().waitFor();
    await page.waitForTimeout(400);
    // Its number and code went with it.
    assert.deepEqual(await keptUnder(page, 'answered/'), []);
    const home = await openTab(page.context(), '/');
    await home.locator('.draft a').tap();
    await ready(home);
    assert.equal(await home.locator(name).inputValue(), '髙橋');
  });
});

/** A list that hears of nothing that other tabs do: as one that is seen beside them. */
async function openStaleList(page: Page): Promise<Page> {
  const home = await page.context().newPage();
  await home.addInitScript(() => {
    document.addEventListener('visibilitychange', (event) => event.stopImmediatePropagation());
  });
  await home.goto('/');
  await home.locator('.draft').waitFor();
  return home;
}

test('an old list does not take away what another tab has begun since', async () => {
  await onPhone(async (page) => {
    await fillsIn(page, '佐藤');
    const home = await openStaleList(page);
    await beginsAnew(page);
    await page.waitForURL(/start/u);
    await ready(page);
    await fillsIn(page, '髙橋', true);
    await page.close();
    await home.locator('.draft-remove').tap();
    await home.getByText('何も消していません').first().waitFor();
    assert.equal(await home.locator('.draft .draft-remove').count(), 2);
    await home.locator(`[id="draft-${form}"]`).tap();
    await ready(home);
    assert.equal(await home.locator(name).inputValue(), '髙橋');
  });
});

test('an old list does not take away what was sent since and waits', async () => {
  await onPhone(async (page) => {
    const before = await site().count();
    await page.context().route('**/api/v1/uploads/**', (route) => route.abort());
    const resident = new Resident(page, withFiles.answers);
    await resident.begins(form);
    await resident.fillsPage();
    await resident.presses('next');
    await untilSaved(page);
    const home = await openStaleList(page);
    await page.bringToFront();
    await resident.reachesReview();
    const openLine = await sendsWithoutLine(page);
    await page.close();
    await home.locator('.draft-remove').tap();
    await home.getByText('何も消していません').first().waitFor();
    assert.equal(await home.locator('.draft .draft-remove').count(), 0);
    openLine();
    await home.reload();
    await home.locator('.letter', { hasText: '受け付けました' }).waitFor();
    assert.equal(await site().count(), before + 1);
    assert.deepEqual((await site().newestFiles()).map(({ bytes }) => bytes), [photo]);
  });
});

test('the list shows what other tabs did once it is looked at, and keeps a way back', async () => {
  await onPhone(async (page) => {
    await fillsIn(page, '佐藤');
    const home = await openTab(page.context(), '/');
    await home.locator('.draft').waitFor();
    await beginsAnew(page);
    await page.waitForURL(/start/u);
    await ready(page);
    await fillsIn(page, '髙橋', true);
    const look = () => home.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await home.bringToFront();
    await look();
    await home.locator('.draft').nth(1).waitFor();
    await home.locator('.draft:has([id*="~"]) .draft-remove').tap();
    await home.locator('.draft-undo').waitFor();
    await look();
    await home.waitForTimeout(300);
    await home.locator('.draft-undo').tap();
    await home.locator('.draft-remove').nth(1).waitFor();
    await home.reload();
    await home.locator('.draft').nth(1).waitFor();
  });
});

test('「この端末に何も残さない」 holds for the tabs that are open already', async () => {
  await onPhone(async (page) => {
    const { answers: given } = withFiles;
    await page.context().route('**/api/v1/uploads/**', (route) => route.abort());
    const resident = new Resident(page, given);
    await resident.begins(form);
    await resident.reachesReview();
    await untilSaved(page);
    // Its files are on the device only.
    await page.reload();
    await ready(page);
    const second = await openTab(page.context(), `/${other}/`);
    await ready(second);
    await tap(second, 'keep_nothing');
    await page.bringToFront();
    await page.getByText('入力した内容はすべて消えます').first().waitFor();
    await page.waitForTimeout(1800);
    assert.deepEqual(await keptNames(page), []);
    await tap(page, 'back');
    await page.waitForTimeout(600);
    assert.deepEqual(await keptNames(page), []);
    await resident.presses('next');
    await page.context().unroute('**/api/v1/uploads/**');
    await tap(page, 'send');
    await arrives(page);
    assert.deepEqual((await site().newestFiles()).map(({ bytes }) => bytes), [photo]);
    assert.deepEqual(await keptNames(page), []);
  });
});

test('「はじめから」 that fails says so, and the application is saved on', async () => {
  await onPhone(async (page) => {
    await page.addInitScript(() => {
      const { prototype } = IDBObjectStore;
      const real = prototype.put;
      prototype.put = function (...given: [unknown, IDBValidKey?]) {
        const asked = real.apply(this, given);
        const isMoved = String(given[1]).includes('~');
        if (isMoved && localStorage.getItem('full')) this.transaction.abort();
        return asked;
      };
    });
    await fillsIn(page, '佐藤');
    await page.goto(`/${form}/`);
    await ready(page);
    await page.evaluate(() => localStorage.setItem('full', 'now'));
    await tap(page, 'begun/anew');
    await page.locator('.told', { hasText: '新しい申請を始められませんでした' }).waitFor();
    await tap(page, 'begun/resume');
    await page.locator(name).fill('髙橋');
    await untilSaved(page);
    await page.reload();
    await ready(page);
    assert.equal(await page.locator(name).inputValue(), '髙橋');
  });
});
