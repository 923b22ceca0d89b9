// What the benchmarks share: a throttled browser, the server on a loopback port, medians.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const root = new URL('../../', import.meta.url).pathname;
const require = createRequire(join(root, 'web/package.json'));
const { chromium } = require('playwright-core');

/** Slow 4G as in the published comparisons: bytes per second and milliseconds. */
export const slow4g = { downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8, latency: 150 };
export const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3 };

export const quantile = (values, q) => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))];
};
export const median = (values) => quantile(values, 0.5);

/** Starts the real server on a free port; resolves to its address and a way to end it. */
export async function serve(site) {
  const data = mkdtempSync(join(tmpdir(), 'todoke-bench-'));
  const server = spawn(join(root, 'build/bin/todoke-server'),
    ['--site', site, '--data', data, '--port', '0'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const address = await new Promise((resolve, reject) => {
    let printed = '';
    server.stdout.on('data', (bytes) => {
      printed += bytes;
      const found = /http:\/\/[\w.:[\]]+/.exec(printed);
      if (found) resolve(found[0]);
    });
    server.on('exit', () => reject(new Error('the server ended before it listened')));
  });
  return {
    address,
    end: () => new Promise((done) => {
      server.removeAllListeners('exit');
      server.on('exit', () => { rmSync(data, { recursive: true, force: true }); done(); });
      server.kill('SIGTERM');
    }),
  };
}

export async function launch() {
  return chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--enable-unsafe-swiftshader', '--disable-quic', '--no-first-run',
      '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
}

/** A new phone with an empty cache; throttled as asked. */
export async function openPhone(browser, { network = true, cpu = 4, face } = {}) {
  const context = await browser.newContext({ ...phone, locale: 'ja-JP' });
  if (face) await context.addInitScript((f) => localStorage.setItem('todoke-face', f), face);
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  if (network) {
    await cdp.send('Network.emulateNetworkConditions', { offline: false, ...slow4g });
  }
  if (cpu > 1) await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  return { context, page, cdp };
}
