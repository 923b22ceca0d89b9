// The storage's connection ends while a page is open: WebKit ends it in the background.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onPhone, site } from './browser.ts';
import { ready, tap, untilSaved } from './resident.ts';

const start = '/child-allowance-claim/start/';
const first = 'already_receiving/no';
const second = 'already_receiving/yes';

test('a draft is saved on a new connection when the old one is gone', async () => {
  await onPhone(async (page) => {
    await page.addInitScript(() => {
      const { prototype } = IDBDatabase;
      const real = prototype.transaction;
      prototype.transaction = function (...given) {
        // The next use of it throws an InvalidStateError.
        if (localStorage.getItem('close')) this.close();
        localStorage.removeItem('close');
        return real.apply(this, given);
      };
    });
    await page.goto(start);
    await ready(page);
    await tap(page, first);
    await untilSaved(page);
    await page.evaluate(() => localStorage.setItem('close', 'now'));
    await tap(page, second);
    await untilSaved(page);
    await page.reload();
    await ready(page);
    assert.equal(await page.locator(`[id="${second}"]`).isChecked(), true);
  });
});

test('a page whose storage was cleared keeps what is entered afterwards', async () => {
  await onPhone(async (page) => {
    await page.goto(start);
    await ready(page);
    await tap(page, first);
    await untilSaved(page);
    const session = await page.context().newCDPSession(page);
    const storage = { origin: site().address, storageTypes: 'indexeddb' };
    await session.send('Storage.clearDataForOrigin', storage);
    await tap(page, second);
    await untilSaved(page);
    await page.reload();
    await ready(page);
    assert.equal(await page.locator(`[id="${second}"]`).isChecked(), true);
  });
});
