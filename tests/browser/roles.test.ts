// Every role in every state, in every palette and size, dressed and bare: the gallery's screens.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type Browser, chromium, type Page } from 'playwright-core';
import { roleScreens } from '../../web/gallery/roles/screens.ts';
import { serveFolder, writeScreenPages } from '../../web/testing/pages.ts';
import { readTree } from './ax-tree.ts';
import { checkContrast, checkPaint } from './paint.ts';

const out = mkdtempSync(join(tmpdir(), 'todoke-roles-'));
let server: Server;
let address = '';
let browser: Browser;

before(async () => {
  const painter = process.env.TODOKE_PAINTER ?? join(process.env.TODOKE_WEB!, '../build/wasm');
  await writeScreenPages(out, painter, roleScreens);
  [server, address] = await serveFolder(out);
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--enable-unsafe-swiftshader', '--lang=ja'],
  });
});

after(async () => {
  await browser.close();
  server.close();
  rmSync(out, { recursive: true, force: true });
});

async function look(name: string, wishes: Record<string, string>, width = 390): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 844 } });
  await page.goto(`${address}/${name}.html?${new URLSearchParams(wishes)}`);
  await page.waitForFunction(() => document.documentElement.hasAttribute('data-ready'));
  return page;
}

for (const contrast of ['normal', 'high', 'dark']) {
  test(`in the palette ${contrast} paint lies on its controls and texts stand out`, async () => {
    for (const name of ['fields', 'groups', 'actions', 'panels']) {
      const page = await look(name, { contrast, face: 'painted' });
      await checkPaint(page, `${name} in ${contrast}`);
      await checkContrast(page, `${name} in ${contrast}`);
      await page.close();
    }
  });
}

test('at 320 px with text at 200 % nothing stands beside the page, in both faces', async () => {
  for (const name of Object.keys(roleScreens)) {
    for (const face of ['plain', 'painted']) {
      for (const dressed of [{}, { dressed: 'yes' }] as Record<string, string>[]) {
        const page = await look(name, { face, scale: '200', ...dressed }, 320);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(over <= 0, `${name}, ${face}: ${over} px too wide`);
        await page.close();
      }
    }
  }
});

test('a reading is in no name, and both faces have the same tree of a dressed page', async () => {
  for (const name of ['choices', 'groups', 'rest']) {
    const trees: string[][] = [];
    for (const face of ['plain', 'painted']) {
      const page = await look(name, { face, dressed: 'yes' });
      trees.push(await readTree(page));
      await page.close();
    }
    assert.deepEqual(trees[0], trees[1], name);
    const lines = trees[0]!.join('\n');
    assert.doesNotMatch(lines, /せいねんがっぴ|しめい|えら/u);
    assert.match(lines, /In English/u);
  }
});
