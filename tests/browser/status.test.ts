import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onPhone } from './browser.ts';
import { goodExamples, Resident } from './resident.ts';

const form = 'disaster-victim-certificate';

test('the numbers of a receipt are understood however they are typed', async () => {
  await onPhone(async (page) => {
    const resident = new Resident(page, goodExamples(form)[0]!.answers);
    await resident.begins(form);
    await resident.reachesReview();
    await resident.presses('send');
    const [number, code] = await page.locator('.receipt dd').allInnerTexts();
    await page.goto('/status/');
    await page.locator('#receipt').fill(number!.toLowerCase().replace('-', 'ー'));
    await page.locator('#code').fill(code!);
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
