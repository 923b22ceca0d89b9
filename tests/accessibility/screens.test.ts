// Walks every form and life event and lets the gates look: the quick ones at every screen, the slow
// ones at each that has a kind of piece which none before it had.
import { after, before, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { onPhone, site } from '../browser/browser.ts';
import { readTree } from '../browser/ax-tree.ts';
import { isTooTall } from '../browser/paint.ts';
import { findUnused } from './allowed.ts';
import { findDifferencesTo, findTreeFaults } from './gates/tree.ts';
import { bringGates, wearFace } from './in-page.ts';
import { ledger } from './ledger.ts';
import { lookAtPixels, lookByRules, lookQuickly, lookUnderSettings } from './looks.ts';
import { type Shown, Walker } from './walk.ts';
import { readWays, type Way } from './ways.ts';

/** More than processors: each waits now and then for a frame or a look-up. */
const workers = 4;
/** Pixels a px: the pictures of a screen are taken at one of these. */
const ratios = [1, 2, 2.625, 3];

const pieces = new Set<string>();
const seen = new Set<string>();
let pictured = 0;

/** Comes in the plain face and leaves in it. */
async function look({ page, where, pieces: here }: Shown): Promise<void> {
  const isNew = here.some((piece) => !pieces.has(piece));
  const isNewAlone = here.some((piece) => !piece.includes('>') && !pieces.has(piece));
  for (const piece of here) pieces.add(piece);
  const plain = await readTree(page);
  await lookQuickly(page, where);
  const isPainted = await wearFace(page, true);
  await ledger.look('tree', where, async () => {
    const faults = findTreeFaults(plain);
    if (isPainted) return [...faults, ...(await findDifferencesTo(plain, page))];
    return (await isTooTall(page)) ? faults : [...faults, 'the page is not painted'];
  });
  if (isPainted) await lookQuickly(page, where);
  for (const painted of isPainted ? [true, false] : [false]) {
    await wearFace(page, painted);
    if (isNew) await lookByRules(page, where);
    if (isNewAlone) await lookUnderSettings(page, where);
  }
  if (isNew) await lookAtPixels(page, where, ratios[pictured++ % ratios.length]!);
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
    }, { face: 'plain', deviceScaleFactor: 1 });
    ledger.write();
    const { screens, findings } = ledger.of('tree');
    const at = `${Math.round(performance.now() / 1000)} s`;
    console.log(`${at}: ${mine[0]?.form}, ${screens} screens, ${findings.length} trees differ`);
  }
}

let walked: Promise<unknown> | undefined;

// The walk takes longest: it goes on beside the tests of the other files.
before(async () => {
  // Hooks of several files do not wait for each other.
  while (!site()) await setTimeout(10);
  const waiting = [...readWays().values()];
  walked = Promise.all(Array.from({ length: workers }, () => work(waiting)));
  // Awaited below.
  walked.catch(() => {});
});
after(() => ledger.write());

// The others judge what was seen here.
test('every way through every form can be gone', async () => {
  await walked;
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
