import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { type Face, onPhone } from './browser.ts';
import { ready, tap, untilSaved } from './resident.ts';
import { form, reachesReview } from './sender.ts';

const topOf = (page: Page) => page.evaluate(() => Math.round(scrollY));

async function scrollsTo(page: Page, top: number): Promise<void> {
  await page.evaluate((to) => scrollTo(0, to), top);
  await page.waitForFunction((to) => Math.round(scrollY) === to, top);
}

for (const face of ['plain', 'painted'] as Face[]) {
  test(`a reloaded page is where it was, another one at its top (${face})`, async () => {
    await onPhone(async (page) => {
      await reachesReview(page);
      await scrollsTo(page, 700);
      await untilSaved(page);
      await page.reload();
      await ready(page);
      assert.equal(await topOf(page), 700);
      await tap(page, 'back');
      await page.waitForFunction(() => history.state.place !== 'review');
      assert.equal(await topOf(page), 0);
      await page.goBack();
      await page.waitForFunction(() => history.state.place === 'review');
      await scrollsTo(page, 700);
      await page.goto('/');
      await page.goto(`/${form}/start/?page=review`);
      await ready(page);
      assert.equal(await topOf(page), 0);
    }, { face });
  });
}
