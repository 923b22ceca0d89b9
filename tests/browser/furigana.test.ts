import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { checkAxe } from './axe.ts';
import { checkSameTree, readTree } from './ax-tree.ts';
import { onPhone } from './browser.ts';
import { checkPaint, waitForPaint } from './paint.ts';
import { goodExamples, Resident } from './resident.ts';
import { prefer } from './voice.ts';

const form = 'child-allowance-claim';
const example = goodExamples(form)[0]!;

const readings = (page: Page, within: string) =>
  page.locator(`${within} ruby`).evaluateAll((all) =>
    all.map((ruby) => `${ruby.firstChild?.textContent}|${ruby.querySelector('rt')?.textContent}`),
  );

for (const face of ['plain', 'painted'] as const) {
  test(`readings stand over the kanji and in no name, in the ${face} face`, async () => {
    await onPhone(async (page) => {
      await prefer(page, { furigana: true });
      const resident = new Resident(page, example.answers);
      await resident.begins(form);
      await page.locator('main ruby').first().waitFor({ state: 'attached' });
      if (face === 'painted') await waitForPaint(page);
      const all = await readings(page, 'main');
      for (const one of ['児童|じどう', '手当|てあて', '方|かた', '市区町村|しくちょうそん']) {
        assert.ok(all.includes(one), `${one} of ${all}`);
      }
      // As Chromium computes names; Playwright puts blanks around what is displayed as ruby.
      const tree = (await readTree(page)).join('\n');
      assert.match(tree, /いま、児童手当を受けていますか/u);
      assert.match(tree, /はい、受けています/u);
      assert.doesNotMatch(tree, /じどう|てあて/u);
      assert.doesNotMatch(await page.title(), /[\ufff9-\ufffb]/u);
      if (face === 'painted') {
        await checkPaint(page, 'with furigana');
        await checkSameTree(page, 'with furigana');
      } else await checkAxe(page, 'with furigana');
      await resident.fillsPage();
      await resident.presses('next');
      assert.notEqual((await readings(page, 'main')).length, 0);
    }, { face });
  });
}

test('furigana comes and goes by the settings, and what was typed stays', async () => {
  await onPhone(async (page) => {
    const resident = new Resident(page, example.answers);
    await resident.begins(form);
    await page.locator('input[type="radio"]').first().check({ force: true });
    await page.locator('.saved', { hasText: '14:30' }).waitFor();
    const before = await page.locator('main').innerText();
    await page.locator('#settings').tap();
    await page.locator('#settings-furigana').check({ force: true });
    await page.locator('main ruby').first().waitFor({ state: 'attached' });
    await page.locator('.settings ruby').first().waitFor();
    await page.locator('#settings-furigana').uncheck({ force: true });
    await page.locator('main ruby').first().waitFor({ state: 'detached' });
    assert.equal(await page.locator('ruby').count(), 0);
    await page.locator('#settings-close').tap();
    assert.equal(await page.locator('main').innerText(), before);
    assert.ok(await page.locator('input[type="radio"]').first().isChecked());
  });
});

test('the pages without an engine have readings, too, and lose them again', async () => {
  await onPhone(async (page) => {
    await prefer(page, { furigana: true });
    for (const address of ['/', '/status/', '/local-tax-return-eltax/']) {
      await page.goto(address);
      await page.locator('main ruby').first().waitFor();
      assert.ok((await readings(page, 'main')).some((one) => /^[一-龠]+\|[ぁ-ん]+$/u.test(one)));
      await checkAxe(page, `${address} with furigana`);
    }
    await page.goto('/');
    await page.locator('#search input').fill('ひっこし');
    await page.locator('#found ruby').first().waitFor();
    await page.locator('#settings').tap();
    await page.locator('#settings-furigana').uncheck({ force: true });
    await page.locator('main ruby').first().waitFor({ state: 'detached' });
    assert.equal(await page.locator('rt, [data-dressed]').count(), 0);
  });
});

test('やさしい日本語 beside a sentence has its readings, and another language has none', async () => {
  await onPhone(async (page) => {
    await prefer(page, { furigana: true, beside: 'ja-simple' });
    const resident = new Resident(page, example.answers);
    await resident.begins(form);
    await page.locator('main .beside ruby').first().waitFor({ state: 'attached' });
  });
  await onPhone(async (page) => {
    await prefer(page, { furigana: true, language: 'zh-Hans', beside: 'ja' });
    const resident = new Resident(page, example.answers);
    await resident.begins(form);
    await page.locator('main .beside ruby').first().waitFor({ state: 'attached' });
    const inChinese = await page.locator('main ruby').evaluateAll((all) =>
      all.filter((ruby) => !ruby.closest('[lang="ja"]')).map((ruby) => ruby.textContent),
    );
    assert.deepEqual(inChinese, []);
  });
});
