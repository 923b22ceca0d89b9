import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page, Route } from 'playwright-core';
import { onPhone, site } from './browser.ts';
import { placeOf, ready, tap, untilSaved } from './resident.ts';
import {
  arrives, form, openTab, reachesReview, refusal, sendsWithoutLine, submissionPart, submissions,
  waits,
} from './sender.ts';

/** The server takes it, but its answer never comes back. */
async function loseAnswers(page: Page, count: number): Promise<(Buffer | null)[]> {
  const bodies: (Buffer | null)[] = [];
  await page.context().route(submissions, async (route) => {
    bodies.push(submissionPart(route.request().postDataBuffer()));
    if (bodies.length > count) return route.continue();
    await route.fetch();
    return route.abort('connectionreset');
  });
  return bodies;
}

test('without a network it waits, and is sent once when the line is back', async () => {
  await onPhone(async (page) => {
    const before = await site().count();
    await reachesReview(page);
    await page.context().setOffline(true);
    await tap(page, 'send');
    await waits(page);
    assert.match(await page.locator('main').innerText(), /このページを閉じても/u);
    await page.context().setOffline(false);
    await arrives(page);
    assert.equal(await site().count(), before + 1);
  });
});

test('an answer that was lost on the way leads to the same receipt', async () => {
  await onPhone(async (page) => {
    const before = await site().count();
    await reachesReview(page);
    const bodies = await loseAnswers(page, 1);
    await tap(page, 'send');
    await waits(page);
    await tap(page, 'send_now');
    await arrives(page);
    assert.equal(await site().count(), before + 1);
    assert.equal(bodies.length, 2);
    assert.deepEqual(bodies[0], bodies[1]);
  });
});

test('a tab that is killed while sending sends the same when it is opened again', async () => {
  await onPhone(async (page) => {
    const before = await site().count();
    await reachesReview(page);
    const bodies: (Buffer | null)[] = [];
    const begun = new Promise<void>((resolve) => {
      void page.context().route(submissions, (route: Route) => {
        bodies.push(submissionPart(route.request().postDataBuffer()));
        if (bodies.length > 1) return route.continue();
        resolve();
        return undefined;
      });
    });
    await tap(page, 'send');
    await begun;
    const next = await openTab(page.context(), `/${form}/`);
    await page.close({ runBeforeUnload: false });
    await arrives(next);
    assert.equal(await site().count(), before + 1);
    assert.deepEqual(bodies[0], bodies[1]);
  });
});

test('the first page sends what waits, and leads to its receipt', async () => {
  await onPhone(async (page) => {
    const before = await site().count();
    await reachesReview(page);
    const openLine = await sendsWithoutLine(page);
    // Closed first: a page that comes into view tries by itself, and the button would be gone.
    await page.close();
    const home = await openTab(page.context(), '/');
    const card = home.locator('.letter');
    await card.filter({ hasText: '送信待ち' }).waitFor();
    assert.equal(await home.locator('.draft').count(), 0);
    await home.waitForTimeout(500);
    openLine();
    await card.locator('button[data-tone="primary"]').tap();
    await card.filter({ hasText: '受け付けました' }).waitFor();
    await card.locator('a').tap();
    await arrives(home);
    assert.equal(await site().count(), before + 1);
    await home.goto('/');
    await home.waitForTimeout(300);
    assert.equal(await home.locator('.letter, .draft').count(), 0);
  });
});

test('what was taken back from the first page is mended and sent once', async () => {
  await onPhone(async (page) => {
    const before = await site().count();
    await reachesReview(page);
    const openLine = await sendsWithoutLine(page);
    const home = await openTab(page.context(), '/');
    await page.close();
    await home.locator('.letter button[data-tone="secondary"]').tap();
    await ready(home);
    assert.equal(await placeOf(home), 'review');
    openLine();
    await tap(home, 'send');
    await arrives(home);
    assert.equal(await site().count(), before + 1);
  });
});

