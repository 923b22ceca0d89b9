import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkAxe } from './axe.ts';
import { checkSameTree } from './ax-tree.ts';
import { type Face, onPhone, site } from './browser.ts';
import { goodExamples, placeOf, Resident } from './resident.ts';
import { checkPaint, isPainted, isTooTall, waitForPaint } from './paint.ts';

const forms = ['child-allowance-claim', 'care-certification-new', 'disaster-victim-certificate'];

for (const form of forms) {
  const examples = goodExamples(form);
  const faces: Face[] = ['plain', 'painted'];
  for (const face of faces) {
    const example = examples[faces.indexOf(face) % examples.length]!;
    test(`${form} is filed in the ${face} face on a phone: ${example.name}`, async () => {
      await onPhone(async (page) => {
        const before = await site().count();
        const resident = new Resident(page, example.answers);
        await resident.begins(form);
        if (face === 'painted') await waitForPaint(page);
        const look = async (place: string) => {
          await checkAxe(page, place);
          if (face === 'plain') return;
          if (!(await isPainted(page))) {
            assert.ok(await isTooTall(page), `${place} is plain, and not because it is too tall`);
            return;
          }
          await checkPaint(page, place);
          assert.ok(await checkSameTree(page, place));
        };
        const pages = await resident.reachesReview(look);
        assert.deepEqual(pages, example.expect.pages);
        assert.equal(await placeOf(page), 'review');
        await look('review');
        await resident.presses('send');
        assert.equal(await placeOf(page), 'receipt');
        assert.match(await page.locator('.receipt').innerText(), /[0-9A-Z]{4}-[0-9A-Z]{4}/u);
        await look('receipt');
        assert.equal(await site().count(), before + 1);
      }, { face });
    });
  }
}

for (const form of forms) {
  for (const example of goodExamples(form).slice(2)) {
    test(`${form} leads along the pages that its example expects: ${example.name}`, async () => {
      await onPhone(async (page) => {
        const resident = new Resident(page, example.answers);
        await resident.begins(form);
        assert.deepEqual(await resident.reachesReview(), example.expect.pages);
      });
    });
  }
}
