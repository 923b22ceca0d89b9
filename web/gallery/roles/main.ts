// Photographs every role in every state, both faces side by side: build/reports/gallery/index.html.
//   scripts/gallery roles [NAME…]
// Names are those of screens.ts, and of looks below; without any, all.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { serveFolder, writeScreenPages } from '../../testing/pages.ts';
import { looks, type Look } from './looks.ts';
import { rolesPage, type Pair } from './page.ts';
import { roleScreens } from './screens.ts';
import { states } from './states.ts';

const build = resolve(process.env.TODOKE_WEB!, '../build');
const out = join(build, 'reports/gallery');
const wanted = process.argv.slice(2);
const among = (names: string[]) => {
  const some = names.filter((name) => wanted.includes(name));
  return some.length > 0 ? some : names;
};

async function open(browser: Browser, address: string, look: Look): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: look.width, height: 844 },
    deviceScaleFactor: look.width > 800 || look.wishes.scale ? 1 : 2,
    locale: 'ja-JP',
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.log('error', error.message));
  await page.goto(address);
  await page.waitForFunction(() => document.documentElement.hasAttribute('data-ready'));
  // Painted bands below the window come when nothing else is to do.
  await page.waitForFunction(() => !document.querySelector('#canvas[data-waiting]'));
  return page;
}

/** Gives the files' names. */
async function photograph(page: Page, name: string): Promise<string> {
  const file = `${name}.png`;
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const { width } = page.viewportSize()!;
  // All of it in view, so that all bands are painted and nothing is scrolled.
  await page.setViewportSize({ width, height: Math.max(height, 300) });
  await page.waitForFunction(() => !document.querySelector('#canvas[data-waiting]'));
  await page.screenshot({ path: join(out, file) });
  return file;
}

async function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
await writeScreenPages(out, join(build, 'wasm'), roleScreens);
const [server, address] = await serveFolder(out);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--enable-unsafe-swiftshader', '--lang=ja'],
});
const pairs: Pair[] = [];
const troubles: string[] = [];
for (const lookName of among(Object.keys(looks))) {
  const look = looks[lookName]!;
  for (const name of among(Object.keys(roleScreens))) {
    const files: string[] = [];
    for (const face of ['plain', 'painted']) {
      const query = new URLSearchParams({ face, ...look.wishes });
      const page = await open(browser, `${address}/${name}.html?${query}`, look);
      if ((await overflowOf(page)) > 0) troubles.push(`${name} ${lookName} ${face}: 横にはみ出す`);
      const isPainted = await page.evaluate(() =>
        document.documentElement.classList.contains('painted'));
      if (isPainted !== (face === 'painted')) troubles.push(`${name} ${lookName}: not ${face}`);
      files.push(await photograph(page, `${lookName}-${name}-${face}`));
      await page.context().close();
    }
    pairs.push({ look: lookName, name, files });
  }
}
for (const state of among(Object.keys(states))) {
  for (const lookName of ['phone', 'high', 'dark']) {
    const files: string[] = [];
    for (const face of ['plain', 'painted']) {
      const look = looks[lookName]!;
      const { screen, show } = states[state]!;
      const query = new URLSearchParams({ face, ...look.wishes });
      const page = await open(browser, `${address}/${screen}.html?${query}`, look);
      const shown = await show(page);
      const file = `state-${state}-${lookName}-${face}.png`;
      await page.screenshot({ path: join(out, file), clip: shown });
      files.push(file);
      await page.context().close();
    }
    pairs.push({ look: `${state}（${lookName}）`, name: 'state', files });
  }
}
await browser.close();
server.close();
writeFileSync(join(out, 'index.html'), rolesPage(pairs));
for (const trouble of troubles) console.log(trouble);
console.log(`${pairs.length} pairs in ${join(out, 'index.html')}`);
process.exit(troubles.length === 0 ? 0 : 1);
