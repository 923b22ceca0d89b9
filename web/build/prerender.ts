// A Screen as HTML, made by the same controls that patch it in the browser.
import { parseHTML } from 'linkedom';
import { patchTree } from '../controls/tree.ts';
import type { Screen } from '../screen.ts';

export function renderScreen(screen: Screen): string {
  const empty = '<!doctype html><html><body><div id="screen"></div></body></html>';
  const { document } = parseHTML(empty);
  const container = document.getElementById('screen') as unknown as HTMLElement;
  patchTree(container, screen.nodes);
  return container.innerHTML;
}
