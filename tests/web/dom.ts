// A document for controls without a browser.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { patchTree } from '../../web/controls/tree.ts';
import type { Node, Screen } from '../../web/screen.ts';

export const web = process.env.TODOKE_WEB!;

export function readScreen(name: string): Screen {
  const file = join(web, 'testing/screens', `${name}.json`);
  return JSON.parse(readFileSync(file, 'utf8')) as Screen;
}

export function makeRoot(html = ''): HTMLElement {
  const page = `<!doctype html><html><body><div id="screen">${html}</div></body></html>`;
  const { document } = parseHTML(page);
  return document.getElementById('screen') as unknown as HTMLElement;
}

export function show(root: HTMLElement, nodes: Node[]): void {
  patchTree(root, nodes);
}

export function byId(root: HTMLElement, id: string): HTMLElement {
  const named = [...root.querySelectorAll<HTMLElement>('[id]')];
  const found = named.find((element) => element.id === id);
  if (!found) throw new Error(`nothing has the id ${id}`);
  return found;
}

/** Every element, so that a test can say which ones are still the same. */
export function allElements(root: HTMLElement): Element[] {
  return [...root.querySelectorAll('*')];
}

export function main(...children: Node[]): Node[] {
  return [{ id: 'main', role: 'main', children }];
}
