// Prints what a page says on its console:
//   node build/run.mjs testing/console.ts ADDRESS [EXPRESSION]
import { chromium } from 'playwright-core';

const [address = '', expression] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--enable-unsafe-swiftshader'],
});
const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
page.on('console', (message) => console.log(message.type(), message.text()));
page.on('pageerror', (error) => console.log('error', error.message));
await page.goto(address);
await page.waitForTimeout(Number(process.env.WAIT ?? 3000));
if (expression) console.log(await page.evaluate(expression));
await browser.close();
