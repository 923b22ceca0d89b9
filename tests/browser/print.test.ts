// What stands on paper.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { type Face, onPhone } from './browser.ts';
import { waitForPaint } from './paint.ts';
import { goodExamples, Resident, tap } from './resident.ts';

const form = 'disaster-victim-certificate';
const faces: Face[] = ['plain', 'painted'];

/** Makes a PDF, as a printer would, and gives the words that were to be seen then. */
async function print(page: Page): Promise<string> {
  await page.evaluate(() => {
    addEventListener('beforeprint', () => {
      const root = document.documentElement;
      root.dataset.printed = `${root.classList.contains('painted')}`;
    });
  });
  await page.pdf();
  assert.equal(await page.locator('html').getAttribute('data-printed'), 'false');
  await page.emulateMedia({ media: 'print' });
  return page.locator('#screen').innerText();
}

for (const face of faces) {
  test(`paper has the receipt and the answers, and no buttons (${face})`, async () => {
    await onPhone(async (page) => {
      const example = goodExamples(form)[0]!;
      const resident = new Resident(page, example.answers);
      await resident.begins(form);
      if (face === 'painted') await waitForPaint(page);
      await resident.reachesReview();
      const review = await print(page);
      assert.match(review, /罹災証明書の申請/u);
      assert.doesNotMatch(review, /^直す$|^申請する$|この端末/mu);
      await page.emulateMedia({ media: 'screen' });
      await tap(page, 'send');
      await page.locator('.receipt').waitFor();
      const receipt = await print(page);
      assert.match(receipt, /申請を受け付けました\s+罹災証明書の申請/u);
      assert.match(receipt, /受付番号\s+[0-9A-Z]{4}-[0-9A-Z]{4}/u);
      assert.doesNotMatch(receipt, /この端末|印刷する|控えを保存/u);
    }, { face });
  });
}
