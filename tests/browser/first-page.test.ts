// The list of procedures as the one that sends: whose card it is, what became of it, and when.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { onPhone, site } from './browser.ts';
import { goodExamples, placeOf, ready, Resident, tap, untilSaved } from './resident.ts';
import { arrives, form, openTab, reachesReview, submissions, waits } from './sender.ts';

const { answers } = goodExamples(form)[0]!;
const name = '[id="applicant_name/family"]';

/** What waits when its page is closed. `open` opens the line, `times` are the attempts since. */
class Line {
  isOpen = false;
  answer: { status: number; headers?: Record<string, string>; body?: string } | undefined;
  attempts = 0;

  async lie(page: Page): Promise<void> {
    await page.context().route(submissions, (route) => {
      this.attempts += 1;
      if (!this.isOpen) return route.abort();
      return this.answer ? route.fulfill(this.answer) : route.continue();
    });
  }
}

async function waitsAndCloses(page: Page): Promise<Line> {
  const line = new Line();
  await line.lie(page);
  await reachesReview(page);
  await tap(page, 'send');
  await waits(page);
  await page.close();
  return line;
}

/** The one that waits has 髙橋; another is begun in its place, in a tab that was open before. */
async function putsAnotherInItsPlace(page: Page): Promise<Page> {
  const two = await openTab(page.context(), `/${form}/`);
  await ready(two);
  await page.bringToFront();
  await waitsAndCloses(page);
  await two.bringToFront();
  const other = new Resident(two, answers);
  await other.presses('start');
  while (!(await two.locator(name).count())) {
    await other.fillsPage();
    await other.presses('next');
  }
  await two.locator(name).fill('別名');
  await untilSaved(two);
  const home = await openTab(page.context(), '/');
  await two.close();
  await home.locator('.letter', { hasText: '送信待ち' }).waitFor();
  return home;
}

test('the list offers the draft that was begun since, and not the one that waits', async () => {
  await onPhone(async (page) => {
    const home = await putsAnotherInItsPlace(page);
    await home.locator('.draft').waitFor();
    assert.deepEqual(
      await home.locator('.draft a').evaluateAll((links) => links.map(({ id }) => id)),
      [`draft-${form}`],
    );
  });
});

test('what is taken back from the list is opened, and not what stands in its place', async () => {
  await onPhone(async (page) => {
    const home = await putsAnotherInItsPlace(page);
    await home.locator('.letter button[data-tone="secondary"]').tap();
    await ready(home);
    assert.equal(await placeOf(home), 'review');
    assert.doesNotMatch(await home.locator('main').innerText(), /別名/u);
    await home.goto('/');
    await home.locator('.draft').nth(1).waitFor();
  });
});

test('a correction of what had arrived is told by the list as received', async () => {
  await onPhone(async (page) => {
    const before = await site().count();
    const context = page.context();
    let mode: 'lose' | 'break' | 'open' = 'lose';
    await context.route(submissions, async (route) => {
      if (mode === 'open') return route.continue();
      if (mode === 'lose') await route.fetch();
      return route.abort('connectionreset');
    });
    const resident = await reachesReview(page);
    await tap(page, 'send');
    await waits(page);
    mode = 'break';
    await tap(page, 'stop_sending');
    await page.waitForFunction(() => history.state.place === 'review');
    await page.locator('.review-link a[id*="name"]').first().tap();
    await page.waitForFunction(() => history.state.place !== 'review');
    await page.locator('main input[id*="name"]').first().fill('別名');
    await resident.presses('next');
    await tap(page, 'send');
    await waits(page);
    await page.close();
    mode = 'open';
    const home = await openTab(context, '/');
    const card = home.locator('.letter');
    await card.filter({ hasText: '受け付けました' }).waitFor();
    await card.locator('a').tap();
    await arrives(home);
    assert.match(await home.locator('#earlier').innerText(), /直す前の内容/u);
    assert.equal(await site().count(), before + 1);
  });
});

test('a filter on the way refuses nothing: it is sent when the filter is gone', async () => {
  await onPhone(async (page) => {
    const before = await site().count();
    const context = page.context();
    const line = await waitsAndCloses(page);
    line.isOpen = true;
    line.attempts = 0;
    line.answer = { status: 403, headers: { 'Content-Type': 'text/html' }, body: '<h1>no</h1>' };
    const home = await openTab(context, '/');
    const card = home.locator('.letter');
    await card.filter({ hasText: '送信待ち' }).waitFor();
    await home.waitForTimeout(800);
    assert.ok(line.attempts > 0);
    assert.equal(await card.filter({ hasText: '送信待ち' }).count(), 1);
    line.answer = undefined;
    await home.reload();
    await card.filter({ hasText: '受け付けました' }).waitFor();
    assert.equal(await site().count(), before + 1);
  });
});

test('a filter that is still there after a day is told', async () => {
  await onPhone(async (page) => {
    await reachesReview(page);
    await page.route(submissions, (route) => route.fulfill({ status: 403, body: 'no' }));
    await tap(page, 'send');
    await waits(page);
    await page.clock.setFixedTime(new Date(await page.evaluate(() => Date.now() + 86_400_000)));
    await tap(page, 'send_now');
    await page.locator('#failure').waitFor();
    assert.equal(await placeOf(page), 'review');
    assert.match(await page.locator('#failure').innerText(), /窓口にお問い合わせ/u);
  });
});

test('what a proxy finds too large is told at once', async () => {
  await onPhone(async (page) => {
    await reachesReview(page);
    await page.route(submissions, (route) => route.fulfill({ status: 413, body: '<h1>413</h1>' }));
    await tap(page, 'send');
    await page.locator('#failure').waitFor();
    assert.match(await page.locator('#failure').innerText(), /小さいもの/u);
  });
});

test('the list sends by itself once a busy server has time', async () => {
  await onPhone(async (page) => {
    const before = await site().count();
    const context = page.context();
    const line = await waitsAndCloses(page);
    line.answer = { status: 503, headers: { 'Retry-After': '1' }, body: '' };
    line.isOpen = true;
    const home = await openTab(context, '/');
    await home.locator('.letter', { hasText: '送信待ち' }).waitFor();
    await home.waitForTimeout(500);
    line.answer = undefined;
    await home.locator('.letter', { hasText: '受け付けました' }).waitFor({ timeout: 10_000 });
    assert.equal(await site().count(), before + 1);
  });
});

test('a list that was opened before anything waited hears that the line is back', async () => {
  await onPhone(async (page) => {
    const before = await site().count();
    const home = await openTab(page.context(), '/');
    await home.waitForTimeout(500);
    await page.bringToFront();
    const line = await waitsAndCloses(page);
    line.isOpen = true;
    await home.bringToFront();
    await home.evaluate(() => dispatchEvent(new Event('online')));
    await home.locator('.letter', { hasText: '受け付けました' }).waitFor();
    assert.equal(await site().count(), before + 1);
  });
});

test('a pause that no timer can count is an hour, and not none', async () => {
  await onPhone(async (page) => {
    await reachesReview(page);
    let attempts = 0;
    await page.route(submissions, (route) => {
      attempts += 1;
      return route.fulfill({ status: 503, headers: { 'Retry-After': '2147484' }, body: '' });
    });
    await tap(page, 'send');
    await waits(page);
    await page.waitForTimeout(1500);
    assert.equal(attempts, 1);
  });
});
