// Residents with other browsers: the main job, from the intro to the receipt, with an attachment.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Hands } from '../browser/hands.ts';
import { goodExamples, Resident } from '../browser/resident.ts';
import { type Site, startSite, today } from '../browser/site.ts';
import { type Display, openDisplay } from './display.ts';
import { type Driver, driverHands } from './driver.ts';
import { startFirefox } from './firefox.ts';
import { startWebKit } from './webkit.ts';

const form = 'child-allowance-claim';
const example = goodExamples(form).find(({ file }) => file === 'moved_in_with_spouse.json')!;

let site: Site;
let display: Display;
const folder = mkdtempSync(join(tmpdir(), 'todoke-engines-'));
before(async () => {
  [site, display] = await Promise.all([startSite(), openDisplay()]);
});
after(async () => {
  await Promise.all([site?.stop(), display?.close()]);
  rmSync(folder, { recursive: true, force: true });
});

const engines = { firefox: startFirefox, webkit: startWebKit };

for (const [engine, start] of Object.entries(engines)) {
  for (const face of ['plain', 'painted']) {
    test(`the main job is done in ${engine}, in the ${face} face`, async (context) => {
      await withDriver(`${engine}-${face}`, start, async (driver, own) => {
        context.diagnostic(driver.name);
        display.activate(driver.program);
        await fileClaim(driver, own, face);
      });
    });
  }
}

test('what is typed can be read while another window is the active one', async () => {
  await withDriver('webkit-inactive', startWebKit, async (driver, own) => {
    const hands = driverHands(driver, site.address, own);
    await choosesFace(hands, 'painted');
    const resident = new Resident(hands, example.answers);
    await resident.begins(form);
    const id = 'claimant_name/family';
    while (!(await hands.sees((name) => document.getElementById(name) !== null, id))) {
      await resident.fillsPage();
      await resident.presses('next');
    }
    await hands.waits(isPainted, 0);
    const pictures: string[] = [];
    for (const text of ['　', '髙橋']) {
      await hands.types(id, text);
      pictures.push(await driver.screenshot(await driver.find(`[id="${id}"]`)));
    }
    const isActive = await hands.sees(() => document.querySelector(':focus') !== null, 0);
    assert.ok(!isActive, 'the window is the active one');
    assert.notEqual(pictures[0], pictures[1]);
  });
});

/** A new browser for `use`; what it showed when that failed is in build/reports/. */
async function withDriver(
  name: string,
  start: typeof startFirefox,
  use: (driver: Driver, own: string) => Promise<void>,
): Promise<void> {
  const own = join(folder, name);
  mkdirSync(own);
  const driver = await start(own, display.name);
  try {
    await use(driver, own);
  } catch (error) {
    const picture = await driver.screenshot().catch(() => '');
    const file = join(process.env.TODOKE_WEB!, '../build/reports', `${name}.png`);
    writeFileSync(file, Buffer.from(picture, 'base64'));
    console.error(`picture: build/reports/${name}.png`);
    throw error;
  } finally {
    await driver.close();
  }
}

async function choosesFace(hands: Hands, face: string): Promise<void> {
  await hands.opens('/status/');
  await hands.sees((wish) => localStorage.setItem('todoke-face', wish), face);
}

async function fileClaim(driver: Driver, own: string, face: string): Promise<void> {
  const before = await site.count();
  const hands = driverHands(driver, site.address, own);
  await choosesFace(hands, face);
  assert.equal(await hands.sees(readDay, 0), today);
  const resident = new Resident(hands, example.answers);
  await resident.begins(form);
  const worn: boolean[] = [];
  const pages = await resident.reachesReview(async () => {
    worn.push(await hands.sees(isPainted, 0));
  });
  assert.deepEqual(pages, example.expect.pages);
  assert.ok(worn.every((painted) => painted === (face === 'painted')), `painted: ${worn}`);
  await resident.presses('send');
  const receipt = await hands.sees(readReceipt, 0);
  assert.match(receipt, /[0-9A-Z]{4}-[0-9A-Z]{4}/u);
  assert.equal(await site.count(), before + 1);
  const [file] = await site.newestFiles();
  assert.equal(file?.media_type, 'image/jpeg');
}

const isPainted = () => document.documentElement.classList.contains('painted');
const readReceipt = () => document.querySelector<HTMLElement>('.receipt')?.innerText ?? '';

/** Marionette's scripts have a clock of their own; Firefox shows them the page's by this name. */
function readDay(): string {
  const page = (window as unknown as { wrappedJSObject?: typeof window }).wrappedJSObject ?? window;
  return new (page as typeof globalThis).Date().toISOString().slice(0, 10);
}
