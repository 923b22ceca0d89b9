import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { onPhone, site } from './browser.ts';
import { goodExamples, placeOf, ready, Resident, tap, untilSaved } from './resident.ts';

const form = 'disaster-victim-certificate';
const example = goodExamples(form)[0]!;
const withWorker = { serviceWorkers: 'allow' } as const;

const files = [
  `/${form}/start/`, `/forms/${form}.json`, '/words/ja.json', '/assets/engine', '/assets/sending',
];

/** The paths of all copies. waitForFunction() takes a promise for an answer, so this asks again. */
async function waitForCopies(page: Page, are: (paths: string[]) => boolean): Promise<void> {
  for (let rounds = 0; rounds < 100; ++rounds) {
    const paths = await page.evaluate(async () => {
      const names = await caches.keys();
      const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return kept.flat().map(({ url }) => new URL(url).pathname);
    });
    if (are(paths)) return;
    await page.waitForTimeout(200);
  }
  throw new Error('the copies stay as they are');
}

/** Everything that this procedure needs is in the copy. */
const isKept = (page: Page) =>
  waitForCopies(page, (paths) =>
    files.every((wanted) => paths.some((path) => path.startsWith(wanted))),
  );

test('a procedure opened once goes on, and reloads, without a network', async () => {
  await onPhone(async (page) => {
    const before = await site().count();
    const resident = new Resident(page, example.answers);
    await resident.begins(form);
    await isKept(page);
    await resident.fillsPage();
    await resident.presses('next');
    await untilSaved(page);
    await page.context().setOffline(true);
    const place = await placeOf(page);
    await page.reload();
    await ready(page);
    assert.equal(await placeOf(page), place);
    await resident.reachesReview();
    await tap(page, 'send');
    await page.locator('#send_now').waitFor();
    await page.reload();
    await page.locator('#send_now').waitFor();
    await page.goto('/');
    await page.locator('.letter', { hasText: '送信待ち' }).waitFor();
    await page.context().setOffline(false);
    await page.locator('.letter', { hasText: '受け付けました' }).waitFor();
    assert.equal(await site().count(), before + 1);
  }, withWorker);
});

test('without a network procedures are found, and help shows its pictures', async () => {
  await onPhone(async (page) => {
    await new Resident(page, example.answers).begins(form);
    // Active only once it has everything that every page shares; until then it answers nothing.
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await page.goto('/');
    await page.context().setOffline(true);
    await page.reload();
    await page.locator('input[type="search"]').fill('罹災');
    await page.locator(`a[href*="${form}"]`).first().waitFor();
    const pictures = await page.evaluate(async () => {
      const names = ['my-number-card', 'passbook'].map((name) => `/pictures/${name}.svg`);
      return Promise.all(names.map(async (name) => (await fetch(name)).ok));
    });
    assert.deepEqual(pictures, [true, true]);
  }, withWorker);
});

test('the copy holds the site and nothing of what was typed or answered', async () => {
  await onPhone(async (page) => {
    const resident = new Resident(page, example.answers);
    await resident.begins(form);
    await isKept(page);
    await page.reload();
    await ready(page);
    await resident.reachesReview();
    await resident.presses('send');
    await page.goto('/status/');
    const paths = await page.evaluate(async () => {
      const found: string[] = [];
      for (const name of await caches.keys()) {
        for (const { url } of await (await caches.open(name)).keys()) found.push(url);
      }
      return found.map((url) => new URL(url)).map(({ pathname, search }) => pathname + search);
    });
    const files = /^\/($|(settings|index)\.json$|(words|forms|assets|pictures)\/[^/]+$)/u;
    const pages = /^\/[a-z-]+\/(start\/)?$/u;
    const isKnown = (path: string) => files.test(path) || pages.test(path);
    assert.deepEqual(paths.filter((path) => !isKnown(path)), []);
  }, withWorker);
});

test('a copy that an earlier worker made of what was looked up is deleted', async () => {
  await onPhone(async (page) => {
    await page.goto('/settings.json');
    await page.evaluate(async () => {
      const version = /"([0-9a-f]{12})"/u.exec(await (await fetch('/sw.js')).text())![1];
      const cache = await caches.open(`todoke-${version}`);
      await cache.put('/assets/library/postcode/100-0.json', new Response('{}'));
    });
    await new Resident(page, example.answers).begins(form);
    await isKept(page);
    // The worker may still be on its way to being the active one.
    await waitForCopies(page, (paths) => !paths.some((path) => path.includes('/library/')));
  }, withWorker);
});

test('in a frame on a homepage no worker is installed', async () => {
  await onPhone(async (page) => {
    await page.goto('/examples/');
    const frame = page.frameLocator('iframe').first();
    await frame.locator('h1').waitFor();
    await page.waitForTimeout(1500);
    const found = await page.evaluate(() => navigator.serviceWorker.getRegistrations());
    assert.equal(found.length, 0);
  }, withWorker);
});
