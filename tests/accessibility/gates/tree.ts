// The accessibility tree as the browser gives it to screen readers: the same in both faces, and
// made as the rules say.
import type { Page } from 'playwright-core';
import { readTree } from '../../browser/ax-tree.ts';
import { wearFace } from '../in-page.ts';

/**
 * From the painted face to the plain one; it stays in that. A page may say in between that it
 * saved, so a difference has to be there twice.
 */
export async function findTreeDifferences(page: Page): Promise<string[]> {
  const found = await comparePaintedWithPlain(page);
  if (found.length === 0) return found;
  await wearFace(page, true);
  return comparePaintedWithPlain(page);
}

/** The same for a page that was plain and is painted now; it stays painted. */
export async function findDifferencesTo(plain: readonly string[], page: Page): Promise<string[]> {
  const found = compareTrees(await readTree(page), plain);
  if (found.length === 0) return found;
  const again = await findTreeDifferences(page);
  await wearFace(page, true);
  return again;
}

async function comparePaintedWithPlain(page: Page): Promise<string[]> {
  const painted = await readTree(page);
  await wearFace(page, false);
  return compareTrees(painted, await readTree(page));
}

function compareTrees(painted: readonly string[], plain: readonly string[]): string[] {
  const first = painted.findIndex((line, index) => line !== plain[index]);
  if (first < 0 && painted.length === plain.length) return [];
  const at = first < 0 ? painted.length : first;
  return [`line ${at}: painted ${painted[at]?.trim()}, plain ${plain[at]?.trim()}`];
}

const named = ['textbox', 'button', 'link', 'radio', 'checkbox', 'DisclosureTriangle', 'heading',
  'combobox', 'dialog', 'img', 'image'];

/** Names and the order of headings. */
export function findTreeFaults(tree: readonly string[]): string[] {
  const faults: string[] = [];
  let level = 0;
  let firsts = 0;
  for (const line of tree) {
    const [, role, name] = /^\s*(\S+) ("(?:[^"\\]|\\.)*")/u.exec(line) ?? [];
    if (!role) continue;
    if (named.includes(role) && name === '""') faults.push(`without a name: ${line.trim()}`);
    const next = role === 'heading' ? Number(/level=(\d)/u.exec(line)?.[1]) : 0;
    if (!next) continue;
    if (next === 1) firsts += 1;
    // The error summary stands before the page's heading (GOV.UK), and is one of level 2.
    const isSkipped = firsts > 0 && next > level + 1;
    if (isSkipped) faults.push(`a heading of level ${next} after ${level}: ${name}`);
    level = next;
  }
  if (firsts !== 1) faults.push(`${firsts} headings of level 1`);
  return faults;
}
