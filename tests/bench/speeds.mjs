// What a resident waits for, in milliseconds, in a throttled headless Chromium.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lookUps } from './look_ups.mjs';
import { median, openPhone, quantile, root, serve } from './measure.mjs';

export const form = 'child-allowance-claim';
const runs = Number(process.env.TODOKE_BENCH_RUNS ?? 5);

/** Runs in the page before anything else: the first frame with an input, keys, clicks, rest. */
function watch() {
  const message = (then) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = then;
    channel.port2.postMessage(0);
  };
  const after = (then) => requestAnimationFrame(() => message(then));
  const bench = {
    first: 0, engine: 0, painter: 0, keys: [], changes: [], own: [], timers: 0, frames: 0,
    clicked: 0, presented: [],
  };
  window.bench = bench;
  // Until the frame was on the screen, as the browser itself tells it: rounded to 8 ms.
  new PerformanceObserver((list) => {
    for (const { name, startTime, duration } of list.getEntries()) {
      if (name === 'click') bench.presented.push({ startTime, duration });
    }
  }).observe({ type: 'event', durationThreshold: 16 });
  const look = () => {
    const input = document.querySelector('main input, #screen input');
    if (input && input.getBoundingClientRect().height > 0) {
      after(() => { bench.first = performance.now(); });
    } else {
      requestAnimationFrame(look);
    }
  };
  look();
  // When the engine is in control and when the painter can paint, as the page itself says.
  const waiting = new MutationObserver(() => {
    if (document.documentElement.hasAttribute('data-ready')) bench.engine ||= performance.now();
    if (document.querySelector('#canvas[data-ready]')) bench.painter ||= performance.now();
  });
  waiting.observe(document, { attributes: true, childList: true, subtree: true });
  // A record of each attribute that a press changes would be our own work inside what is measured.
  bench.stopWaiting = () => waiting.disconnect();
  addEventListener('keydown', (event) => {
    after(() => bench.keys.push(performance.now() - event.timeStamp));
  }, true);
  // From a click to the frame in which `bench.until` holds: the first whose callbacks find it is
  // the one that shows it, and is over when a message posted there arrives.
  addEventListener('click', (event) => {
    const until = bench.until;
    if (!until) return;
    const look = () => {
      if (!document.querySelector(until)) return requestAnimationFrame(look);
      message(() => bench.changes.push(performance.now() - event.timeStamp));
    };
    requestAnimationFrame(look);
  }, true);
  // The page's own work alone: the listeners on the root have run when the window hears it.
  addEventListener('click', (event) => { bench.clicked = event.timeStamp; }, true);
  for (const name of ['submit', 'change']) {
    addEventListener(name, () => bench.own.push(performance.now() - bench.clicked));
  }
  bench.rest = () => {
    bench.timers = 0;
    bench.frames = 0;
    for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame']) {
      const real = window[name].bind(window);
      window[name] = (...args) => {
        bench[name === 'requestAnimationFrame' ? 'frames' : 'timers'] += 1;
        return real(...args);
      };
    }
  };
}

async function firstQuestion(browser, address) {
  const { context, page } = await openPhone(browser);
  await page.addInitScript(watch);
  const fetched = [];
  let counting = true;
  page.on('requestfinished', (request) => { if (counting) fetched.push(request.url()); });
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForFunction(() => window.bench.first > 0, null, { timeout: 60_000 });
  const first = await page.evaluate(() => window.bench.first);
  let engine;
  if (!address.includes('/baseline/')) {
    await page.waitForFunction(() => window.bench.engine > 0, null, { timeout: 60_000 });
    counting = false;
    engine = await page.evaluate(() => window.bench.engine);
  }
  await context.close();
  return { first, engine, fetched };
}

/**
 * By a bare mouse: once Playwright's own click() was called, its listeners look at the page at each
 * press, inside the time that is measured.
 */
async function click(page, selector) {
  const target = page.locator(selector).first();
  await target.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await target.boundingBox();
  await page.waitForTimeout(300);
  await page.mouse.click(x + width / 2, y + height / 2);
}

async function press(page, selector, until) {
  const before = await page.evaluate((selector) => {
    window.bench.until = selector;
    return window.bench.changes.length;
  }, until);
  await click(page, selector);
  await page.waitForFunction((n) => window.bench.changes.length > n, before);
  return page.evaluate(() => {
    window.bench.until = undefined;
    const { changes, own, clicked } = window.bench;
    return { seen: changes.at(-1), own: own.at(-1), clicked };
  });
}

export const control = (id) => `[id="${id}"]`;
export const label = (id) => `label[for="${id}"], label:has([id="${id}"])`;

