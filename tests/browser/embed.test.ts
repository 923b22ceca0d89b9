import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkAxe } from './axe.ts';
import { onPhone } from './browser.ts';

test('on a homepage the frame grows and says each page, never a value', async () => {
  await onPhone(async (page) => {
    await page.addInitScript(() => {
      const heard: unknown[] = [];
      (window as unknown as { heard: unknown[] }).heard = heard;
      addEventListener('todoke-page', (event) => heard.push((event as CustomEvent).detail));
    });
    await page.goto('/examples/');
    const frame = page.frameLocator('todoke-form iframe');
    await frame.locator('#start').tap();
    await frame.locator('#next').waitFor();
    const heard = await page.evaluate(() => (window as unknown as { heard: object[] }).heard);
    assert.deepEqual(Object.keys(heard.at(-1)!).sort(), ['page', 'place', 'procedure']);
    const height = (element: Element) => element.getBoundingClientRect().height;
    const outer = await page.locator('todoke-form iframe').evaluate(height);
    const inner = await frame.locator('#page-stage').evaluate(height);
    assert.ok(Math.abs(outer - inner) <= 1, `${outer} and ${inner}`);
    await page.evaluate(() => history.back());
    await frame.locator('[id="begun/resume"]').waitFor();
  });
});

test('the example homepage has no axe violation', async () => {
  await onPhone(async (page) => {
    await page.goto('/examples/');
    await page.frameLocator('todoke-form iframe').locator('#start').waitFor();
    await checkAxe(page, '/examples/');
  });
});
