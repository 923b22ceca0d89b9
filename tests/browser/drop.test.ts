// Files dragged onto the page with a mouse, as the browser itself does it (CDP).
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { CDPSession, Page } from 'playwright-core';
import { type Face, onPhone } from './browser.ts';
import { waitForPaint } from './paint.ts';
import { field, goToPhotos } from './photos-page.ts';
import { photo, placeOf } from './resident.ts';

const faces: Face[] = ['plain', 'painted'];
const wide = { viewport: { width: 1280, height: 800 } };

let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'todoke-drop-'));
  writeFileSync(join(folder, '外観.jpg'), photo);
  writeFileSync(join(folder, '表.txt'), 'text');
});
after(() => rmSync(folder, { recursive: true, force: true }));

async function reachFiles(page: Page, face: Face): Promise<CDPSession> {
  await goToPhotos(page);
  if (face === 'painted') await waitForPaint(page);
  return page.context().newCDPSession(page);
}

interface Point {
  x: number;
  y: number;
}

async function drag(
  session: CDPSession,
  to: Point,
  name: string,
  types: ('dragEnter' | 'dragOver' | 'drop')[],
): Promise<void> {
  const data = { items: [], files: [join(folder, name)], dragOperationsMask: 1 };
  for (const type of types) await session.send('Input.dispatchDragEvent', { type, ...to, data });
}

/** At the right of the field's name, above its button: part of the field, and nothing's own. */
async function besideName(page: Page): Promise<Point> {
  const group = page.locator(`[data-node="${field}"]`);
  await group.scrollIntoViewIfNeeded();
  const name = (await group.locator('legend').boundingBox())!;
  const button = (await group.locator('.picker').first().boundingBox())!;
  return { x: button.x + 40, y: (name.y + name.height + button.y) / 2 };
}

const files = (page: Page) => page.locator(`[data-node="${field}"] .file-item`);

for (const face of faces) {
  test(`files dragged onto their field are taken as if chosen (${face})`, async () => {
    await onPhone(async (page) => {
      const session = await reachFiles(page, face);
      const point = await besideName(page);
      await drag(session, point, '外観.jpg', ['dragEnter', 'dragOver']);
      await page.locator('.picker[data-dropping]').waitFor({ state: 'attached' });
      await drag(session, point, '外観.jpg', ['drop']);
      await files(page).first().waitFor();
      assert.match(await files(page).first().innerText(), /外観\.jpg/u);
      assert.equal(await page.locator('.picker[data-dropping]').count(), 0);
      await drag(session, await besideName(page), '表.txt', ['dragEnter', 'dragOver', 'drop']);
      await page.locator(`[id="${field}#error"]`).filter({ hasText: '送れない種類' }).waitFor();
      assert.equal(await files(page).count(), 1);
    }, { face, ...wide });
  });

  test(`files dropped on the button itself are taken once (${face})`, async () => {
    await onPhone(async (page) => {
      const session = await reachFiles(page, face);
      const button = page.locator(`[id="${field}/choose"]`);
      await button.scrollIntoViewIfNeeded();
      const box = (await button.boundingBox())!;
      const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      await drag(session, point, '外観.jpg', ['dragEnter', 'dragOver', 'drop']);
      await files(page).first().waitFor();
      await page.waitForTimeout(300);
      assert.equal(await files(page).count(), 1);
    }, { face, ...wide });
  });

  test(`files dropped beside every field open nothing (${face})`, async () => {
    await onPhone(async (page) => {
      const session = await reachFiles(page, face);
      const place = await placeOf(page);
      await drag(session, { x: 8, y: 8 }, '外観.jpg', ['dragEnter', 'dragOver', 'drop']);
      await page.waitForTimeout(300);
      assert.equal(await placeOf(page), place);
      assert.equal(await files(page).count(), 0);
    }, { face, ...wide });
  });
}
