// What a resident does in a page of the benchmarks, and what the page notes of it.
import { openPhone } from './measure.mjs';

/** How often a branch and a page are turned in one visit. */
export const presses = 8;
export const form = 'child-allowance-claim';
export const control = (id) => `[id="${id}"]`;
export const label = (id) => `label[for="${id}"], label:has([id="${id}"])`;

/** Runs in the page before anything else: the first frame with an input, keys, clicks, rest. */
export function watch() {
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

/** From the address to the first question, and to the engine's control where there is one. */
export async function firstQuestion(browser, address, { engine: awaited = true } = {}) {
  const { context, page } = await openPhone(browser);
  await page.addInitScript(watch);
  const fetched = [];
  let counting = true;
  page.on('requestfinished', (request) => { if (counting) fetched.push(request.url()); });
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForFunction(() => window.bench.first > 0, null, { timeout: 60_000 });
  const first = await page.evaluate(() => window.bench.first);
  let engine;
  if (awaited) {
    await page.waitForFunction(() => window.bench.engine > 0, null, { timeout: 60_000 });
    counting = false;
    engine = await page.evaluate(() => window.bench.engine);
  }
  await context.close();
  return { first, engine, fetched };
}

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

/**
 * By a bare mouse: once Playwright's own click() was called, its listeners look at the page at each
 * press, inside the time that is measured.
 */
export async function click(page, selector) {
  const target = page.locator(selector).first();
  await target.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await target.boundingBox();
  await page.waitForTimeout(300);
  await page.mouse.click(x + width / 2, y + height / 2);
}

export async function press(page, selector, until) {
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

/** From sixty keys to the frames that show them. */
export async function digits(page, selector) {
  await page.locator(selector).focus();
  await page.evaluate(() => { window.bench.keys = []; });
  for (let i = 0; i < 60; i += 1) {
    await page.keyboard.press(i % 4 === 3 ? 'Backspace' : String(i % 10));
    await page.waitForTimeout(60);
  }
  return page.evaluate(() => window.bench.keys);
}
