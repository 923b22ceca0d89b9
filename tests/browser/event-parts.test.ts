// A life event's letters that end apart: each is told at the end, whatever became of the page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BrowserContext, Page, Route } from 'playwright-core';
import { onPhone, site } from './browser.ts';
import { untilKept } from './kept.ts';
import { moving } from './moving.ts';
import { placeOf, ready, Resident, tap, untilSaved } from './resident.ts';
import { openTab, refusal, submissions, waits } from './sender.ts';

const visit = 'move-within-visit-reservation';

async function answerBy(
  context: BrowserContext,
  answer: (form: string, route: Route) => Promise<void>,
): Promise<void> {
  await context.route(submissions, (route) => {
    const body = route.request().postDataBuffer()?.toString('latin1') ?? '';
    return answer(/"form_id":"([^"]+)"/u.exec(body)?.[1] ?? '', route);
  });
}

async function reachesReview(page: Page): Promise<void> {
  const resident = new Resident(page, moving);
  await resident.begins('moving');
  await resident.reachesReview();
}

/** The visit is refused, or whatever `first` is, and the water waits until the line is opened. */
async function sendsApart(page: Page, first: (route: Route) => Promise<void>): Promise<() => void> {
  let isOpen = false;
  await answerBy(page.context(), (form, route) => {
    if (!isOpen) return form === visit ? first(route) : route.abort();
    return form === visit && first === refuses ? first(route) : route.continue();
  });
  await reachesReview(page);
  await tap(page, 'send');
  await waits(page);
  return () => (isOpen = true);
}

const refuses = (route: Route) => route.fulfill(refusal(422, 'answers_refused'));

async function saysWhatIsMissing(page: Page): Promise<void> {
  await page.locator('.receipt').waitFor();
  assert.equal(await page.locator('.receipt').count(), 1);
  assert.match(await page.locator('main').innerText(), /まだ申請できていません/u);
  assert.equal(await page.locator(`a[href$="/${visit}/"]`).count(), 1);
}

test('a part that was refused before the page was closed is missing on the receipt', async () => {
  await onPhone(async (page) => {
    const before = await site().count();
    const openLine = await sendsApart(page, refuses);
    const context = page.context();
    await page.close();
    openLine();
    const next = await openTab(context, '/moving/');
    await saysWhatIsMissing(next);
    assert.equal(await site().count(), before + 1);
  });
});

test('a part that the first page saw refused is missing on the receipt', async () => {
  await onPhone(async (page) => {
    const context = page.context();
    let isOpen = false;
    await answerBy(context, (form, route) => {
      if (!isOpen) return route.abort();
      return form === visit ? refuses(route) : route.continue();
    });
    await reachesReview(page);
    await tap(page, 'send');
    await waits(page);
    await page.close();
    isOpen = true;
    const home = await openTab(context, '/');
    const arrived = home.locator('.letter', { hasText: '受け付けました' });
    await arrived.waitFor();
    await home.reload();
    await arrived.locator('a').tap();
    await saysWhatIsMissing(home);
  });
});

test('a part that was refused once and then taken is not said to be missing', async () => {
  await onPhone(async (page) => {
    const before = await site().count();
    await sendsApart(page, refuses);
    await tap(page, 'stop_sending');
    await page.waitForFunction(() => history.state.place === 'review');
    await page.context().unroute(submissions);
    await tap(page, 'send');
    await page.locator('.receipt').nth(1).waitFor();
    assert.doesNotMatch(await page.locator('main').innerText(), /まだ申請できていません/u);
    assert.equal(await site().count(), before + 2);
  });
});

for (const isReloaded of [false, true]) {
  const when = isReloaded ? 'on another page' : 'on the same page';
  test(`a part that arrived and was left out ${when} has its receipt`, async () => {
    await onPhone(async (page) => {
      const before = await site().count();
      const openLine = await sendsApart(page, (route) => route.continue());
      await untilKept(page, 'answered/', true);
      await tap(page, 'stop_sending');
      await page.waitForFunction(() => history.state.place === 'review');
      assert.equal(await site().count(), before + 1);
      openLine();
      await leavesOut(page, isReloaded);
      await tap(page, 'send');
      await page.locator('.receipt').nth(1).waitFor();
      assert.equal(await page.locator('.receipt').count(), 2);
      assert.equal(await site().count(), before + 2);
      const home = await openTab(page.context(), '/');
      await home.waitForTimeout(500);
      assert.equal(await home.locator('.letter').count(), 0);
    });
  });
}

/** The visit: only the water is still to be sent. */
async function leavesOut(page: Page, isReloaded: boolean): Promise<void> {
  if (isReloaded) {
    await untilKept(page, 'outbox/', false);
    await untilSaved(page);
    await page.goto('/moving/start/?page=result');
  } else while ((await placeOf(page)) !== 'page:result') await goesBack(page);
  await ready(page);
  await tap(page, `leave_out/${visit}`);
  const resident = new Resident(page, {});
  await resident.presses('next');
  await resident.reachesReview();
  assert.equal(await placeOf(page), 'review');
}

async function goesBack(page: Page): Promise<void> {
  const place = await placeOf(page);
  await page.goBack();
  await page.waitForFunction((before) => history.state.place !== before, place);
}
