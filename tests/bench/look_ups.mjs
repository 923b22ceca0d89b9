// Looking up a bank: each key searches all banks, or all branches of one.
import { begin, control, form, label } from './hand.mjs';
import { openPhone, quantile } from './measure.mjs';

const field = 'account';
/** As people type it: romaji, which is read as kana, and a part taken back. */
const banks = ['mizuho', 'mitsui', 'yokohama', 'shinkin', 'nougyou'];
/** Keys on the same page that search nothing: what the search itself costs is the difference. */
const numbers = ['12345', '67890', '13579', '24680', '11223'];
const branches = ['honten', 'ginza', 'shinjuku', 'umeda', 'eki'];

/** The form with its account page alone: the way there is measured elsewhere. */
async function showAccountOnly(page) {
  await page.route(`**/forms/${form}.json*`, async (route) => {
    const response = await route.fetch();
    const document = await response.json();
    const [account] = document.pages.flatMap(({ fields }) => fields)
      .filter(({ kind }) => kind === 'bank_account');
    delete account.holder_from;
    account.id = field;
    document.pages = [{ id: 'only', title: '口座', fields: [account] }];
    await route.fulfill({ json: document });
  });
}

async function keysFor(page, id, words) {
  const input = page.locator(control(id));
  await input.focus();
  await page.evaluate(() => { window.bench.keys = []; });
  for (const word of words) {
    for (const letter of word) {
      await page.keyboard.press(letter);
      await page.waitForTimeout(60);
    }
    for (let i = 0; i < word.length; i += 1) {
      await page.keyboard.press('Backspace');
      await page.waitForTimeout(60);
    }
  }
  return page.evaluate(() => window.bench.keys);
}

async function walk(browser, address, face) {
  const { context, page } = await openPhone(browser, { network: false, face });
  await showAccountOnly(page);
  await begin(page, address, face);
  await page.locator(label(`${field}/place/bank`)).first().click();
  await page.locator(control(`${field}/bank`)).fill('みずほ銀');
  await page.locator(control(`${field}/bank/pick/0001`)).waitFor({ state: 'attached' });
  const keys = await keysFor(page, `${field}/bank`, ['', ...banks]);
  await page.locator(control(`${field}/bank`)).fill('みずほ銀');
  await page.locator(control(`${field}/bank/pick/0001`)).click();
  await page.locator(control(`${field}/branch`)).fill('東京');
  await page.locator(`[id^="${field}/branch/pick/"]`).first().waitFor({ state: 'attached' });
  keys.push(...await keysFor(page, `${field}/branch`, branches));
  const others = await keysFor(page, `${field}/number`, numbers);
  await context.close();
  return { keys, others };
}

export async function lookUps(browser, address) {
  const rows = [];
  for (const face of ['plain', 'painted']) {
    const { keys, others } = await walk(browser, address, face);
    rows.push(
      { name: `bank search, key to paint p50, ${face}`, unit: 'ms', value: quantile(keys, 0.5) },
      { name: `bank search, key to paint p95, ${face}`, unit: 'ms', value: quantile(keys, 0.95),
        budget: 33 },
      { name: `  beside it without a search p95, ${face}`, unit: 'ms',
        value: quantile(others, 0.95) },
    );
  }
  return rows;
}