test('a correction of what had arrived unseen ends in the first receipt, and says so', async () => {
  await onPhone(async (page) => {
    const before = await site().count();
    const resident = await reachesReview(page);
    await loseAnswers(page, 1);
    await tap(page, 'send');
    await waits(page);
    await resident.presses('stop_sending');
    assert.equal(await placeOf(page), 'review');
    await page.locator('.review-link a[id*="name"]').first().tap();
    await page.waitForFunction(() => history.state.place !== 'review');
    await page.locator('main input[id*="name"]').first().fill('別名');
    await resident.presses('next');
    await tap(page, 'send');
    await arrives(page);
    assert.match(await page.locator('#earlier').innerText(), /直す前の内容/u);
    assert.equal(await site().count(), before + 1);
  });
});

test('two taps, and two tabs, send one application', async () => {
  await onPhone(async (page) => {
    const before = await site().count();
    await reachesReview(page);
    await untilSaved(page);
    const other = await openTab(page.context(), `/${form}/start/?page=review`);
    await other.getByText('この申請は、別のタブで開いています').waitFor();
    await page.locator('#send').dblclick();
    const first = await arrives(page);
    await other.goto(`/${form}/start/?page=receipt`);
    assert.equal(await arrives(other), first);
    assert.equal(await site().count(), before + 1);
  });
});

const answers = [
  { status: 422, code: 'answers_refused', words: /内容を確かめて/u },
  { status: 409, code: 'submission_id_taken', words: /すでに受け付けられています/u },
  { status: 410, code: 'form_version_not_valid', words: /新しい申請書で続ける/u },
  { status: 413, code: 'application_too_large', words: /小さいもの/u },
  { status: 400, code: 'not_json', words: /窓口にお問い合わせ/u },
];
for (const { status, code, words } of answers) {
  test(`the server's ${status} says what to do and keeps the answers`, async () => {
    await onPhone(async (page) => {
      const resident = await reachesReview(page);
      const review = await page.locator('.review').first().innerText();
      await page.route(submissions, (route) => route.fulfill(refusal(status, code)));
      await resident.presses('send');
      assert.equal(await placeOf(page), 'review');
      assert.match(await page.locator('#failure').innerText(), words);
      assert.equal(await page.locator('.review').first().innerText(), review);
      await page.unroute(submissions);
      await resident.presses('send');
      await arrives(page);
    });
  });
}

for (const status of [429, 503]) {
  test(`the server's ${status} waits as long as it says, and then sends by itself`, async () => {
    await onPhone(async (page) => {
      await reachesReview(page);
      let times = 0;
      await page.route(submissions, (route) => {
        times += 1;
        if (times > 1) return route.continue();
        return route.fulfill({ status, headers: { 'Retry-After': '6' }, json: { code: 'busy' } });
      });
      await tap(page, 'send');
      await waits(page);
      assert.match(await page.locator('main').innerText(), /混み合っています/u);
      await arrives(page);
      assert.equal(times, 2);
    });
  });
}

for (const body of ['<html>Wi-Fi', '{"receipt":""}', '{"receipt":null}', 'null', '[]']) {
  test(`what another network answers is no receipt: ${body}`, async () => {
    await onPhone(async (page) => {
      await reachesReview(page);
      await page.route(submissions, (route) => route.fulfill({ status: 200, body }));
      await tap(page, 'send');
      await waits(page);
    });
  });
}

test('a script that a broken line kept away is asked for again', async () => {
  await onPhone(async (page) => {
    const scripts = /\/assets\/(sending|attachments)-[^/]+\.js$/u;
    let asked = 0;
    await page.context().route(scripts, (route) => {
      asked += 1;
      return route.abort();
    });
    await reachesReview(page);
    await tap(page, 'send');
    await page.locator('#failure').waitFor();
    assert.ok(asked > 1);
    await page.context().unroute(scripts);
    await tap(page, 'send');
    await arrives(page);
  });
});

test('each script that is for later is asked for once, however many pages turn', async () => {
  await onPhone(async (page) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await reachesReview(page);
    const scripts = asked.filter((path) => /\/(sending|save-receipt)-[^/]+\.js$/u.test(path));
    // Once by us, and once by the import that finds it in the browser's cache.
    assert.ok(scripts.length <= 4, scripts.join());
    assert.equal(new Set(scripts).size, 2);
  });
});
