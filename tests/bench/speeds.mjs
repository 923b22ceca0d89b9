// What a resident waits for, in milliseconds, in a throttled headless Chromium.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  begin, click, control, digits, firstQuestion, form, label, press, presses,
} from './hand.mjs';
import { lookUps } from './look_ups.mjs';
import { median, openPhone, quantile, root, serve } from './measure.mjs';
import { staticHtml, staticHtmlTurns, withStaticHtml } from './static_html.mjs';

const runs = Number(process.env.TODOKE_BENCH_RUNS ?? 5);
const rounds = Number(process.env.TODOKE_BENCH_ROUNDS ?? 3);

async function flow(browser, address, face) {
  const { context, page } = await openPhone(browser, { network: false, face });
  await begin(page, address, face);
  const next = [];
  const branch = [];
  await click(page, label('already_receiving/no'));
  next.push(await press(page, control('next'), control('claimant_job/employee')));
  await click(page, label('claimant_job/employee'));
  for (let i = 0; i < presses; i += 1) {
    next.push(await press(page, control('next'), control('claim_reason/birth')));
    branch.push(await press(page, `${label('claim_reason/other')}`,
      control('claim_reason_other')));
    await press(page, `${label('claim_reason/birth')}`,
      `main:not(:has(${control('claim_reason_other')}))`);
    await click(page, control('back'));
    await page.locator(control('claimant_job/employee')).waitFor({ state: 'attached' });
  }
  await click(page, control('next'));
  const keys = await digits(page, control('event_date/year'));
  await page.waitForTimeout(2500);
  const presented = await page.evaluate(() => window.bench.presented);
  // The browser tells of no event that was on the screen within 16 ms.
  const toScreen = ({ clicked }) =>
    presented.find(({ startTime }) => Math.abs(clicked - startTime) < 1)?.duration ?? 16;
  for (const turn of [...next, ...branch]) turn.screen = toScreen(turn);
  await page.evaluate(() => window.bench.rest());
  await page.waitForTimeout(3000);
  const { timers, frames } = await page.evaluate(() => window.bench);
  await context.close();
  return { next, branch, keys, timers, frames };
}

/** What the resident waits for, the part of it that is our own work, and the screen. */
function turns(name, measured, budget) {
  const row = (name, of) => ({ name, unit: 'ms', value: median(measured.map(of)) });
  return [
    { ...row(name, ({ seen }) => seen), budget },
    row('  of it our own work', ({ own }) => own),
    row('  until the screen shows it', ({ screen }) => screen),
  ];
}

/** Both faces and static HTML by turns, since the machine's own speed changes within minutes. */
async function pressesAndKeys(browser, address) {
  const kept = { nothing: [], plain: [], painted: [] };
  for (let round = 0; round < rounds; round += 1) {
    kept.nothing.push(await staticHtmlTurns(browser, address));
    for (const face of ['plain', 'painted']) kept[face].push(await flow(browser, address, face));
  }
  const all = (from, what) => kept[from].flatMap((one) => one[what]);
  const keys = (name, from, budget) => [
    { name: `${name} p50`, unit: 'ms', value: quantile(all(from, 'keys'), 0.5) },
    { name: `${name} p95`, unit: 'ms', value: quantile(all(from, 'keys'), 0.95), budget },
  ];
  const rows = [
    ...keys('static HTML, key to next paint', 'nothing'),
    { name: 'static HTML, branch shown', unit: 'ms', value: median(all('nothing', 'branch')) },
  ];
  for (const face of ['plain', 'painted']) {
    rows.push(
      ...keys(`key to next paint, ${face}`, face, 33),
      ...turns(`next page, ${face}`, all(face, 'next'), 60),
      ...turns(`branch shown, ${face}`, all(face, 'branch'), 45),
      { name: `timers and frames in 3 s at rest, ${face}`, unit: '', budget: 0,
        value: Math.max(...kept[face].map(({ timers, frames }) => timers + frames)) },
    );
  }
  return rows;
}

export async function speeds(browser) {
  const site = withStaticHtml(join(root, 'build/site'));
  const server = await serve(site);
  try {
    const ours = [];
    const bare = [];
    for (let run = 0; run < runs; run += 1) {
      bare.push(await firstQuestion(browser, staticHtml(server.address), { engine: false }));
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
    rows.push(...await pressesAndKeys(browser, server.address));
    rows.push(...await lookUps(browser, server.address));
    return { rows, fetched: ours[0].fetched };
  } finally {
    await server.end();
    rmSync(site, { recursive: true, force: true });
  }
}
