// A count and the buttons beside it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { checkAxe } from './axe.ts';
import { type Face, onPhone } from './browser.ts';
import { checkPaint, waitForPaint } from './paint.ts';
import { goodExamples, Resident, tap } from './resident.ts';

const form = 'disaster-victim-certificate';
const faces: Face[] = ['plain', 'painted'];
const count = (page: Page) => page.locator('[id="copies"]');
const button = (page: Page, verb: string) => page.locator(`[id="copies/${verb}"]`);

async function reachCopies(page: Page, face: Face): Promise<void> {
  const resident = new Resident(page, goodExamples(form)[0]!.answers);
  await resident.begins(form);
  if (face === 'painted') await waitForPaint(page);
  while ((await count(page).count()) === 0) {
    await resident.fillsPage();
    await resident.presses('next');
  }
  await resident.fillsPage();
}

async function hears(page: Page, words: RegExp): Promise<void> {
  await page.locator('#polite').filter({ hasText: words }).waitFor({ state: 'attached' });
}

for (const face of faces) {
  test(`a count goes up and down by its buttons, and each step is said (${face})`, async () => {
    await onPhone(async (page) => {
      await reachCopies(page, face);
      await count(page).fill('2');
      await tap(page, 'copies/more');
      await hears(page, /^3枚$/u);
      assert.equal(await count(page).inputValue(), '3');
      await tap(page, 'copies/less');
      await tap(page, 'copies/less');
      await hears(page, /^1枚。これより少なくはできません。$/u);
      assert.equal(await count(page).inputValue(), '1');
      await checkAxe(page, 'a count');
      if (face === 'painted') await checkPaint(page, 'a count');
    }, { face });
  });

  test(`a count's buttons come behind it, are named, and work by keys (${face})`, async () => {
    await onPhone(async (page) => {
      await reachCopies(page, face);
      await count(page).fill('2');
      await page.keyboard.press('Tab');
      const focused = () => page.evaluate(() => document.activeElement!.id);
      assert.equal(await focused(), 'copies/less');
      await page.keyboard.press('Tab');
      assert.equal(await focused(), 'copies/more');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Space');
      assert.equal(await count(page).inputValue(), '4');
      assert.equal(await focused(), 'copies/more');
      for (const [verb, name] of [['less', '1枚減らす'], ['more', '1枚増やす']] as const) {
        const box = (await button(page, verb).boundingBox())!;
        assert.ok(box.width >= 44 && box.height >= 44, `${verb} is large enough`);
        const sign = verb === 'less' ? '−' : '＋';
        const named = page.getByRole('button', { name: new RegExp(`^${name} ?${sign}$`, 'u') });
        assert.equal(await named.getAttribute('id'), `copies/${verb}`);
      }
    }, { face });
  });
}
