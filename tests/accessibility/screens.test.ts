// Walks every form and life event and lets the gates look: the quick ones at every screen, the slow
// ones at each that has a kind of piece which none before it had.
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { onPhone } from '../browser/browser.ts';
import { readTree } from '../browser/ax-tree.ts';
import { findUnused } from './allowed.ts';
import { findFaintInPalettes, findMisplaced } from './gates/pixels.ts';
import { lookSlowly } from './looks.ts';
import { findBrokenBySettings } from './gates/styles.ts';
import { compareTrees, findTreeFaults } from './gates/tree.ts';
import { bringGates, wearFace } from './in-page.ts';
import type { Gates } from './in-page/index.ts';
import { ledger } from './ledger.ts';
import { type Shown, Walker } from './walk.ts';
import { readWays, type Way } from './ways.ts';

declare const gates: Gates;

const workers = 2;
/** Pixels a px: each form is shown at one of these. */
const ratios = [1, 2, 2.625, 3];

const pieces = new Set<string>();
const seen = new Set<string>();

/** Comes in the plain face and leaves in it. */
async function look({ page, where, pieces: here }: Shown): Promise<void> {
  const isNew = here.some((piece) => !pieces.has(piece));
  const isNewAlone = here.some((piece) => !piece.includes('>') && !pieces.has(piece));
  for (const piece of here) pieces.add(piece);
  const plain = await readTree(page);
  await lookInFace(page, where, isNew, isNewAlone);
  const isPainted = await wearFace(page, true);
  const painted = await readTree(page);
  await ledger.look('tree', where, async () => {
    return [...findTreeFaults(plain), ...(isPainted ? compareTrees(painted, plain) : [])];
  });
  if (isPainted) {
    await lookInFace(page, where, isNew, isNewAlone);
    if (isNew) await ledger.look('paint', where, () => findMisplaced(page));
  }
  await wearFace(page, false);
}

async function lookInFace(page: Page, where: string, isNew: boolean, isNewAlone: boolean) {
  await ledger.look('structure', where, () => page.evaluate(() => gates.findBrokenStructure()));
  await ledger.look('targets', where, () => page.evaluate(() => gates.findSmallTargets()));
  if (isNew) await lookSlowly(page, where);
  if (!isNewAlone) return;
  const isPainted = await page.evaluate(() => gates.isPainted());
  await ledger.look('palettes', where, () => findFaintInPalettes(page));
  await ledger.look('styles', where, () => findBrokenBySettings(page, isPainted));
}

let shown = 0;

async function work(waiting: Way[][]): Promise<void> {
  for (let ways = waiting.shift(); ways; ways = waiting.shift()) {
    const mine = ways;
    const deviceScaleFactor = ratios[shown++ % ratios.length]!;
    await onPhone(async (page) => {
      await bringGates(page);
      const walker = new Walker(page, seen, look);
      for (const way of mine) {
        await ledger.look('walk', `${way.form} ${way.name}`, () => walker.goes(way));
      }
    }, { face: 'painted', deviceScaleFactor });
    ledger.write();
    const { screens, findings } = ledger.of('tree');
    const at = `${Math.round(performance.now() / 1000)} s`;
    console.log(`${at}: ${mine[0]?.form}, ${screens} screens, ${findings.length} trees differ`);
  }
}

after(() => ledger.write());

// The others judge what was seen here.
test('every way through every form can be gone', async () => {
  const waiting = [...readWays().values()];
  await Promise.all(Array.from({ length: workers }, () => work(waiting)));
  ledger.assertHolds('walk');
});
test('a screen reader finds the same in both faces', () => ledger.assertHolds('tree'));
test('the structure of every screen is whole', () => ledger.assertHolds('structure'));
test('every target is large enough', () => ledger.assertHolds('targets'));
test('axe-core finds nothing', () => ledger.assertHolds('axe'));
test("IBM's engine finds nothing", () => ledger.assertHolds('ibm'));
test('text and edges stand out', () => ledger.assertHolds('contrast'));
test('text and edges stand out in every palette', () => ledger.assertHolds('palettes'));
test('no setting of a resident breaks a screen', () => ledger.assertHolds('styles'));
test('paint lies where the controls are', () => ledger.assertHolds('paint'));
test('every entry of the allow-list is needed', () => {
  // A part of the forms needs a part of the list.
  const unused = process.env.TODOKE_FORMS ? [] : findUnused();
  if (unused.length) throw new Error(`nothing needs these any more: ${unused.join(', ')}`);
});
