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
import { isCrash, ledger } from './ledger.ts';
import { lookAtPixels, lookByRules, lookQuickly, lookUnderSettings } from './looks.ts';
import { type Shown, Walker } from './walk.ts';
import { readWays, type Way } from './ways.ts';

/** More than processors: each waits now and then for a frame or a look-up. */
const workers = 4;
/** Pixels a px: the pictures of a screen are taken at one of these. */
const ratios = [1, 2, 2.625, 3];

/**
 * Chromium died twice in about fifty whole walks, elsewhere each time: by its crash report it read
 * at address 0xd4 in the main thread of the page, and 480 more rounds there did not bring it back.
 */
const crashesMax = 1;
let crashes = 0;

const pieces = new Set<string>();
const seen = new Set<string>();
let pictured = 0;

/** Comes in the plain face and leaves in it. */
async function look(shown: Shown): Promise<void> {
  const news = shown.pieces.filter((piece) => !pieces.has(piece));
  for (const piece of news) pieces.add(piece);
  try {
    await lookAt(shown, news);
  } catch (error) {
    for (const piece of news) pieces.delete(piece);
    throw error;
  }
}

async function lookAt({ page, where }: Shown, news: readonly string[]): Promise<void> {
  const isNew = news.length > 0;
  const isNewAlone = news.some((piece) => !piece.includes('>'));
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

async function walk(ways: readonly Way[]): Promise<void> {
  await onPhone(async (page) => {
    await bringGates(page);
    const walker = new Walker(page, seen, look);
    for (const way of ways) {
      await ledger.look('walk', `${way.form} ${way.name}`, () => walker.goes(way));
    }
  }, { face: 'plain', deviceScaleFactor: 1 });
}

/** Once more from its beginning where the browser crashed: nothing of the form counts as seen. */
async function walkAll(form: string, ways: readonly Way[]): Promise<void> {
  try {
    await walk(ways);
  } catch (error) {
    crashes += 1;
    if (!isCrash(error) || crashes > crashesMax) throw error;
    console.log(`${form} is walked again: ${(error as Error).message}`);
    for (const key of seen) if (key.startsWith(`${form} `)) seen.delete(key);
    await walk(ways);
  }
}

async function work(waiting: [string, Way[]][]): Promise<void> {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const [form, ways] = next;
    await walkAll(form, ways);
    ledger.write();
    const { screens, findings } = ledger.of('tree');
    const at = `${Math.round(performance.now() / 1000)} s`;
    console.log(`${at}: ${form}, ${screens} screens, ${findings.length} trees differ`);
  }
}

let walked: Promise<unknown> | undefined;

// The walk takes longest: it goes on beside the tests of the other files.
before(async () => {
  // Hooks of several files do not wait for each other.
  while (!site()) await setTimeout(10);
  const waiting = [...readWays()];
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
