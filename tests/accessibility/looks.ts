// The gates by name, in the order of the report, and the looks that several walks share.
import type { Page } from 'playwright-core';
import { readTree } from '../browser/ax-tree.ts';
import { isTooTall } from '../browser/paint.ts';
import { readMetrics, setMetrics } from './gates/device.ts';
import { findFaint, findFaintInPalettes, findMisplaced } from './gates/pixels.ts';
import { findByAxe, findByIbm } from './gates/rules.ts';
import { findBrokenBySettings } from './gates/styles.ts';
import { findTreeFaults } from './gates/tree.ts';
import { wearFace } from './in-page.ts';
import type { Gates } from './in-page/index.ts';
import { ledger } from './ledger.ts';

declare const gates: Gates;

ledger.gate('walk', 'every way through every form and life event can be gone');
ledger.gate('tree', 'a screen reader finds the same in both faces, named, its headings in order');
ledger.gate('structure', 'ids are unique, errors linked, live regions stay, the switch is first');
ledger.gate('targets', 'controls are 44 px and every other target 24 px or larger');
ledger.gate('axe', 'axe-core finds nothing, in both faces');
ledger.gate('ibm', "IBM's engine finds nothing against WCAG 2.2, in both faces");
ledger.gate('contrast', 'text stands out by 4.5 and every edge by 3, in pixels, in both faces');
ledger.gate('palettes', 'the same with high contrast (7 for text) and on a dark page');
ledger.gate('styles', 'nothing is cut, sideways, over another or twice under 11 settings');
ledger.gate('paint', 'each control is painted within 1 px of where it is');
ledger.gate('keyboard', 'keys alone file an application; the focus is seen, and trapped nowhere');

/** In the face that is worn; cheap enough for every screen. */
export async function lookQuickly(page: Page, where: string): Promise<void> {
  await ledger.look('structure', where, () => page.evaluate(() => gates.findBrokenStructure()));
  await ledger.look('targets', where, () => page.evaluate(() => gates.findSmallTargets()));
}

/** In the face that is worn; leaves it as it was. */
export async function lookUnderSettings(page: Page, where: string): Promise<void> {
  const isPainted = await page.evaluate(() => gates.isPainted());
  await ledger.look('palettes', where, () => findFaintInPalettes(page));
  await ledger.look('styles', where, () => findBrokenBySettings(page, isPainted));
}

/** In the face that is worn. */
export async function lookByRules(page: Page, where: string): Promise<void> {
  await ledger.look('axe', where, () => findByAxe(page));
  await ledger.look('ibm', where, () => findByIbm(page));
}

/** In both faces, at so many pixels a px; from the plain face to the plain face. */
export async function lookAtPixels(page: Page, where: string, ratio: number): Promise<void> {
  const usual = await readMetrics(page);
  await setMetrics(page, { ...usual, deviceScaleFactor: ratio });
  await ledger.look('contrast', where, () => findFaint(page));
  // Put on anew: of more pixels alone, in the same size, a page does not hear.
  if (await wearFace(page, true)) {
    await ledger.look('contrast', where, () => findFaint(page));
    await ledger.look('paint', where, () => findMisplaced(page));
  } else if (!(await isTooTall(page))) {
    await ledger.look('paint', where, async () => [`is not painted at ${ratio} pixels a px`]);
  }
  await wearFace(page, false);
  await setMetrics(page, usual);
}

/** All that can be asked of a page without faces. */
export async function lookAtPlainPage(page: Page, where: string): Promise<void> {
  await ledger.look('tree', where, async () => findTreeFaults(await readTree(page)));
  await lookQuickly(page, where);
  await lookByRules(page, where);
  await ledger.look('contrast', where, () => findFaint(page));
  await lookUnderSettings(page, where);
}
