// The accessibility tree as the browser gives it to screen readers, as lines to compare.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'playwright-core';
import { isPainted } from './paint.ts';

interface AxValue {
  value?: unknown;
}

interface AxNode {
  nodeId: string;
  ignored: boolean;
  role?: AxValue;
  name?: AxValue;
  description?: AxValue;
  value?: AxValue;
  properties?: { name: string; value: AxValue }[];
  childIds?: string[];
}

const states = ['checked', 'disabled', 'expanded', 'invalid', 'level', 'required', 'focusable'];
/** Text boxes of lines differ with the layout; the texts themselves are compared. */
const left = ['InlineTextBox', 'StaticText', 'LineBreak', 'ListMarker'];

export async function readTree(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: AxNode[] };
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines: string[] = [];
  if (nodes[0]) write(nodes[0], 0, byId, lines);
  return lines;
}

function write(node: AxNode, depth: number, byId: Map<string, AxNode>, lines: string[]): void {
  const role = String(node.role?.value ?? '');
  const shown = !node.ignored && !left.includes(role) && role !== 'none' && role !== 'generic';
  if (shown) lines.push('  '.repeat(depth) + describe(node, role));
  for (const id of node.childIds ?? []) {
    const child = byId.get(id);
    if (child) write(child, shown ? depth + 1 : depth, byId, lines);
  }
}

const switchTexts = readSwitchTexts();

/** What the switch of faces says, in each language. */
function readSwitchTexts(): Set<string> {
  const texts = ['文字で表示', '画面で表示'];
  const folder = join(process.env.TODOKE_WEB!, '../assets/words');
  const files = readdirSync(folder).map((language) => join(folder, language, 'site.json'));
  const words = files.filter((file) => existsSync(file)).map((file) => readFileSync(file, 'utf8'));
  const sites = words.map((text) => JSON.parse(text) as Record<string, string>);
  return new Set([...texts, ...sites.flatMap((site) => texts.map((text) => site[text] ?? text))]);
}

function describe(node: AxNode, role: string): string {
  const words = [node.name, node.description, node.value]
    .map((value) => String(value?.value ?? '').trim())
    // The switch names the other face: the one difference there is.
    .map((text) => (switchTexts.has(text) ? '…で表示' : text));
  const properties = (node.properties ?? [])
    .filter(({ name }) => states.includes(name))
    .map(({ name, value }) => `${name}=${String(value.value)}`)
    .sort();
  return [role, ...words.map((text) => JSON.stringify(text)), ...properties].join(' ');
}

/**
 * Switches to the other face and back: the tree stays the same. False when nothing is painted.
 * A page may say in between that it saved, so the plain tree is that of before or of after.
 */
export async function checkSameTree(page: Page, where: string): Promise<boolean> {
  const before = await readTree(page);
  if (!(await isPainted(page))) return false;
  await switchFace(page, false);
  const plain = await readTree(page);
  await switchFace(page, true);
  if (isDeepStrictEqual(before, plain)) return true;
  assert.deepEqual(await readTree(page), plain, `the trees differ at ${where}`);
  return true;
}

/** By the keyboard-free way that every assistive technology has: a click on the control. */
async function switchFace(page: Page, painted: boolean): Promise<void> {
  await page.locator('#face_switch').evaluate((control) => (control as HTMLElement).click());
  await page.waitForFunction(
    (wanted) => document.documentElement.classList.contains('painted') === wanted,
    painted,
  );
}
