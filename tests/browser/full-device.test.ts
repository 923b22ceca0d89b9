// A device that cannot write at the moment of sending: what came of it is told all the same.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { onPhone, site } from './browser.ts';
import { moving } from './moving.ts';
import { placeOf, Resident, tap } from './resident.ts';
import { arrives, openTab, reachesReview, sendsWithoutLine } from './sender.ts';

/** From the `after`-th on, writes of this kind fail: by throwing, or when they are committed. */
async function fillUp(page: Page, kind: string, after = 0, how = 'throw'): Promise<void> {
  await page.context().addInitScript(
    ([prefix, count, way]) => {
      const { prototype } = IDBObjectStore;
      const real = prototype.put;
      let left = Number(count);
      prototype.put = function (value: unknown, name?: IDBValidKey) {
        if (!String(name).startsWith(prefix!) || left-- > 0) return real.call(this, value, name);
        if (way === 'throw') throw new DOMException('full', 'QuotaExceededError');
        const asked = real.call(this, value, name);
        this.transaction.abort();
        return asked;
      };
    },
    [kind, String(after), how],
  );
}

for (const how of ['throw', 'abort']) {
  test(`a receipt that the device cannot note is shown: ${how}`, async () => {
    await onPhone(async (page) => {
      const before = await site().count();
      await fillUp(page, 'answered/', 0, how);
      await reachesReview(page);
      await tap(page, 'send');
      await arrives(page);
      assert.equal(await site().count(), before + 1);
    });
  });
}

test('an attempt that the device cannot note is made all the same', async () => {
  await onPhone(async (page) => {
    const before = await site().count();
    await fillUp(page, 'outbox/', 1);
    await reachesReview(page);
    await tap(page, 'send');
    await arrives(page);
    assert.equal(await site().count(), before + 1);
  });
});

test('a life event whose receipts the device cannot note shows them all', async () => {
  await onPhone(async (page) => {
    const before = await site().count();
    await fillUp(page, 'answered/');
    const resident = new Resident(page, moving);
    await resident.begins('moving');
    await resident.reachesReview();
    await tap(page, 'send');
    await page.locator('.receipt').nth(1).waitFor();
    assert.equal(await site().count(), before + 2);
  });
});

test('what is taken back is sent no more, though the device cannot put it aside', async () => {
  await onPhone(async (page) => {
    const before = await site().count();
    await fillUp(page, 'aside/');
    await reachesReview(page);
    const openLine = await sendsWithoutLine(page);
    await tap(page, 'stop_sending');
    await page.waitForFunction(() => history.state.place === 'review');
    openLine();
    const home = await openTab(page.context(), '/');
    await home.locator('.draft').waitFor();
    await home.waitForTimeout(500);
    assert.equal(await home.locator('.letter').count(), 0);
    assert.equal(await site().count(), before);
  });
});

test('the first page says that it arrived, though the device cannot note it', async () => {
  await onPhone(async (page) => {
    const before = await site().count();
    await fillUp(page, 'answered/');
    await reachesReview(page);
    const openLine = await sendsWithoutLine(page);
    await page.close();
    openLine();
    const home = await openTab(page.context(), '/');
    const card = home.locator('.letter');
    await card.filter({ hasText: '受け付けました' }).waitFor();
    assert.equal(await card.count(), 1);
    await card.locator('a').tap();
    await arrives(home);
    assert.equal(await site().count(), before + 1);
  });
});

test('a letter that could not be kept is not said to be, and holds the page open', async () => {
  await onPhone(async (page) => {
    await fillUp(page, 'outbox/');
    await reachesReview(page);
    const openLine = await sendsWithoutLine(page);
    await page.getByText('このページを開いたままに').waitFor();
    // What is saved of the draft meanwhile says nothing else.
    await page.waitForTimeout(800);
    const said = await page.locator('main').innerText();
    assert.match(said, /このページを開いたままに/u);
    assert.doesNotMatch(said, /このページを閉じても/u);
    const asked = page.waitForEvent('dialog', { timeout: 5000 });
    await page.close({ runBeforeUnload: true });
    const dialog = await asked;
    assert.equal(dialog.type(), 'beforeunload');
    await dialog.dismiss();
    openLine();
    await tap(page, 'send_now');
    await arrives(page);
    assert.equal(await placeOf(page), 'receipt');
  });
});
