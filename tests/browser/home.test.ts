import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { checkAxe } from './axe.ts';
import { onPhone } from './browser.ts';
import { goodExamples, placeOf, ready, Resident, untilSaved } from './resident.ts';
import { today } from './site.ts';

const form = 'disaster-victim-certificate';
const title = '罹災証明書の申請';
const example = goodExamples(form)[0]!;

async function leavesADraft(page: Page): Promise<string> {
  const resident = new Resident(page, example.answers);
  await resident.begins(form);
  await resident.fillsPage();
  await resident.presses('next');
  await untilSaved(page);
  return placeOf(page);
}

async function comesBackAfter(page: Page, days: number): Promise<void> {
  const now = Date.parse(`${today}T14:30:00+09:00`) + days * 86_400_000;
  await page.clock.setFixedTime(new Date(now));
  await page.goto('/');
}

test('the list says which procedure, how far, when it was saved and when it goes', async () => {
  await onPhone(async (page) => {
    await leavesADraft(page);
    await comesBackAfter(page, 1);
    const card = page.locator('.draft');
    await card.waitFor();
    const words = await card.innerText();
    assert.match(words, /つづきから/u);
    assert.match(words, /\d+ページ中3ページまで・昨日 14:30 に保存・あと13日で消えます/u);
    await checkAxe(page, 'the list of procedures');
  });
});

test('a draft says that it will go three days before it goes, and then is gone', async () => {
  await onPhone(async (page) => {
    await leavesADraft(page);
    await comesBackAfter(page, 10);
    await page.locator('.draft').waitFor();
    assert.equal(await page.locator('.draft-end').count(), 0);
    await comesBackAfter(page, 12);
    const end = await page.locator('.draft-end').innerText();
    assert.match(end, /あと2日で消えます。残すときは、12月5日までに/u);
    await checkAxe(page, 'the list of procedures');
    await comesBackAfter(page, 14.01);
    await page.waitForTimeout(300);
    assert.equal(await page.locator('.draft').count(), 0);
  });
});

test('a draft goes by one tap and comes back by one', async () => {
  await onPhone(async (page) => {
    const place = await leavesADraft(page);
    await page.goto('/');
    await page.getByRole('button', { name: '消す' }).tap();
    await page.getByText(`「${title}」の途中の内容を消しました`).first().waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), '元に戻す');
    await checkAxe(page, 'the list of procedures');
    await page.getByRole('button', { name: '元に戻す' }).tap();
    await page.locator('.draft a').tap();
    await ready(page);
    assert.equal(await placeOf(page), place);
  });
});

/** Whose letters another element's box lies over. */
const overlapped = (selector: string) => {
  const button = document.querySelector(selector)!;
  const at = button.getBoundingClientRect();
  const texts = document.createTreeWalker(button.parentElement!, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  while (texts.nextNode()) {
    if (button.contains(texts.currentNode)) continue;
    const range = document.createRange();
    range.selectNodeContents(texts.currentNode);
    const isUnder = [...range.getClientRects()].some(({ left, right, top, bottom }) =>
      left < at.right && right > at.left && top < at.bottom && bottom > at.top);
    if (isUnder) found.push(texts.currentNode.textContent!);
  }
  return found;
};

test('the button that takes a draft away lies over no text, however large that is', async () => {
  for (const width of [320, 390]) {
    await onPhone(async (page) => {
      await leavesADraft(page);
      for (const language of ['ja', 'pt']) {
        const large = JSON.stringify({ language, scale: 2 });
        await page.evaluate((kept) => localStorage.setItem('todoke-preferences', kept), large);
        await page.goto('/');
        await page.locator('.draft-remove').waitFor();
        assert.deepEqual(await page.evaluate(overlapped, '.draft-remove'), [], language);
      }
    }, { viewport: { width, height: 800 } });
  }
});

test('a draft that was taken away does not come back by itself', async () => {
  await onPhone(async (page) => {
    await leavesADraft(page);
    await page.goto('/');
    await page.getByRole('button', { name: '消す' }).tap();
    await page.getByRole('button', { name: '元に戻す' }).waitFor();
    await page.reload();
    await page.waitForTimeout(300);
    assert.equal(await page.locator('.draft').count(), 0);
    await page.goto(`/${form}/start/`);
    await ready(page);
    assert.equal(await page.locator('main input:checked').count(), 0);
  });
});

test('a browser that keeps nothing is said to, and the application can be filled in', async () => {
  await onPhone(async (page) => {
    await page.addInitScript(() => {
      const refuse = () => {
        throw new DOMException('blocked', 'SecurityError');
      };
      Object.defineProperty(indexedDB, 'open', { value: refuse });
    });
    const resident = new Resident(page, example.answers);
    await resident.begins(form);
    await resident.fillsPage();
    const saved = page.locator('.saved');
    assert.match(await saved.innerText(), /保存できません。この画面を閉じると/u);
    assert.equal(await saved.getAttribute('data-tone'), 'warning');
    await resident.presses('next');
    assert.match(await saved.innerText(), /保存できません/u);
    await page.goto('/');
    await page.waitForTimeout(200);
    assert.equal(await page.locator('.draft').count(), 0);
  });
});

test('a full device is told as it is, and told again when there is room', async () => {
  await onPhone(async (page) => {
    await page.addInitScript(() => {
      const put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function (...given: [unknown, IDBValidKey?]) {
        const full = (window as unknown as { full?: boolean }).full;
        if (full && this.name === 'sealed') {
          throw new DOMException('full', 'QuotaExceededError');
        }
        return put.apply(this, given);
      };
    });
    const resident = new Resident(page, example.answers);
    await resident.begins(form);
    await page.evaluate(() => Object.assign(window, { full: true }));
    await resident.fillsPage();
    await page.locator('.saved[data-tone="warning"]').waitFor();
    await page.evaluate(() => Object.assign(window, { full: false }));
    await resident.presses('next');
    await page.locator('.saved[data-tone="success"]').waitFor();
  });
});


test('an old link, however deep, leads to the list of procedures', async () => {
  await onPhone(async (page) => {
    const answer = await page.goto('/moved/long/ago/');
    assert.equal(answer!.status(), 404);
    assert.equal(await page.locator('h1').innerText(), 'ページが見つかりません');
    await checkAxe(page, 'a page that is missing');
    await page.getByRole('link', { name: '手続の一覧へ' }).tap();
    await page.locator('#query').waitFor();
    assert.equal(new URL(page.url()).pathname, '/');
  });
});
