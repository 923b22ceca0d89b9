// Brings the folder in-page into a page, before the page's own scripts and outside of its policy.
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import type { Gates } from './in-page/index.ts';

declare const gates: Gates;

let bundled: Promise<string> | undefined;

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(process.env.TODOKE_WEB!, '../tests/accessibility/in-page/index.ts')],
    bundle: true,
    format: 'iife',
    write: false,
    tsconfigRaw: '{}',
  });
  return outputFiles[0]!.text;
}

export async function bringGates(page: Page): Promise<void> {
  bundled ??= bundle();
  await page.addInitScript({ content: await bundled });
}

export function wearFace(page: Page, painted: boolean): Promise<boolean> {
  return page.evaluate((painted): Promise<boolean> => gates.wearFace(painted), painted);
}
