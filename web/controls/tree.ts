// Brings the DOM to a list of nodes: keyed by node id, minimal, and never touching a live node's
// place. Re-appending a focused input loses the focus and the composition without a
// compositionend (seen in Chromium 156).
import type { Node } from '../screen.ts';
import type { Surroundings } from './control.ts';
import { controls } from './table.ts';

/** Patches `container` so that its child elements show exactly `nodes`, in their order. */
export function patchTree(container: HTMLElement, nodes: readonly Node[], parent?: Node): void {
  const kept = takeStock(container, nodes);
  let next: Element | null = container.firstElementChild;
  for (const [index, node] of nodes.entries()) {
    const around: Surroundings = {
      document: container.ownerDocument, parent, before: nodes[index - 1],
    };
    let element = kept.get(node.id);
    if (!element) {
      // Whole before it comes in: an alert is heard once for each change inside it (Orca 48).
      element = createElement(node, around);
      patchElement(element, node, around);
      container.insertBefore(element, next);
      continue;
    }
    if (element === next) {
      next = next.nextElementSibling;
    } else if (keepsItsPlace(element)) {
      next = moveBehind(container, element, next);
    } else {
      move(container, element, next);
    }
    patchElement(element, node, around);
  }
}

/** The elements that stay, by node id; the others are removed. */
function takeStock(container: HTMLElement, nodes: readonly Node[]): Map<string, HTMLElement> {
  const wanted = new Map(nodes.map((node) => [node.id, node]));
  const kept = new Map<string, HTMLElement>();
  for (const element of [...container.children] as HTMLElement[]) {
    const id = element.getAttribute('data-node');
    if (id === null) continue;
    const node = wanted.get(id);
    if (node && !kept.has(id) && stays(element, node)) kept.set(id, element);
    else element.remove();
  }
  return kept;
}

function stays(element: HTMLElement, node: Node): boolean {
  const isOfRole = element.getAttribute('data-role') === node.role;
  return isOfRole && (controls[node.role].keeps?.(element, node) ?? true);
}

function createElement(node: Node, around: Surroundings): HTMLElement {
  const element = controls[node.role].create(node, around);
  element.setAttribute('data-node', node.id);
  element.setAttribute('data-role', node.role);
  return element;
}

function patchElement(element: HTMLElement, node: Node, around: Surroundings): void {
  const control = controls[node.role];
  control.patch(element, node, around);
  const slot = control.slot?.(element);
  if (slot) patchTree(slot, node.children ?? [], node);
}

type Mover = HTMLElement & { moveBefore?(node: Element, child: Element | null): void };

/** Moving without a re-append where the browser can. */
function move(container: HTMLElement, element: HTMLElement, before: Element | null): void {
  const mover = container as Mover;
  if (mover.moveBefore) mover.moveBefore(element, before);
  else container.insertBefore(element, before);
}

/** An element with the focus in it is never moved: the others go around it. */
function keepsItsPlace(element: HTMLElement): boolean {
  return element.contains(element.ownerDocument.activeElement);
}

/** Moves all from `first` up to `element` behind it, in their order; gives what follows it then. */
function moveBehind(
  container: HTMLElement,
  element: Element,
  first: Element | null,
): Element | null {
  const end = element.nextElementSibling;
  let other = first;
  while (other && other !== element) {
    const following: Element | null = other.nextElementSibling;
    move(container, other as HTMLElement, end);
    other = following;
  }
  return element.nextElementSibling;
}
