// Pages without faces (home, status, pages to read), and what comes rarely: the settings, a search,
// a sending that fails. They are written down for the same gates; screens.test.ts judges.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { readTree } from '../browser/ax-tree.ts';
import { onPhone } from '../browser/browser.ts';
import { goodExamples } from '../browser/resident.ts';
import { findByAxe, findByIbm } from './gates/rules.ts';
import { findTabFaults } from './gates/tab-order.ts';
import { findTreeDifferences, findTreeFaults } from './gates/tree.ts';
import { bringGates, wearFace } from './in-page.ts';
import type { Gates } from './in-page/index.ts';
import { ledger } from './ledger.ts';
import { lookAtPlainPage } from './looks.ts';

declare const gates: Gates;

const site = process.env.TODOKE_SITE ?? join(process.env.TODOKE_WEB!, '../build/site');

/** Folders of the site with a page that is no form's. */
function pagesToRead(): string[] {
  const isPage = (name: string) => existsSync(join(site, name, 'index.html'));
  const isForm = (name: string) => existsSync(join(site, 'forms', `${name}.json`));
  const names = readdirSync(site).filter((name) => isPage(name) && !isForm(name));
  return ['/', ...names.filter((name) => name !== 'examples').map((name) => `/${name}/`)];
}

/** A dialog over a page: the engines see it and what lies behind it. */
async function lookAtDialog(page: Page, where: string): Promise<void> {
  await page.locator('#settings').click();
  await page.locator('dialog[open]').waitFor();
  await ledger.look('tree', where, async () => {
    // What lies behind a modal dialog is not in the tree, its heading of level 1 neither.
    const faults = findTreeFaults(await readTree(page));
    return faults.filter((fault) => !fault.includes('headings of level 1'));
  });
  await ledger.look('targets', where, () => page.evaluate(() => gates.findSmallTargets()));
  await ledger.look('axe', where, () => findByAxe(page));
  await ledger.look('ibm', where, () => findByIbm(page));
  await ledger.look('styles', where, () => page.evaluate(() => gates.findBrokenLayout()));
  await page.keyboard.press('Escape');
}

test('pages to read, the list of procedures and the settings are looked at', async () => {
  await onPhone(async (page) => {
    await bringGates(page);
    for (const path of pagesToRead()) {
      await page.goto(path);
      await page.evaluate(async () => {
        gates.rememberRegions();
        await gates.settle(200);
      });
      await lookAtPlainPage(page, path);
      await ledger.look('keyboard', path, () => findTabFaults(page));
    }
    await page.goto('/');
    await page.evaluate(() => gates.rememberRegions());
    await page.locator('#query').fill('ひっこし');
    await page.evaluate(() => gates.settle(300));
    await lookAtPlainPage(page, 'the list of procedures, searched');
    await page.goto('/');
    await lookAtDialog(page, 'settings, on the list of procedures');
  }, { face: 'plain' });
});

const form = 'dog-registration';

test('the settings over a form and a sending that fails are looked at, both faces', async () => {
  await onPhone(async (page) => {
    await bringGates(page);
    await page.route('**/api/v1/submissions', (route) => route.fulfill({ status: 503, body: '' }));
    await page.goto(`/${form}/`);
    await page.evaluate(async (given) => {
      gates.takeAnswers(JSON.parse(given));
      await gates.begin(true);
      await gates.press('start');
    }, JSON.stringify(goodExamples(form)[0]!.answers));
    for (const painted of [true, false]) {
      await wearFace(page, painted);
      await lookAtDialog(page, `settings, over a ${painted ? 'painted' : 'plain'} page`);
    }
    await wearFace(page, true);
    await page.evaluate(async () => {
      while (gates.placeNow().startsWith('page:')) {
        await gates.fillPage('');
        await gates.press('next');
      }
      document.getElementById('send')!.click();
      await gates.settle(1000);
    });
    const where = 'a sending that fails';
    await ledger.look('structure', where, () => page.evaluate(() => gates.findBrokenStructure()));
    await ledger.look('tree', where, () => findTreeDifferences(page));
    await lookAtPlainPage(page, where);
  }, { face: 'painted', deviceScaleFactor: 1 });
});
