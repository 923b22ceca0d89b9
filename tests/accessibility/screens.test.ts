// Walks every form and life event and lets the gates look: the quick ones at every screen, the slow
// ones at each that has a kind of piece which none before it had.
import { after, test } from 'node:test';
import { onPhone } from '../browser/browser.ts';
import { readTree } from '../browser/ax-tree.ts';
import { findUnused } from './allowed.ts';
import { findFaint, findMisplaced } from './gates/pixels.ts';
import { findByAxe, findByIbm } from './gates/rules.ts';
import { compareTrees, findTreeFaults } from './gates/tree.ts';
import { bringGates, wearFace } from './in-page.ts';
import type { Gates } from './in-page/index.ts';
import { ledger } from './ledger.ts';
import { type Shown, Walker } from './walk.ts';
import { readWays, type Way } from './ways.ts';

declare const gates: Gates;

const workers = 2;

ledger.gate('walk', 'every way through every form and life event can be gone');
ledger.gate('tree', 'a screen reader finds the same in both faces, named, its headings in order');
ledger.gate('structure', 'ids are unique, errors linked, live regions stay, the switch is first');
ledger.gate('targets', 'controls are 44 px and every other target 24 px or larger');
ledger.gate('axe', 'axe-core finds nothing, in both faces');
ledger.gate('ibm', "IBM's engine finds nothing against WCAG 2.2, in both faces");
ledger.gate('contrast', 'text stands out by 4.5 and every edge by 3, in pixels, in both faces');
ledger.gate('paint', 'each control is painted within 1 px of where it is');

const pieces = new Set<string>();
const seen = new Set<string>();

async function look({ page, where, pieces: here }: Shown): Promise<void> {
  const isNew = here.some((piece) => !pieces.has(piece));
  for (const piece of here) pieces.add(piece);
  const isPainted = await wearFace(page, true);
  await ledger.look('structure', where, () => page.evaluate(() => gates.findBrokenStructure()));
  const painted = await readTree(page);
  await ledger.look('targets', where, () => page.evaluate(() => gates.findSmallTargets()));
  if (isNew) await lookSlowly(page, where);
  if (isNew && isPainted) await ledger.look('paint', where, () => findMisplaced(page));
  await wearFace(page, false);
  await ledger.look('tree', where, async () => {
    const plain = await readTree(page);
    return [...findTreeFaults(plain), ...(isPainted ? compareTrees(painted, plain) : [])];
  });
  await ledger.look('targets', where, () => page.evaluate(() => gates.findSmallTargets()));
  if (isNew) await lookSlowly(page, where);
  await wearFace(page, true);
}

async function lookSlowly(page: Shown['page'], where: string): Promise<void> {
  await ledger.look('axe', where, () => findByAxe(page));
  await ledger.look('ibm', where, () => findByIbm(page));
  await ledger.look('contrast', where, () => findFaint(page));
}

async function work(waiting: Way[][]): Promise<void> {
  for (let ways = waiting.shift(); ways; ways = waiting.shift()) {
    const mine = ways;
    await onPhone(async (page) => {
      await bringGates(page);
      const walker = new Walker(page, seen, look);
      for (const way of mine) {
        await ledger.look('walk', `${way.form} ${way.name}`, () => walker.goes(way));
      }
    }, { face: 'painted', deviceScaleFactor: 1 });
    ledger.write();
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
test('paint lies where the controls are', () => ledger.assertHolds('paint'));
test('every entry of the allow-list is needed', () => {
  // A part of the forms needs a part of the list.
  const unused = process.env.TODOKE_FORMS ? [] : findUnused();
  if (unused.length) throw new Error(`nothing needs these any more: ${unused.join(', ')}`);
});
