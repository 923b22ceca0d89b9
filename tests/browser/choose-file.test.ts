// The button of a file field: what it opens, and what is said of it to eyes and to ears.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { onPhone } from './browser.ts';
import type { ChosenFile } from './hands.ts';
import { field, goToPhotos, item, picker } from './photos-page.ts';
import { photo } from './resident.ts';

/** Through the browser's own choice of files, which `open` opens. */
async function choosesBy(page: Page, open: () => Promise<void>, file: ChosenFile): Promise<void> {
  const opening = page.waitForEvent('filechooser');
  await open();
  await (await opening).setFiles(file);
}

const picture = (name: string): ChosenFile => ({ name, mimeType: 'image/jpeg', buffer: photo });

interface Heard {
  words: string;
  /** Ms of the page. */
  at: number;
}

declare const heard: Heard[];

function listen(page: Page): Promise<void> {
  return page.evaluate(() => {
    const heard: Heard[] = [];
    const polite = document.getElementById('polite')!;
    new MutationObserver(() => {
      if (polite.textContent) heard.push({ words: polite.textContent, at: performance.now() });
    }).observe(polite, { childList: true, characterData: true, subtree: true });
    Object.assign(window, { heard });
  });
}

for (const face of ['plain', 'painted'] as const) {
  test(`of two files chosen at once each is told long enough to be heard (${face})`, async () => {
    await onPhone(async (page) => {
      await goToPhotos(page);
      await listen(page);
      await picker(page).setInputFiles([picture('外観.jpg'), picture('室内.jpg')]);
      await page.waitForFunction(() => heard.some(({ words }) => words === '「室内.jpg」を付けました'));
      const all = await page.evaluate(() => heard);
      const [outside, inside] = all.filter(({ words }) => words.endsWith('を付けました'));
      assert.equal(outside?.words, '「外観.jpg」を付けました');
      // Of two changes within 100 ms Orca 48 drops the second.
      const apart = inside!.at - outside!.at;
      assert.ok(apart > 150, `${apart} ms apart`);
    }, { face });
  });

  test(`the button says what it does, also after a file was attached (${face})`, async () => {
    await onPhone(async (page) => {
      await goToPhotos(page);
      const button = page.getByRole('button', { name: 'ファイルを選ぶ', exact: true }).first();
      await button.focus();
      await choosesBy(page, () => page.keyboard.press('Enter'), picture('外観.jpg'));
      await item(page).waitFor();
      assert.ok(await button.evaluate((element) => element === document.activeElement));
      // The browser's own would say that no file is chosen.
      assert.equal(await page.locator('input[type="file"]:visible').count(), 0);
    }, { face });
  });

  test(`a finger opens the choice, and an error describes the button (${face})`, async () => {
    await onPhone(async (page) => {
      await goToPhotos(page);
      const button = page.locator(`[id="${field}/choose"]`);
      const buffer = Buffer.from('\0\0\0\x18ftypisom');
      const film = { name: '動画.mp4', mimeType: 'video/mp4', buffer };
      await choosesBy(page, () => button.tap(), film);
      await page.locator(`[id="${field}#error"]`).filter({ hasText: '送れない種類' }).waitFor();
      const described = (await button.getAttribute('aria-describedby')) ?? '';
      assert.ok(described.split(' ').includes(`${field}#error`), described);
    }, { face });
  });
}
