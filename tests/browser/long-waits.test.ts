// What waits to be sent, or has arrived unseen, for longer than a draft is kept.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { onPhone, site } from './browser.ts';
import { type Example, goodExamples, photo, placeOf, ready, Resident } from './resident.ts';
import { arrives, form, openTab, refusal, sendsWithoutLine, submissions } from './sender.ts';
import { today } from './site.ts';

const withFiles = goodExamples(form).find((one) => one.attachments?.length)!;
const withoutFiles = goodExamples(form).find((one) => !one.attachments?.length)!;

/** Sent without a line, and looked at again after so many days, on the list of procedures. */
async function waitsFor(days: number, page: Page, { answers }: Example) {
  const context = page.context();
  await context.route('**/api/v1/uploads/**', (route) => route.abort());
  const resident = new Resident(page, answers);
  await resident.begins(form);
  await resident.reachesReview();
  const openLine = await sendsWithoutLine(page);
  await page.close();
  const now = Date.parse(`${today}T14:30:00+09:00`) + days * 86_400_000;
  await context.clock.setFixedTime(new Date(now));
  const home = await openTab(context, '/');
  await home.locator('.letter', { hasText: '送信待ち' }).waitFor();
  await home.waitForTimeout(500);
  return { home, openLine };
}

test('an application that waited longer than drafts stay arrives with its files', async () => {
  await onPhone(async (page) => {
    const before = await site().count();
    const { home, openLine } = await waitsFor(15, page, withFiles);
    assert.equal(await home.locator('.draft').count(), 0);
    openLine();
    await home.locator('.letter button[data-tone="primary"]').tap();
    const card = home.locator('.letter', { hasText: '受け付けました' });
    await card.waitFor();
    assert.equal(await site().count(), before + 1);
    assert.deepEqual((await site().newestFiles()).map(({ bytes }) => bytes), [photo]);
  });
});

test('the receipt of what waited longer than drafts stay can be seen', async () => {
  await onPhone(async (page) => {
    const { home, openLine } = await waitsFor(15, page, withoutFiles);
    openLine();
    await home.locator('.letter button[data-tone="primary"]').tap();
    await home.locator('.letter', { hasText: '受け付けました' }).locator('a').tap();
    assert.match(await arrives(home), /受付番号/u);
  });
});

test('what is refused or taken back after that is still there to be mended', async () => {
  for (const ends of ['refused', 'taken back']) {
    await onPhone(async (page) => {
      const { home, openLine } = await waitsFor(15, page, withFiles);
      if (ends === 'refused') {
        const refused = refusal(422, 'answers_refused');
        await home.context().route(submissions, (route) => route.fulfill(refused));
        openLine();
        await home.locator('.letter button[data-tone="primary"]').tap();
      } else {
        await home.locator('.letter button[data-tone="secondary"]').tap();
      }
      await home.waitForURL(/review/u);
      await ready(home);
      assert.equal(await placeOf(home), 'review', ends);
      await home.close();
      const later = await openTab(page.context(), '/');
      await later.locator('.draft a').tap();
      await ready(later);
      assert.equal(await placeOf(later), 'review', ends);
      const names = await later.locator('main').innerText();
      assert.ok(names.includes('通帳.jpg'), ends);
    });
  }
});

test('where its draft is gone, number and code are said all the same', async () => {
  await onPhone(async (page) => {
    const { home, openLine } = await waitsFor(1, page, withoutFiles);
    openLine();
    await home.locator('.letter button[data-tone="primary"]').tap();
    const card = home.locator('.letter', { hasText: '受け付けました' });
    await card.waitFor();
    await home.evaluate(
      (name) =>
        new Promise((resolve) => {
          indexedDB.open('todoke').onsuccess = ({ target }) => {
            const { result } = target as IDBOpenDBRequest;
            const store = result.transaction('sealed', 'readwrite').objectStore('sealed');
            store.delete(name).onsuccess = () => (result.close(), resolve(undefined));
          };
        }),
      `draft/${form}`,
    );
    await card.locator('a').tap();
    const said = await home.locator('.told').innerText();
    const number = (await site().receipts()).find((one) => said.includes(one));
    assert.ok(number, said);
    assert.match(said, /確認コードは\d{3} \d{3}/u);
  });
});