/** The form's first page in a face, when nothing more is to arrive. */
export async function begin(page, address, face) {
  await page.addInitScript(watch);
  await page.goto(`${address}/${form}/start/`);
  await page.waitForFunction(() => window.bench.engine > 0);
  if (face === 'painted') {
    await page.waitForFunction(() => window.bench.painter > 0, null, { timeout: 60_000 });
  }
  await page.evaluate(() => window.bench.stopWaiting());
}

async function flow(browser, address, face) {
  const { context, page } = await openPhone(browser, { network: false, face });
  await begin(page, address, face);
  const next = [];
  const branch = [];
  await click(page, label('already_receiving/no'));
  next.push(await press(page, control('next'), control('claimant_job/employee')));
  await click(page, label('claimant_job/employee'));
  for (let i = 0; i < 16; i += 1) {
    next.push(await press(page, control('next'), control('claim_reason/birth')));
    branch.push(await press(page, `${label('claim_reason/other')}`,
      control('claim_reason_other')));
    await press(page, `${label('claim_reason/birth')}`,
      `main:not(:has(${control('claim_reason_other')}))`);
    await click(page, control('back'));
    await page.locator(control('claimant_job/employee')).waitFor({ state: 'attached' });
  }
  await click(page, control('next'));
  const input = page.locator(control('event_date/year'));
  await input.focus();
  await page.evaluate(() => { window.bench.keys = []; });
  for (let i = 0; i < 60; i += 1) {
    await page.keyboard.press(i % 4 === 3 ? 'Backspace' : String(i % 10));
    await page.waitForTimeout(60);
  }
  const keys = await page.evaluate(() => window.bench.keys);
  await page.waitForTimeout(2500);
  const presented = await page.evaluate(() => window.bench.presented);
  await page.evaluate(() => window.bench.rest());
  await page.waitForTimeout(3000);
  const { timers, frames } = await page.evaluate(() => window.bench);
  await context.close();
  return { next, branch, keys, presented, timers, frames };
}

/** What the resident waits for, the part of it that is our own work, and the screen. */
function turns(name, measured, presented, budget) {
  const toScreen = presented.filter(
    ({ startTime }) => measured.some(({ clicked }) => Math.abs(clicked - startTime) < 1),
  );
  return [
    { name, unit: 'ms', value: median(measured.map((turn) => turn.seen)), budget },
    { name: `  of it our own work`, unit: 'ms', value: median(measured.map((turn) => turn.own)) },
    { name: `  until the screen shows it`, unit: 'ms',
      value: median(toScreen.map(({ duration }) => duration)) },
  ];
}

/** The same page with the same style and no script: what nothing can beat. */
function withBaseline(site) {
  const copy = mkdtempSync(join(tmpdir(), 'todoke-bench-site-'));
  cpSync(site, copy, { recursive: true });
  const html = readFileSync(join(copy, form, 'start/index.html'), 'utf8')
    .replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '')
    .replace(/<link\b[^>]*rel="?(modulepreload|preload|prefetch)[^>]*>/g, '');
  cpSync(join(copy, form, 'start'), join(copy, 'baseline'), { recursive: true });
  rmSync(join(copy, 'baseline/index.html.br'), { force: true });
  writeFileSync(join(copy, 'baseline/index.html'), html);
  return copy;
}

export async function speeds(browser) {
  const site = withBaseline(join(root, 'build/site'));
  const server = await serve(site);
  try {
    const ours = [];
    const bare = [];
    for (let run = 0; run < runs; run += 1) {
      bare.push(await firstQuestion(browser, `${server.address}/baseline/`));
      ours.push(await firstQuestion(browser, `${server.address}/${form}/start/`));
    }
    const first = median(ours.map((one) => one.first));
    const plainHtml = median(bare.map((one) => one.first));
    const rows = [
      { name: 'static HTML, first question', unit: 'ms', value: plainHtml },
      { name: 'first question usable', unit: 'ms', value: first, budget: 1.2 * plainHtml },
      { name: 'under the engine\'s control', unit: 'ms',
        value: median(ours.map((one) => one.engine)), budget: 1500 },
    ];
    for (const face of ['plain', 'painted']) {
      const seen = await flow(browser, server.address, face);
      rows.push(
        { name: `key to next paint p50, ${face}`, unit: 'ms', value: quantile(seen.keys, 0.5) },
        { name: `key to next paint p95, ${face}`, unit: 'ms', value: quantile(seen.keys, 0.95),
          budget: 33 },
        ...turns(`next page, ${face}`, seen.next, seen.presented, 60),
        ...turns(`branch shown, ${face}`, seen.branch, seen.presented, 45),
        { name: `timers and frames in 3 s at rest, ${face}`, unit: '',
          value: seen.timers + seen.frames, budget: 0 },
      );
    }
    rows.push(...await lookUps(browser, server.address));
    return { rows, fetched: ours[0].fetched };
  } finally {
    await server.end();
    rmSync(site, { recursive: true, force: true });
  }
}
