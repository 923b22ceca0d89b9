// One form as people read it who need more words for the same: in languages whose words are long,
// with the Japanese original beside each sentence, with furigana. screens.test.ts judges.
import { test } from 'node:test';
import type { Preferences } from '../../web/preferences.ts';
import { readTree } from '../browser/ax-tree.ts';
import { onPhone } from '../browser/browser.ts';
import { findBrokenBySettings, settings } from './gates/styles.ts';
import { findDifferencesTo, findTreeFaults } from './gates/tree.ts';
import { bringGates, wearFace } from './in-page.ts';
import { ledger } from './ledger.ts';
import { lookQuickly } from './looks.ts';
import { type Shown, Walker } from './walk.ts';
import { readWays, type Way } from './ways.ts';

const form = 'dog-registration';
const wishes: Partial<Preferences>[] = [
  { language: 'pt' },
  { language: 'vi', beside: 'ja' },
  { furigana: true },
];
const narrow = settings.filter(({ name }) => name.endsWith('320 px'));

/** Comes in the plain face; the next page is walked in it again. */
async function look({ page, where }: Shown): Promise<void> {
  const plain = await readTree(page);
  for (const painted of [false, true]) {
    if (!(await wearFace(page, painted))) throw new Error(`${where} is not painted`);
    await lookQuickly(page, where);
    await ledger.look('styles', where, () => findBrokenBySettings(page, painted, narrow));
  }
  await ledger.look('tree', where, async () => {
    return [...findTreeFaults(plain), ...(await findDifferencesTo(plain, page))];
  });
  await wearFace(page, false);
}

async function walkAs(wish: Partial<Preferences>, way: Way): Promise<void> {
  const words = JSON.stringify(wish);
  await onPhone(async (page) => {
    await bringGates(page);
    await page.addInitScript((words) => {
      // A blank page, as before the first one, has no storage.
      if (location.protocol !== 'about:') localStorage.setItem('todoke-preferences', words);
    }, words);
    const lookAs = (shown: Shown) => look({ ...shown, where: `${words} ${shown.where}` });
    const walker = new Walker(page, new Set(), lookAs);
    await ledger.look('walk', `${words} ${form} ${way.name}`, () => walker.goes(way));
  }, { face: 'plain', deviceScaleFactor: 1 });
}

test('a form is looked at in long languages, with a second one beside, with furigana', async () => {
  const [longest] = readWays([form]).get(form)!;
  await Promise.all(wishes.map((wish) => walkAs(wish, longest!)));
});
