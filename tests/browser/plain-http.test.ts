// Over plain http a browser gives neither crypto.randomUUID nor crypto.subtle, and keeps nothing:
// a tester's phone that opens the site by the name of a machine in the same network.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onPhone, plainAddress, site } from './browser.ts';
import { goodExamples, photo, Resident, tap } from './resident.ts';

const form = 'child-allowance-school-lunch-collection';
const example = goodExamples(form).find(({ attachments }) => attachments?.length === 1)!;

test('over plain http an application is filled in and sent, with its file', async () => {
  await onPhone(async (page) => {
    const before = await site().count();
    const resident = new Resident(page, example.answers);
    await resident.begins(form);
    assert.equal(await page.evaluate(() => isSecureContext), false);
    await page.getByText('このブラウザーには保存できません').first().waitFor();
    await resident.reachesReview();
    await tap(page, 'send');
    await page.locator('.receipt').waitFor();
    assert.equal(await site().count(), before + 1);
    assert.deepEqual((await site().newestFiles()).map(({ bytes }) => bytes), [photo]);
  }, { baseURL: plainAddress() });
});
