// What was painted, looked at pixel by pixel: the edges of each control are where the DOM says, and
// every text stands out from its ground.
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import {
  type Box, colourAt, contrast, countColours, partsOf, photograph, type Pixels,
} from './pixels.ts';

export async function waitForPaint(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.classList.contains('painted'));
}

/** A page too tall for a canvas is plain by rule; so is one whose graphics context was lost. */
export async function isPainted(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.classList.contains('painted'));
}

/**
 * Too many pixels for canvases even at two a px: the one reason to be plain that is no fault. The
 * painted page may be a little shorter than the plain one that is measured here.
 */
export async function isTooTall(page: Page): Promise<boolean> {
  const { width, height } = await page.evaluate(() => ({
    width: document.documentElement.clientWidth,
    height: document.getElementById('screen')!.scrollHeight,
  }));
  return width * height * 4 * 1.1 > 16_777_216;
}

/** Each control's paint begins within 1 CSS px of each of its four edges. */
export async function checkPaint(page: Page, where: string): Promise<void> {
  const boxes = await placedBoxes(page);
  assert.ok(boxes.length > 0, `nothing is placed at ${where}`);
  const misses = findMissedEdges(await photograph(page), boxes);
  assert.deepEqual(misses, [], `paint and controls differ at ${where}`);
}

/** What has edges that are painted. */
export function placedBoxes(page: Page): Promise<Box[]> {
  return page.evaluate(() => {
    const buttons = '.button[data-tone="primary"], .button[data-tone="secondary"]';
    const seen = document.querySelectorAll<HTMLElement>(`.control:not(:focus), .card, ${buttons}`);
    return [...seen]
      .filter((element) => element.hasAttribute('data-placed'))
      .map((element): Box => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return { what: element.dataset.box!, x: x + scrollX, y: y + scrollY, width, height };
      });
  });
}

/** Every text has pixels with a contrast of 4.5 to its ground (WCAG 2.2, 1.4.3). */
export async function checkContrast(page: Page, where: string): Promise<void> {
  const boxes = await textBoxes(page);
  assert.ok(boxes.length > 3, `no text at ${where}`);
  const faint = findFaintTexts(await photograph(page), boxes);
  assert.deepEqual(faint, [], `text is hard to read at ${where}`);
}

/** Where texts are, in either face. */
export function textBoxes(page: Page): Promise<Box[]> {
  return page.evaluate(() => {
    const root = document.getElementById('screen')!;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const isPainted = document.documentElement.classList.contains('painted');
    const found: Box[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const words = node.textContent!.trim();
      const around = node.parentElement!;
      const placed = isPainted ? around.closest('[data-box]') : around;
      if (!words || !placed || (isPainted && !placed.hasAttribute('data-placed'))) continue;
      if (around.closest('[hidden], .visually-hidden') || !around.checkVisibility()) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      // A card holds several texts; elsewhere paint may end its lines at other places than the DOM.
      const area = !isPainted || placed.matches('.card') ? range : placed;
      const { x, y, width, height } = area.getBoundingClientRect();
      if (width < 4) continue;
      found.push({ what: words, x: x + scrollX, y: y + scrollY, width, height });
    }
    return found;
  });
}

/** CSS px from a box's edge in which its paint is looked for. */
const reach = 2;
/** A part of a colour that differs so much is another colour, not a shade of the same edge. */
const shadeMax = 24;

export function findMissedEdges(pixels: Pixels, boxes: readonly Box[]): string[] {
  /** CSS px from the edge, inwards, at which another colour than the ground's begins. */
  const begin = (x: number, y: number, dx: number, dy: number): number => {
    const ground = partsOf(colourAt(pixels, x - dx * reach, y - dy * reach));
    for (let way = -reach; way <= reach; way += 0.5 / pixels.ratio) {
      const here = partsOf(colourAt(pixels, x + dx * way, y + dy * way));
      if (here.some((part, index) => Math.abs(part - ground[index]!) > shadeMax)) return way;
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

/** The commonest colour is the ground, the one that stands out most from it the ink. */
export function findFaintTexts(pixels: Pixels, boxes: readonly Box[], least = 4.5): string[] {
  return boxes.flatMap((box) => {
    const counts = countColours(pixels, box);
    if (counts.size === 0) return [`${box.what}: not on the page`];
    const ground = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most))[0];
    const best = Math.max(...[...counts.keys()].map((colour) => contrast(colour, ground)));
    return best < least ? [`${box.what}: ${best.toFixed(2)}`] : [];
  });
}
