// 「この端末に何も残さない」: what goes, what may not go, and which page must stay open.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { onPhone, site } from './browser.ts';
import { keptNames } from './kept.ts';
import { goodExamples, photo, ready, Resident, tap, untilSaved } from './resident.ts';
import { sendsWithoutLine } from './sender.ts';

const withFile = 'child-allowance-school-lunch-collection';
const withNumber = 'birth-support-gift';
const other = 'disaster-victim-certificate';

function exampleOf(form: string, file?: string) {
  return goodExamples(form).find((one) => !file || one.file === `${file}.json`)!;
}

/** Sent without a line; gives what opens it. */
async function letsWait(page: Page, form: string, file?: string): Promise<() => void> {
  const resident = new Resident(page, exampleOf(form, file).answers);
  await resident.begins(form);
  await resident.reachesReview();
  return sendsWithoutLine(page);
}

async function wishesNothing(page: Page): Promise<void> {
  await page.goto(`/${other}/`);
  await ready(page);
  await tap(page, 'keep_nothing');
}

test('an application that waits is sent with its file though nothing else is kept', async () => {
  await onPhone(async (page) => {
    const before = await site().count();
    const openLine = await letsWait(page, withFile, 'three_children_arrears');
    await wishesNothing(page);
    await page.getByText('届くまでこの端末に残ります').first().waitFor();
    const kinds = new Set((await keptNames(page)).map((key) => key.replace(/\/.*$/u, '')));
    assert.deepEqual([...kinds].sort(), ['draft', 'file', 'outbox']);
    await page.goto('/');
    await page.locator('.letter', { hasText: '送信待ち' }).waitFor();
    await page.waitForTimeout(500);
    openLine();
    await page.locator('.letter button[data-tone="primary"]').tap();
    const card = page.locator('.letter', { hasText: '受け付けました' });
    await card.waitFor();
    assert.equal(await site().count(), before + 1);
    assert.deepEqual((await site().newestFiles()).map(({ bytes }) => bytes), [photo]);
    await card.locator('a').tap();
    await page.locator('.receipt').waitFor();
    await page.goto(`/${other}/`);
    await ready(page);
    assert.deepEqual(await keptNames(page), []);
  });
});

test('where nothing can be deleted, the page says so', async () => {
  await onPhone(async (page) => {
    await page.addInitScript(() => {
      const fail = () => {
        throw new DOMException('no', 'NotReadableError');
      };
      if (localStorage.getItem('stuck')) {
        Object.assign(IDBObjectStore.prototype, { clear: fail, delete: fail });
      }
    });
    await page.goto(`/${other}/start/`);
    await ready(page);
    await new Resident(page, exampleOf(other).answers).fillsPage();
    await untilSaved(page);
    await page.evaluate(() => localStorage.setItem('stuck', 'now'));
    await wishesNothing(page);
    await page.locator('p', { hasText: '消せませんでした' }).waitFor();
    assert.equal(await page.evaluate(() => localStorage.getItem('todoke-keep')), 'nothing');
  });
});

test('a file that cannot be read keeps nothing from being forgotten', async () => {
  await onPhone(async (page) => {
    await page.addInitScript(() => {
      const { prototype } = IDBObjectStore;
      const real = prototype.get;
      prototype.get = function (name) {
        const isStuck = localStorage.getItem('stuck') && String(name).startsWith('file/');
        if (isStuck) throw new DOMException('no', 'NotReadableError');
        return real.call(this, name);
      };
    });
    const resident = new Resident(page, exampleOf(withFile, 'three_children_arrears').answers);
    await resident.begins(withFile);
    await resident.reachesReview();
    await untilSaved(page);
    // After a reload the file is on the device only.
    await page.evaluate(() => localStorage.setItem('stuck', 'now'));
    await page.reload();
    await ready(page);
    await tap(page, 'keep_nothing');
    for (let times = 0; times < 50 && (await keptNames(page)).length; ++times) {
      await page.waitForTimeout(100);
    }
    assert.deepEqual(await keptNames(page), []);
  });
});

async function asksBeforeClosing(page: Page): Promise<boolean> {
  let isAsked = false;
  page.on('dialog', (dialog) => {
    isAsked = dialog.type() === 'beforeunload';
    void dialog.accept();
  });
  await page.goto('/');
  return isAsked;
}

test('a page asks before it is closed while a letter with a 個人番号 waits in it', async () => {
  await onPhone(async (page) => {
    await letsWait(page, withNumber, 'first_payment_public_account');
    await page.getByText('このページを開いたままにしてください').waitFor();
    assert.equal(await asksBeforeClosing(page), true);
  });
});

test('a page does not ask before it is closed while a kept letter waits', async () => {
  await onPhone(async (page) => {
    await letsWait(page, withFile);
    assert.equal(await asksBeforeClosing(page), false);
  });
});
