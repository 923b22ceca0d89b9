import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page, Route } from 'playwright-core';
import { onPhone, site } from './browser.ts';
import { keptNames, keptUnder, untilKept } from './kept.ts';
import { moving } from './moving.ts';
import { placeOf, ready, Resident, tap } from './resident.ts';
import {
  arrives, openTab, reachesReview, refusal, submissionPart, submissions, waits,
} from './sender.ts';

const corrected = '別名';

/** From the review: gives the applicant another name and sends it again. */
async function correctsAndSends(page: Page): Promise<void> {
  await page.locator('.review-link a[id*="name"]').first().tap();
  await page.waitForFunction(() => history.state.place !== 'review');
  await page.locator('main input[id*="name"]').first().fill(corrected);
  await tap(page, 'next');
  await page.waitForFunction(() => history.state.place === 'review');
  await tap(page, 'send');
}

/** Attempts fail until one is held: from then on the test decides what becomes of it. */
class Line {
  readonly bodies: string[] = [];
  #wish: 'break' | 'hold' | 'open' = 'break';
  #held: ((route: Route) => void) | undefined;

  async lie(page: Page): Promise<void> {
    await page.context().route(submissions, (route) => this.#take(route));
  }

  #take(route: Route): Promise<void> {
    this.bodies.push(submissionPart(route.request().postDataBuffer())!.toString('utf8'));
    if (this.#wish === 'break') return route.abort();
    if (this.#wish === 'open') return route.continue();
    this.#held?.(route);
    return Promise.resolve();
  }

  open(): void {
    this.#wish = 'open';
  }

  break(): void {
    this.#wish = 'break';
  }

  /** Whatever is tried next, by whichever page. */
  takesNext(): Promise<Route> {
    this.#wish = 'hold';
    return new Promise<Route>((resolve) => (this.#held = resolve));
  }

  /** The next attempt, begun by itself as when the line comes back. */
  async holdNext(page: Page): Promise<Route> {
    const held = this.takesNext();
    await page.evaluate(() => dispatchEvent(new Event('online')));
    return held;
  }
}

async function waitsOnLine(page: Page): Promise<Line> {
  await reachesReview(page);
  const line = new Line();
  await line.lie(page);
  await tap(page, 'send');
  await waits(page);
  return line;
}

async function takesBack(page: Page): Promise<void> {
  await tap(page, 'stop_sending');
  await page.waitForFunction(() => history.state.place === 'review');
}

test('corrected while the old one was arriving: the first receipt, and it says so', async () => {
  await onPhone(async (page) => {
    const before = await site().count();
    const line = await waitsOnLine(page);
    const held = await line.holdNext(page);
    const answer = await held.fetch();
    await takesBack(page);
    line.open();
    await correctsAndSends(page);
    await held.fulfill({ response: answer });
    await arrives(page);
    assert.match(await page.locator('#earlier').innerText(), /直す前の内容/u);
    assert.equal(await site().count(), before + 1);
    assert.ok(line.bodies.at(-1)!.includes(corrected), 'the correction was not even tried');
  });
});

test('corrected while the old one was failing: what arrives is the correction', async () => {
  await onPhone(async (page) => {
    const before = await site().count();
    const line = await waitsOnLine(page);
    const held = await line.holdNext(page);
    await takesBack(page);
    line.open();
    await correctsAndSends(page);
    await held.abort();
    await arrives(page);
    assert.equal(await page.locator('#earlier').count(), 0);
    assert.equal(await site().count(), before + 1);
    assert.ok(line.bodies.at(-1)!.includes(corrected));
  });
});

test('the list of another tab sends what was corrected since, never the old one', async () => {
  await onPhone(async (page) => {
    const before = await site().count();
    const line = await waitsOnLine(page);
    const home = await openTab(page.context(), '/');
    await home.locator('.letter').filter({ hasText: '送信待ち' }).waitFor();
    await page.bringToFront();
    await takesBack(page);
    await correctsAndSends(page);
    await waits(page);
    const count = line.bodies.length;
    line.open();
    await home.locator('.letter button[data-tone="primary"]').tap();
    await home.locator('.letter').filter({ hasText: '受け付けました' }).waitFor();
    const later = line.bodies.slice(count);
    assert.ok(later.length > 0 && later.every((body) => body.includes(corrected)));
    assert.equal(await site().count(), before + 1);
  });
});

/** What waited is refused when the list sends it by itself. */
async function isRefusedOnList(page: Page) {
  const line = await waitsOnLine(page);
  const context = page.context();
  await page.close();
  const home = await openTab(context, '/');
  await home.locator('.letter', { hasText: '送信待ち' }).waitFor();
  await context.route(submissions, (route) => route.fulfill(refusal(422, 'answers_refused')));
  await home.evaluate(() => dispatchEvent(new Event('online')));
  const refused = home.locator('.draft', { hasText: '受け付けられませんでした' });
  await refused.waitFor();
  return { line, context, home, refused };
}

test('the list keeps who is there, and says what was refused by itself', async () => {
  await onPhone(async (page) => {
    const { line, context, home, refused } = await isRefusedOnList(page);
    assert.equal(await home.locator('.letter').count(), 0);
    assert.equal(new URL(home.url()).pathname, '/');
    // And another day.
    await home.reload();
    await refused.waitFor();
    assert.match(await refused.innerText(), /もう一度申請してください/u);
    await context.unroute(submissions);
    line.open();
    await refused.locator('a').tap();
    await ready(home);
    assert.equal(await placeOf(home), 'review');
    await tap(home, 'send');
    await arrives(home);
    await home.goto('/');
    await home.waitForTimeout(300);
    assert.equal(await home.locator('.draft, .letter').count(), 0);
  });
});

test('a refused application that is deleted leaves nothing on the device', async () => {
  await onPhone(async (page) => {
    const { home } = await isRefusedOnList(page);
    assert.equal((await keptUnder(home, 'refused/')).length, 1);
    await home.locator('.draft-remove').tap();
    await home.locator('.draft-undo').waitFor();
    await home.reload();
    await untilKept(home, 'refused/', false);
    assert.deepEqual(await keptNames(home), []);
  });
});

test('the line that came back during a failing attempt is not missed by the list', async () => {
  await onPhone(async (page) => {
    const line = await waitsOnLine(page);
    const context = page.context();
    await page.close();
    const first = line.takesNext();
    const home = await openTab(context, '/');
    const held = await first;
    await home.evaluate(() => dispatchEvent(new Event('online')));
    line.open();
    await held.abort();
    await home.locator('.letter').filter({ hasText: '受け付けました' }).waitFor();
  });
});

async function waitsWithEvent(page: Page): Promise<Line> {
  const resident = new Resident(page, moving);
  await resident.begins('moving');
  await resident.reachesReview();
  const line = new Line();
  await line.lie(page);
  await tap(page, 'send');
  await waits(page);
  return line;
}

test('a life event taken back on its way goes no further, and is sent whole later', async () => {
  await onPhone(async (page) => {
    const before = await site().count();
    const line = await waitsWithEvent(page);
    const held = await line.holdNext(page);
    const count = line.bodies.length;
    const answer = await held.fetch();
    await takesBack(page);
    line.break();
    await held.fulfill({ response: answer });
    // What would follow the first comes at once, if it comes.
    await page.waitForTimeout(1000);
    assert.equal(line.bodies.length, count);
    assert.equal(await site().count(), before + 1);
    line.open();
    await tap(page, 'send');
    await page.locator('.receipt').nth(1).waitFor();
    assert.equal(await page.locator('.receipt').count(), 2);
    assert.equal(await site().count(), before + 2);
  });
});

test('a life event taken back from the list is taken back whole', async () => {
  await onPhone(async (page) => {
    const before = await site().count();
    const line = await waitsWithEvent(page);
    const context = page.context();
    const home = await openTab(context, '/');
    await page.close();
    await home.locator('.letter').nth(1).waitFor();
    await home.locator('.letter button[data-tone="secondary"]').first().tap();
    await ready(home);
    assert.equal(await placeOf(home), 'review');
    line.open();
    await tap(home, 'send');
    await home.locator('.receipt').nth(1).waitFor();
    assert.equal(await site().count(), before + 2);
  });
});
