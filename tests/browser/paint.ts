// What was painted, looked at pixel by pixel: the edge of each control is where the DOM says.
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

export async function waitForPaint(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.classList.contains('painted'));
}

interface Edge {
  box: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A page too tall for a canvas is plain by rule; so is one whose graphics context was lost. */
export async function isPainted(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.classList.contains('painted'));
}

/** Bands out of view are painted a moment later. */
async function waitForAllBands(page: Page): Promise<void> {
  await page.locator('#canvas:not([data-waiting])').waitFor({ state: 'attached' });
}

/** Within 1 CSS px of its left edge, in the middle of its height, each control's paint begins. */
export async function checkPaint(page: Page, where: string): Promise<void> {
  await waitForAllBands(page);
  const edges = await page.evaluate(() => {
    const buttons = '.button[data-tone="primary"], .button[data-tone="secondary"]';
    const seen = document.querySelectorAll<HTMLElement>(`.control:not(:focus), .card, ${buttons}`);
    return [...seen]
      .filter((element) => element.hasAttribute('data-placed'))
      .map((element): Edge => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return { box: element.dataset.box!, x: x + scrollX, y: y + scrollY, width, height };
      });
  });
  assert.ok(edges.length > 0, `nothing is placed at ${where}`);
  const picture = await page.screenshot({ fullPage: true });
  const misses = await findMisses(page, picture.toString('base64'), edges);
  assert.deepEqual(misses, [], `paint and controls differ at ${where}`);
}

/** In a page of its own, since the site's policy forbids pictures from elsewhere. */
async function findMisses(page: Page, picture: string, edges: Edge[]): Promise<string[]> {
  const blank = await page.context().newPage();
  try {
    return await blank.evaluate(
      async ([base64, rectangles]) => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
        const context = canvas.getContext('2d')!;
        context.drawImage(bitmap, 0, 0);
        const dpr = 2;
        return rectangles
          .filter(({ x, y, height }) => {
            const row = Math.round((y + height / 2) * dpr);
            const from = Math.round((x - 2) * dpr);
            const pixels = context.getImageData(from, row, 4 * dpr, 1).data;
            // Outside is the page's white or a panel's tint: the first pixel tells.
            for (let at = 1; at < 4 * dpr; ++at) {
              const differs = [0, 1, 2].some(
                (part) => Math.abs(pixels[at * 4 + part]! - pixels[part]!) > 24,
              );
              if (differs) return Math.abs(at / dpr - 2) > 1;
            }
            return true;
          })
          .map(({ box }) => box);
      },
      [picture, edges] as const,
    );
  } finally {
    await blank.close();
  }
}
