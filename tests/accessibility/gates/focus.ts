// That the focus is seen, measured: what changes in the picture when a control takes the focus.
import type { Page } from 'playwright-core';
import { type Box, colourAt, contrast, decode, type Pixels } from '../../browser/pixels.ts';

/** CSS px around a control in which its ring lies. */
const reach = 10;
const contrastMin = 3;
const thicknessMin = 2;

export interface Clip { x: number; y: number; width: number; height: number }

/** The target of the element with the focus, in CSS px of what is seen; undefined: none. */
export function focusedClip(page: Page): Promise<Clip | undefined> {
  return page.evaluate((reach) => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return undefined;
    const target = focused.closest('.card, .picker, .procedure, .draft') ?? focused;
    const { x, y, width, height } = target.getBoundingClientRect();
    const [left, top] = [Math.max(0, x - reach), Math.max(0, y - reach)];
    const right = Math.min(innerWidth, x + width + reach);
    const bottom = Math.min(innerHeight, y + height + reach);
    return { x: left, y: top, width: right - left, height: bottom - top };
  }, reach);
}

/**
 * WCAG 2.2, 2.4.13: what changes is as large as a ring of 2 CSS px around the control, by a
 * contrast of 3. The focus is taken away for the second picture and given back.
 */
export async function findUnseenFocus(page: Page): Promise<string[]> {
  const clip = await focusedClip(page);
  if (!clip) return ['nothing has the focus'];
  const ratio = await page.evaluate(() => devicePixelRatio);
  const take = async () => decode(await page.screenshot({ clip }), ratio);
  const focused = await take();
  const name = await page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    (window as unknown as { hadFocus: HTMLElement }).hadFocus = element;
    element.blur();
    return `${element.tagName} ${element.id || element.textContent!.trim().slice(0, 20)}`;
  });
  const blurred = await take();
  await page.evaluate(() => {
    (window as unknown as { hadFocus: HTMLElement }).hadFocus.focus({ preventScroll: true });
  });
  const least = 2 * (clip.width - 2 * reach + clip.height - 2 * reach) * thicknessMin * 0.8;
  const changed = countChanged(focused, blurred, clip) / ratio ** 2;
  if (changed >= least) return [];
  const [is, needed] = [Math.round(changed), Math.round(least)];
  return [`${name}: ${is} px² change with the focus, ${needed} needed`];
}

function countChanged(one: Pixels, other: Pixels, { width, height }: Clip): number {
  let changed = 0;
  const step = 1 / one.ratio;
  const box: Box = { what: '', x: 0, y: 0, width, height };
  // What a field shows within itself while it is typed in is no ring.
  const inner = reach - 1;
  const isInside = (x: number, y: number) =>
    x > inner && y > inner && x < width - inner && y < height - inner;
  for (let y = box.y; y < box.height; y += step) {
    for (let x = box.x; x < box.width; x += step) {
      if (isInside(x, y)) continue;
      const [here, there] = [colourAt(one, x, y), colourAt(other, x, y)];
      if (here !== there && contrast(here, there) >= contrastMin) changed += 1;
    }
  }
  return changed;
}
