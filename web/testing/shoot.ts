// Takes screenshots of pages, beside each other in one picture:
//   node build/run.mjs testing/shoot.ts OUT.png WIDTH HEIGHT DPR ADDRESS-OR-FILE…
import { chromium } from 'playwright-core';

const [out = 'out.png', width, height, dpr, ...addresses] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--enable-unsafe-swiftshader'],
});
const viewport = { width: Number(width), height: Number(height) };
const page = await browser.newPage({ viewport, deviceScaleFactor: Number(dpr) });
page.on('pageerror', (error) => console.log('error', error.message));
const pictures: string[] = [];
for (const address of addresses) {
  await page.goto(address.includes('://') ? address : `file://${address}`);
  await page.waitForTimeout(Number(process.env.WAIT ?? 300));
  const picture = await page.screenshot({ fullPage: true });
  pictures.push(`<img width="${width}" src="data:image/png;base64,${picture.toString('base64')}">`);
}
await page.setViewportSize({ width: (viewport.width + 16) * addresses.length, height: 400 });
const look = 'margin:8px;background:#888;display:flex;gap:16px;align-items:start';
await page.setContent(`<body style="${look}">${pictures.join('')}`);
await page.screenshot({ path: out, fullPage: true });
await browser.close();
