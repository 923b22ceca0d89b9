import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { checkAxe } from './axe.ts';
import { onPhone } from './browser.ts';
import { goodExamples, Resident } from './resident.ts';

async function search(page: Page, words: string): Promise<string[]> {
  await page.locator('#query').fill(words);
  await page.locator('#found h2').waitFor();
  return page.locator('#found li a').allInnerTexts();
}

test('the first page finds procedures by everyday words', async () => {
  await onPhone(async (page) => {
    await page.goto('/');
    for (const [words, title] of [
      ['赤ちゃん', 'お子さんが生まれたときの手続'],
      ['ひっこし', '引っ越しの手続'],
      ['水害', '災害にあったときの手続'],
      ['りさい証明', '罹災証明書の申請'],
    ] as const) {
      const found = await search(page, words);
      assert.ok(found.slice(0, 3).includes(title), `${words}: ${found.join('、')}`);
    }
    await checkAxe(page, 'the first page with results');
    assert.equal(await page.locator('#browse').isVisible(), false);
    await page.locator('#query').fill('');
    await page.locator('#browse').waitFor();
  });
});

test('results are announced once the typing rests, and led to by Enter', async () => {
  await onPhone(async (page) => {
    await page.goto('/');
    await search(page, '介護');
    await page.locator('#polite', { hasText: '件の手続' }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.closest('#found') !== null);
  });
});

test('results are not told to who is still choosing a conversion', async () => {
  await onPhone(async (page) => {
    await page.goto('/');
    await page.locator('#query').tap();
    const session = await page.context().newCDPSession(page);
    const text = { selectionStart: 2, selectionEnd: 2 };
    await session.send('Input.imeSetComposition', { text: '介護', ...text });
    await page.locator('#found h2').waitFor();
    await page.waitForTimeout(1200);
    assert.equal(await page.locator('#polite').textContent(), '');
    await session.send('Input.insertText', { text: '介護' });
    await page.locator('#polite', { hasText: '「介護」' }).waitFor({ state: 'attached' });
  });
});

test('nothing found says what to do', async () => {
  await onPhone(async (page) => {
    await page.goto('/');
    await search(page, '宇宙飛行');
    assert.match(await page.locator('#found').innerText(), /ほかの言葉で/u);
  });
});

test('without a script the first page lists every procedure', async () => {
  await onPhone(
    async (page) => {
      await page.goto('/');
      await page.locator('.category summary').first().click();
      await page.locator('.category[open] .procedure a').first().click();
      await page.waitForURL(/\/[a-z-]+\/$/u);
    },
    { javaScriptEnabled: false },
  );
});

test('a procedure of a national system has a page that explains and hands over', async () => {
  await onPhone(async (page) => {
    await page.goto('/car-parking-space-certificate/');
    assert.match(await page.locator('main').innerText(), /ここからは申請できません/u);
    await checkAxe(page, 'a page that hands over');
    await page.goto('/covid-vaccination-certificate/');
    assert.match(await page.locator('.notice').innerText(), /2024年3月31日で終わりました/u);
    await checkAxe(page, 'a page of what is closed');
  });
});

test('a variant is found by its own words, asks for no account and is filed', async () => {
  await onPhone(async (page) => {
    await page.goto('/');
    const found = await search(page, '公金受取口座 児童手当');
    assert.ok(found.some((title) => title.includes('公金受取口座')), found.join('、'));
    const birth = goodExamples('child-allowance-claim').find(({ file }) => /first/u.test(file))!;
    const resident = new Resident(page, birth.answers);
    await resident.begins('child-allowance-claim-public-account');
    const places = await resident.reachesReview();
    assert.ok(!places.includes('account_choice'));
    await resident.presses('send');
    await page.locator('.receipt').waitFor();
  });
});
