// The same first page with no script: what nothing can beat, and how fast this machine is.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { click, control, digits, form, label, press, presses, watch } from './hand.mjs';
import { openPhone } from './measure.mjs';

export const staticHtml = (address) => `${address}/static-html/`;

/** A copy of the site that has the page too, with the style of ours. */
export function withStaticHtml(site) {
  const copy = mkdtempSync(join(tmpdir(), 'todoke-bench-site-'));
  cpSync(site, copy, { recursive: true });
  const html = readFileSync(join(copy, form, 'start/index.html'), 'utf8')
    .replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '')
    .replace(/<link\b[^>]*rel="?(modulepreload|preload|prefetch)[^>]*>/g, '');
  const page = staticHtml(copy);
  cpSync(join(copy, form, 'start'), page, { recursive: true });
  rmSync(join(page, 'index.html.br'), { force: true });
  writeFileSync(join(page, 'index.html'), html);
  return copy;
}

/** What any page would do for a branch: a field below the question that a choice shows. */
function addBranch(choice) {
  const field = document.createElement('div');
  field.className = 'text-field';
  field.id = 'branch';
  field.hidden = true;
  field.innerHTML = '<label for="other">そのほかの理由</label><input id="other" inputmode="numeric">';
  document.querySelector('fieldset').after(field);
  addEventListener('change', () => { field.hidden = !document.querySelector(choice).checked; });
}

/** Milliseconds of keys and of branches there, by the same hand as in our own pages. */
export async function staticHtmlTurns(browser, address) {
  const { context, page } = await openPhone(browser, { network: false });
  await page.addInitScript(watch);
  await page.goto(staticHtml(address));
  await page.waitForFunction(() => window.bench.first > 0);
  await page.evaluate(() => window.bench.stopWaiting());
  await page.evaluate(addBranch, control('already_receiving/yes'));
  const branch = [];
  for (let i = 0; i < presses; i += 1) {
    branch.push((await press(page, label('already_receiving/yes'), '#branch:not([hidden])')).seen);
    await press(page, label('already_receiving/no'), '#branch[hidden]');
  }
  await click(page, label('already_receiving/yes'));
  const keys = await digits(page, '#other');
  await context.close();
  return { branch, keys };
}
