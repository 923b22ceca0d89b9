// What was painted, looked at pixel by pixel: the edges of each control are where the DOM says, and
// every text stands out from its ground.
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

export async function waitForPaint(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.classList.contains('painted'));
}

interface Box {
  what: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A page too tall for a canvas is plain by rule; so is one whose graphics context was lost. */
export async function isPainted(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.classList.contains('painted'));
}

/**
 * Too tall for a canvas even at two pixels a px: the one reason to be plain that is no fault. The
 * painted page may be a little shorter than the plain one that is measured here.
 */
export async function isTooTall(page: Page): Promise<boolean> {
  const { width, height } = await page.evaluate(() => ({
    width: document.documentElement.clientWidth,
    height: document.getElementById('screen')!.scrollHeight,
  }));
  return width * height * 4 * 1.1 > 16_777_216 || height * 2 * 1.1 > 8192;
}

/** Bands out of view are painted a moment later. */
async function photograph(page: Page): Promise<string> {
  await page.locator('#canvas:not([data-waiting])').waitFor({ state: 'attached' });
  return (await page.screenshot({ fullPage: true })).toString('base64');
}

/** Each control's paint begins within 1 CSS px of each of its four edges. */
export async function checkPaint(page: Page, where: string): Promise<void> {
  const boxes = await page.evaluate(() => {
    const buttons = '.button[data-tone="primary"], .button[data-tone="secondary"]';
    const seen = document.querySelectorAll<HTMLElement>(`.control:not(:focus), .card, ${buttons}`);
    return [...seen]
      .filter((element) => element.hasAttribute('data-placed'))
      .map((element): Box => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return { what: element.dataset.box!, x: x + scrollX, y: y + scrollY, width, height };
      });
  });
  assert.ok(boxes.length > 0, `nothing is placed at ${where}`);
  const misses = await judge(page, await photograph(page), boxes, findMissedEdges);
  assert.deepEqual(misses, [], `paint and controls differ at ${where}`);
}

/** Every text has pixels with a contrast of 4.5 to its ground (WCAG 2.2, 1.4.3). */
export async function checkContrast(page: Page, where: string): Promise<void> {
  const boxes = await page.evaluate(() => {
    const root = document.getElementById('screen')!;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found: Box[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const words = node.textContent!.trim();
      const placed = node.parentElement!.closest('[data-box]');
      if (!words || !placed?.hasAttribute('data-placed')) continue;
      if (node.parentElement!.closest('[hidden], .visually-hidden')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      // A card holds several texts; elsewhere paint may end its lines at other places than the DOM.
      const area = placed.matches('.card') ? range : placed;
      const { x, y, width, height } = area.getBoundingClientRect();
      if (width < 4) continue;
      found.push({ what: words, x: x + scrollX, y: y + scrollY, width, height });
    }
    return found;
  });
  assert.ok(boxes.length > 3, `no text at ${where}`);
  const faint = await judge(page, await photograph(page), boxes, findFaintTexts);
  assert.deepEqual(faint, [], `text is hard to read at ${where}`);
}

type Judge = (bitmap: Pixels, boxes: Box[], ratio: number) => string[];

interface Pixels {
  data: Uint8ClampedArray;
  width: number;
  height: number;
}

/** In a page of its own, since the site's policy forbids pictures from elsewhere. */
async function judge(page: Page, picture: string, boxes: Box[], by: Judge): Promise<string[]> {
  const ratio = await page.evaluate(() => devicePixelRatio);
  const blank = await page.context().newPage();
  try {
    return await blank.evaluate(
      async ([base64, boxes, ratio, source]) => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
        const context = canvas.getContext('2d')!;
        context.drawImage(bitmap, 0, 0);
        const { width, height } = bitmap;
        const { data } = context.getImageData(0, 0, width, height);
        const by = new Function(`return ${source}`)() as Judge;
        return by({ data, width, height }, boxes, ratio);
      },
      [picture, boxes, ratio, by.toString()] as const,
    );
  } finally {
    await blank.close();
  }
}

/** Runs in the blank page: knows nothing from outside itself. */
function findMissedEdges({ data, width, height }: Pixels, boxes: Box[], ratio: number): string[] {
  const reach = 2;
  const pixel = (x: number, y: number): number[] => {
    const column = Math.min(width - 1, Math.max(0, Math.floor(x * ratio)));
    const row = Math.min(height - 1, Math.max(0, Math.floor(y * ratio)));
    const at = (row * width + column) * 4;
    return [data[at]!, data[at + 1]!, data[at + 2]!];
  };
  /** CSS px from the edge, inwards, at which another colour than the ground's begins. */
  const begin = (x: number, y: number, dx: number, dy: number): number => {
    const ground = pixel(x - dx * reach, y - dy * reach);
    for (let way = -reach; way <= reach; way += 0.5 / ratio) {
      const here = pixel(x + dx * way, y + dy * way);
      if (here.some((part, index) => Math.abs(part - ground[index]!) > 24)) return way;
    }
    return Infinity;
  };
  return boxes.flatMap(({ what, x, y, width, height }) => {
    const sides = {
      left: begin(x, y + height / 2, 1, 0),
      right: begin(x + width, y + height / 2, -1, 0),
      top: begin(x + width / 2, y, 0, 1),
      bottom: begin(x + width / 2, y + height, 0, -1),
    };
    return Object.entries(sides)
      .filter(([, way]) => Math.abs(way) > 1)
      .map(([side, way]) => `${what} ${side}: ${way}`);
  });
}

/** Runs in the blank page: the commonest colour is the ground, the one farthest from it the ink. */
function findFaintTexts({ data, width }: Pixels, boxes: Box[], ratio: number): string[] {
  const luminance = (colour: number): number => {
    const [red, green, blue] = [colour >> 16, (colour >> 8) & 255, colour & 255]
      .map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  };
  return boxes.flatMap((box) => {
    const counts = new Map<number, number>();
    for (let y = Math.floor(box.y * ratio); y < (box.y + box.height) * ratio; ++y) {
      for (let x = Math.floor(box.x * ratio); x < (box.x + box.width) * ratio; ++x) {
        const at = (y * width + x) * 4;
        const colour = (data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!;
        counts.set(colour, (counts.get(colour) ?? 0) + 1);
      }
    }
    const ground = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most))[0];
    const contrasts = [...counts.keys()].map((colour) => {
      const [low, high] = [luminance(colour), luminance(ground)].sort((a, b) => a - b);
      return (high! + 0.05) / (low! + 0.05);
    });
    const best = Math.max(...contrasts);
    return best < 4.5 ? [`${box.what}: ${best.toFixed(2)}`] : [];
  });
}
