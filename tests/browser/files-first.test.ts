// A resident who is faster than the phone: 「次へ進む」 while a photo is still being made ready.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { onPhone } from './browser.ts';
import { form, goToPhotos, item } from './photos-page.ts';
import { goodExamples, photo, placeOf, ready, untilSaved } from './resident.ts';

const fields = ['photos_outside', 'photos_damage'];
const bothAreRequired = goodExamples(form)
  .find(({ file }) => file === 'self_judgment_by_photos.json')!;

interface Seen {
  isThere: boolean;
  said: string;
  read: string | undefined;
}

/** Chooses a file for each field and presses before the page has read a byte of them. */
function choosesAndPresses(page: Page, file: Buffer, ids = ['next']): Promise<Seen> {
  return page.evaluate(([fields, text, ids]) => {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    for (const field of fields) {
      const input = document.querySelector<HTMLInputElement>(`[data-for="${field}/choose"]`)!;
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], `${field}.jpg`));
      input.files = transfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }
    for (const id of ids) document.getElementById(id)!.click();
    return {
      isThere: document.querySelector(`[data-for="${fields[0]}/choose"]`) !== null,
      said: document.getElementById('polite')!.textContent!,
      read: document.getElementById('awaits_files')?.textContent,
    };
  }, [fields, file.toString('base64'), ids] as const);
}

for (const face of ['plain', 'painted'] as const) {
  test(`the page says what it waits for, and goes on with the photos (${face})`, async () => {
    await onPhone(async (page) => {
      await goToPhotos(page, bothAreRequired);
      const { isThere, said, read } = await choosesAndPresses(page, photo);
      assert.ok(isThere);
      assert.match(said, /準備ができると、次のページに進みます/u);
      assert.match(read ?? '', /準備ができると、次のページに進みます/u);
      await page.waitForFunction(() => history.state.place !== 'page:photos');
      await page.locator('#back').tap();
      await item(page).nth(1).waitFor();
      assert.equal(await page.locator('#error_summary').count(), 0);
      assert.equal(await page.getByText(/写真を準備しています|次のページに進みます/u).count(), 0);
    }, { face });
  });
}

test('a file that is refused keeps the page, so that its reason is seen', async () => {
  await onPhone(async (page) => {
    await goToPhotos(page);
    await choosesAndPresses(page, Buffer.from('\0\0\0\x18ftypisom'));
    await page.locator('.error', { hasText: '送れない種類' }).nth(1).waitFor();
    assert.equal(await page.locator('#awaits_files').count(), 0);
    assert.equal(await placeOf(page), 'page:photos');
    await page.locator('#next').tap();
    await page.waitForFunction(() => history.state.place !== 'page:photos');
  });
});

test('who goes back meanwhile is not taken on', async () => {
  await onPhone(async (page) => {
    await goToPhotos(page, bothAreRequired);
    await choosesAndPresses(page, photo, ['next', 'back']);
    await page.waitForFunction(() => history.state.place !== 'page:photos');
    const before = await placeOf(page);
    await untilSaved(page);
    assert.equal(await placeOf(page), before);
    await page.locator('#next').tap();
    await item(page).nth(1).waitFor();
    assert.equal(await placeOf(page), 'page:photos');
  });
});

test('a page without a file field fetches nothing that files need', async () => {
  await onPhone(async (page) => {
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(request.url()));
    await page.goto(`/${form}/start/`);
    await ready(page);
    await page.waitForLoadState('networkidle');
    assert.deepEqual(fetched.filter((url) => /attachments|photo|worker-/u.test(url)), []);
    assert.ok(fetched.some((url) => url.includes('/assets/boot-')));
  });
});
