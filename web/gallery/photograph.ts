// One way through one form, with a picture of each place that was not photographed before.
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { placeOf, Resident } from '../../tests/browser/resident.ts';
import { today } from '../../tests/browser/site.ts';

export interface CoverWay {
  name: string;
  answers: ConstructorParameters<typeof Resident>[1];
  expect: { pages: string[]; problems: { code: string }[] };
}

export interface Shot {
  place: string;
  title: string;
  face: 'plain' | 'painted';
  file: string;
}

interface Given {
  address: string;
  id: string;
  way: CoverWay;
  face: 'plain' | 'painted';
  /** Places that have their picture; added to. */
  seen: Set<string>;
  folder: string;
}

/** The longest way, and of the others those that show a new page or end at a stop page. */
export function chooseWays(ways: CoverWay[]): CoverWay[] {
  const isFine = ({ expect }: CoverWay) =>
    expect.problems.length === 0 || expect.problems.some(({ code }) => code === 'stop');
  const rank = (way: CoverWay) => (way.name === 'longest' ? 0 : way.name === 'shortest' ? 2 : 1);
  const ordered = ways.filter(isFine).sort((left, right) => rank(left) - rank(right));
  const shown = new Set<string>();
  return ordered.filter(({ expect }) => {
    const isNew = expect.pages.some((page) => !shown.has(page));
    for (const page of expect.pages) shown.add(page);
    return isNew;
  });
}

export async function photographWay(browser: Browser, given: Given) {
  const context = await browser.newContext({
    baseURL: given.address,
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.clock.setFixedTime(new Date(`${today}T14:30:00+09:00`));
  await context.addInitScript((wish) => {
    if (location.protocol !== 'about:') localStorage.setItem('todoke-face', wish);
  }, given.face);
  const shots: Shot[] = [];
  let trouble: string | undefined;
  try {
    await walk(page, given, shots);
  } catch (error) {
    trouble = String((error as Error).message).split('\n')[0];
    await take(page, given, shots, `trouble-${given.way.name}`);
  } finally {
    await context.close();
  }
  return { shots, trouble };
}

async function walk(page: Page, given: Given, shots: Shot[]): Promise<void> {
  const resident = new Resident(page, given.way.answers);
  await page.goto(`/${given.id}/`);
  await page.waitForFunction(() => document.documentElement.hasAttribute('data-ready'));
  if (given.face === 'painted') {
    await page.locator('#canvas[data-ready]').waitFor({ state: 'attached' });
  }
  await take(page, given, shots, 'intro');
  await resident.presses('start');
  for (let turns = 0; turns < 60; ++turns) {
    const place = await placeOf(page);
    if (place.startsWith('page:')) await resident.fillsPage();
    await take(page, given, shots, place);
    if (!place.startsWith('page:') || (await page.locator('#next').count()) === 0) return;
    await resident.presses('next');
    const summary = page.locator('#error_summary');
    if (await summary.count()) throw new Error(`${place}: ${await summary.innerText()}`);
  }
}

async function take(page: Page, given: Given, shots: Shot[], place: string): Promise<void> {
  if (given.seen.has(place)) return;
  given.seen.add(place);
  const name = `${place.replace('page:', '')}-${given.face}.jpg`;
  const file = `${given.id}/${name}`;
  const path = join(given.folder, file);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.screenshot({ path, fullPage: true, type: 'jpeg', quality: 70 });
  const title = await page.locator('h1').first().innerText().catch(() => '');
  shots.push({ place, title, face: given.face, file });
}
