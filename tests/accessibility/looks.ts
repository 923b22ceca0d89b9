// The gates by name, in the order of the report, and the looks that several walks share.
import type { Page } from 'playwright-core';
import { readTree } from '../browser/ax-tree.ts';
import { findFaint, findFaintInPalettes } from './gates/pixels.ts';
import { findByAxe, findByIbm } from './gates/rules.ts';
import { findBrokenBySettings } from './gates/styles.ts';
import { findTreeFaults } from './gates/tree.ts';
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

export async function lookSlowly(page: Page, where: string): Promise<void> {
  await ledger.look('axe', where, () => findByAxe(page));
  await ledger.look('ibm', where, () => findByIbm(page));
  await ledger.look('contrast', where, () => findFaint(page));
}

/** All that can be asked of a page without faces. */
export async function lookAtPlainPage(page: Page, where: string): Promise<void> {
  await ledger.look('tree', where, async () => findTreeFaults(await readTree(page)));
  await ledger.look('structure', where, () => page.evaluate(() => gates.findBrokenStructure()));
  await ledger.look('targets', where, () => page.evaluate(() => gates.findSmallTargets()));
  await lookSlowly(page, where);
  await ledger.look('palettes', where, () => findFaintInPalettes(page));
  await ledger.look('styles', where, () => findBrokenBySettings(page, false));
}
