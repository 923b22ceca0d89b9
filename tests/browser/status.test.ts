import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { onPhone } from './browser.ts';
import { goodExamples, Resident } from './resident.ts';
import { prefer } from './voice.ts';

const form = 'disaster-victim-certificate';
const wide = (digits: string) => digits.replace(/\d/gu, (digit) => '０１２３４５６７８９'[+digit]!);

async function asks(page: Page, code: string): Promise<void> {
  await page.locator('#receipt').fill('8F2K-47QD');
  await page.locator('#code').fill(code);
  await page.locator('button[type="submit"]').tap();
}

test('the numbers of a receipt are understood however they are typed', async () => {
  await onPhone(async (page) => {
    const resident = new Resident(page, goodExamples(form)[0]!.answers);
    await resident.begins(form);
    await resident.reachesReview();
    await resident.presses('send');
    const [number, code] = await page.locator('.receipt dd').allInnerTexts();
    await page.goto('/status/');
    await page.locator('#receipt').fill(number!.toLowerCase().replace('-', 'ー'));
    await page.locator('#code').fill(`${wide(code!.slice(0, 3))}－${wide(code!.slice(-3))}`);
    await page.locator('button[type="submit"]').tap();
    await page.locator('#answer dd', { hasText: '処理中' }).waitFor();
  });
});

test('a wrong code is told as an error that takes the focus', async () => {
  await onPhone(async (page) => {
    await page.goto('/status/');
    await page.locator('#receipt').fill('8F2K-47QD');
    await page.locator('#code').fill('000000');
    await page.locator('button[type="submit"]').tap();
    await page.locator('.error-summary').waitFor();
    assert.match(await page.title(), /^エラー：/u);
    const summary = page.locator('.error-summary');
    assert.ok(await summary.evaluate((box) => box === document.activeElement));
  });
});

test('a code that is not six digits is told how to mend, and nothing is asked', async () => {
  await onPhone(async (page) => {
    await page.goto('/status/');
    for (const code of ['731904番', '73190', '①②③abc']) {
      await asks(page, code);
      await page.locator('#code-error', { hasText: '6けたの数字だけを入力' }).waitFor();
      assert.equal(await page.locator('#receipt-error').isVisible(), false);
    }
  });
});

test('a page of another network is told as a line that is not there', async () => {
  await onPhone(async (page) => {
    await page.goto('/status/');
    const html = { contentType: 'text/html', body: '<!doctype html><title>Hotel</title>' };
    await page.route('**/submissions/*', (route) => route.fulfill(html));
    await asks(page, '731904');
    await page.locator('#receipt-error', { hasText: 'つながりませんでした' }).waitFor();
  });
});

test('a slow answer to an earlier question does not stand below a later number', async () => {
  await onPhone(async (page) => {
    await page.goto('/status/');
    let release = (): void => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/submissions/*', async (route) => {
      const receipt = route.request().url().split('/').at(-1)!;
      const isFirst = receipt === 'AAAA-1111';
      if (isFirst) await held;
      const received_at = '2026-11-28T10:00:00+09:00';
      const state = { status: 'completed', status_text: '完了', received_at };
      const title = isFirst ? '一つ目' : '二つ目';
      const answer = { receipt, form_id: 'x', title, history: [], ...state };
      // The page may have given the first one up.
      await route.fulfill({ json: answer }).catch(() => {});
    });
    const asksFor = async (receipt: string): Promise<void> => {
      await page.locator('#receipt').fill(receipt);
      await page.locator('#code').fill('731904');
      await page.locator('button[type="submit"]').tap();
    };
    await asksFor('AAAA-1111');
    await asksFor('BBBB-2222');
    await page.locator('#answer h2', { hasText: '二つ目' }).waitFor();
    release();
    await page.waitForTimeout(300);
    assert.equal(await page.locator('#answer h2').innerText(), '二つ目');
  });
});

test('in another language, what the office wrote is said to be Japanese', async () => {
  await onPhone(async (page) => {
    await prefer(page, { language: 'en' });
    await page.goto('/status/');
    const change = { status: 'processing', status_text: '処理中' };
    const status = {
      ...change,
      title: '罹災証明書の申請',
      form_id: form,
      comment: '調査の日をお知らせします',
      history: [{ ...change, at: '2026-11-20T10:00:00+09:00', comment: '調査に伺います' }],
    };
    await page.route('**/submissions/*', (route) => route.fulfill({ json: status }));
    await page.locator('html[lang="en"]').waitFor({ state: 'attached' });
    await asks(page, '731904');
    await page.locator('#answer dl').waitFor();
    const unmarked = await page.locator('#answer').evaluate((answer) => {
      const texts = document.createTreeWalker(answer, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      while (texts.nextNode()) {
        const text = texts.currentNode.textContent!;
        const language = texts.currentNode.parentElement!.closest('[lang]')!.getAttribute('lang');
        const isJapanese = /[\u3040-\u30ff\u3400-\u9fff]/u.test(text);
        if (isJapanese !== (language === 'ja') && text.trim()) found.push(text);
      }
      return found;
    });
    const heading = await page.locator('#answer h2').innerText();
    assert.match(heading, /disaster certificate/u);
    // A name is the same in every language, and what a paper is called stands behind it.
    const isName = (text: string) => text.includes('みほん市') || text === heading;
    assert.deepEqual(unmarked.filter((text) => !isName(text)), []);
  });
});
