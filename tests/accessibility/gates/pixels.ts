// What is seen, measured in the picture of the page: text, borders and signs, where paint lies.
import type { Page } from 'playwright-core';
import { findFaintTexts, findMissedEdges, placedBoxes, textBoxes } from '../../browser/paint.ts';
import {
  type Box, colourAt, contrast, countColours, photograph, type Pixels,
} from '../../browser/pixels.ts';
import type { Gates } from '../in-page/index.ts';
import { takePicture } from './device.ts';

declare const gates: Gates;

/** WCAG 2.2, 1.4.3 and 1.4.11. */
const textMin = 4.5;
const edgeMin = 3;

/** What a resident can choose, and the contrast of text that it promises (WCAG 2.2, 1.4.6). */
export const palettes = [
  { name: 'normal', textMin },
  { name: 'high', textMin: 7 },
  { name: 'dark', textMin },
];

/** In the face that is shown. */
export async function findFaint(page: Page, least = textMin): Promise<string[]> {
  const pixels = await photograph(page, takePicture);
  const faint = findFaintTexts(pixels, await textBoxes(page), least);
  const faintEdges = findFaintEdges(pixels, await edgedBoxes(page));
  return [...faint, ...faintEdges, ...findFaintSigns(pixels, await signBoxes(page))];
}

/** In the face that is shown, with every palette but the one that it wears. */
export async function findFaintInPalettes(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const { name, textMin } of palettes.slice(1)) {
    await page.evaluate((name) => gates.wish(name, '100'), name);
    found.push(...(await findFaint(page, textMin)).map((what) => `${name}: ${what}`));
  }
  await page.evaluate(() => gates.wish('normal', '100'));
  return found;
}

/** In the painted face: each control's paint begins within 1 px of each of its edges. */
export async function findMisplaced(page: Page): Promise<string[]> {
  const boxes = await placedBoxes(page);
  if (boxes.length === 0) return ['nothing is placed'];
  return findMissedEdges(await photograph(page, takePicture), boxes);
}

/** Where a card has its ring or box: that tells of a choice, not the border around it. */
function signBoxes(page: Page): Promise<Box[]> {
  return page.evaluate(() => {
    const cards = document.querySelectorAll<HTMLElement>('.card:has(input:not(:disabled))');
    return [...cards].filter((card) => card.checkVisibility()).map((card): Box => {
      const { x, y, height } = card.getBoundingClientRect();
      const what = card.querySelector('input')!.id;
      const middle = y + scrollY + height / 2;
      return { what, x: x + scrollX + 8, y: middle - 1, width: 40, height: 2 };
    });
  });
}

function findFaintSigns(pixels: Pixels, boxes: readonly Box[]): string[] {
  return findFaintTexts(pixels, boxes, edgeMin).map((text) => `the sign of ${text}`);
}

/** What a resident finds by its border or its ground: fields and buttons. */
function edgedBoxes(page: Page): Promise<Box[]> {
  return page.evaluate(() => {
    const buttons = '.button[data-tone="primary"], .button[data-tone="secondary"]';
    const all = document.querySelectorAll<HTMLElement>(
      `.control:not(:focus):not(:disabled), :is(${buttons}):not(:disabled)`,
    );
    return [...all].filter((element) => element.checkVisibility()).map((element): Box => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const what = element.dataset.box ?? element.id;
      return { what, x: x + scrollX, y: y + scrollY, width, height };
    });
  });
}

/** The strongest colour across each edge, against what lies outside and inside of it. */
export function findFaintEdges(pixels: Pixels, boxes: readonly Box[]): string[] {
  const reach = 3;
  return boxes.flatMap((box) => {
    const { what, x, y, width, height } = box;
    const middle = { x: x + width / 2, y: y + height / 2 };
    const strips: [string, Box, number][] = [
      ['left', { what, x: x - 1, y: middle.y, width: reach, height: 1 },
        colourAt(pixels, x - reach, middle.y)],
      ['right', { what, x: x + width - 2, y: middle.y, width: reach, height: 1 },
        colourAt(pixels, x + width + reach, middle.y)],
      ['top', { what, x: middle.x, y: y - 1, width: 1, height: reach },
        colourAt(pixels, middle.x, y - reach)],
      ['bottom', { what, x: middle.x, y: y + height - 2, width: 1, height: reach },
        colourAt(pixels, middle.x, y + height + reach)],
    ];
    return strips.flatMap(([side, strip, ground]) => {
      const colours = [...countColours(pixels, strip).keys()];
      const best = Math.max(...colours.map((colour) => contrast(colour, ground)));
      return best < edgeMin ? [`${what} ${side} edge: ${best.toFixed(2)}`] : [];
    });
  });
}
