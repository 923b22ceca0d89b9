import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkAxe } from './axe.ts';
import { checkSameTree } from './ax-tree.ts';
import { onPhone } from './browser.ts';
import { goodExamples, placeOf, Resident } from './resident.ts';
import { checkPaint, isPainted, waitForPaint } from './paint.ts';

const form = 'child-allowance-claim';
const example = goodExamples(form)[0]!;

for (const face of ['plain', 'painted'] as const) {
  test(`all pages can be seen and those that are done visited, in the ${face} face`, async () => {
    await onPhone(async (page) => {
      const resident = new Resident(page, example.answers);
      await resident.begins(form);
      if (face === 'painted') await waitForPaint(page);
      const first = await placeOf(page);
      await resident.fillsPage();
      await resident.presses('next');
      await page.locator('#all_pages').tap();
      const list = page.locator('.progress-pages .step');
      await list.first().waitFor({ state: 'attached' });
      const states = await list.locator('.step-state').allTextContents();
      assert.deepEqual(states.slice(0, 3), ['済み', '済み', 'いま']);
      assert.ok(states.includes('これから'));
      if (await isPainted(page)) {
        await checkPaint(page, 'all pages');
        await checkSameTree(page, 'all pages');
      } else await checkAxe(page, 'all pages');
      await resident.presses(`all/go/${first}`);
      assert.equal(await placeOf(page), first);
    }, { face });
  });
}

test('the list of all pages stays open while a field is filled in', async () => {
  await onPhone(async (page) => {
    const resident = new Resident(page, example.answers);
    await resident.begins(form);
    await page.locator('#all_pages').tap();
    await page.locator('.progress-pages .step').first().waitFor();
    await resident.fillsPage();
    assert.equal(await page.locator('.progress-pages details').getAttribute('open'), '');
  });
});

test('on a wide screen the steps beside the page lead to those that are done', async () => {
  await onPhone(async (page) => {
    const resident = new Resident(page, example.answers);
    await resident.begins(form);
    const first = await placeOf(page);
    await resident.fillsPage();
    await resident.presses('next');
    assert.ok(await page.locator('.progress').isHidden());
    await resident.presses(`go/${first}`);
    assert.equal(await placeOf(page), first);
  }, { viewport: { width: 1280, height: 800 } });
});
