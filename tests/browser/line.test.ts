// A page whose engine, form or settings do not come at once.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Route } from 'playwright-core';
import { onPhone } from './browser.ts';
import { ready, tap, untilSaved } from './resident.ts';

const form = 'child-allowance-claim';
const start = `/${form}/start/`;
const waits = '通信を待っています。つながり次第、先に進みます。';
const stopped = '表示を続けられなくなりました';
const choice = 'already_receiving/no';

const engine = /\/engine-(?!rest)[^/]*\.wasm$/u;
const failures: [string, RegExp | string, (route: Route) => Promise<void>][] = [
  ['an engine that does not come', engine, (route) => route.abort('internetdisconnected')],
  ['a form that does not come', `**/forms/${form}.json`, (route) => route.abort('timedout')],
  ['settings that a server in need gives not', '**/settings.json', (route) =>
    route.fulfill({ status: 503, body: '' })],
];
for (const [what, address, fail] of failures) {
  test(`${what} is waited for, and nothing chosen meanwhile is lost`, async () => {
    await onPhone(async (page) => {
      let isThere = false;
      await page.route(address, (route) => (isThere ? route.continue() : fail(route)));
      await page.goto(start);
      await page.locator('#polite', { hasText: waits }).waitFor({ state: 'attached' });
      await tap(page, choice);
      await page.waitForTimeout(1500);
      assert.equal(await page.getByText(stopped).count(), 0);
      isThere = true;
      await page.evaluate(() => dispatchEvent(new Event('online')));
      await ready(page);
      assert.equal(await page.locator(`[id="${choice}"]`).isChecked(), true);
    });
  });
}

test('a reload further on says that it waits for the line, as long as it does', async () => {
  await onPhone(async (page) => {
    let isThere = true;
    await page.route(engine, (route) => (isThere ? route.continue() : route.abort()));
    await page.goto(start);
    await ready(page);
    await tap(page, choice);
    await tap(page, 'next');
    await page.locator('[id="claimant_job/employee"]').waitFor();
    await untilSaved(page);
    isThere = false;
    await page.reload();
    await page.locator('.told', { hasText: waits }).waitFor();
    isThere = true;
    await ready(page);
    assert.equal(await page.locator('.told').count(), 0);
    assert.equal(await page.locator('[id="claimant_job/employee"]').count(), 1);
  });
});

test('a page that has to stop says that what was entered is kept only if it is', async () => {
  await onPhone(async (page) => {
    await page.route(engine, (route) => route.fulfill({ status: 404, body: '' }));
    await page.goto(start);
    await page.getByText(stopped).waitFor();
    const text = await page.locator('main').innerText();
    assert.doesNotMatch(text, /保存されています/u);
    assert.match(text, /保存されていません/u);
  });
});
