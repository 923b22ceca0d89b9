import type { Node } from '../screen.ts';

/** Where a node stands while it is made or patched. */
export interface Surroundings {
  document: Document;
  parent?: Node | undefined;
  /** What stands before it in the same list. */
  before?: Node | undefined;
}

/**
 * One role's element. Controls keep nothing between calls: whatever they need is in the DOM, so
 * that an element of the pre-rendered page is patched like one that was made here.
 */
export interface Control {
  /** Makes the element with all that never changes for this node. Its children come later. */
  create(node: Node, around: Surroundings): HTMLElement;
  /** Brings the element to what the node says, writing only what differs. */
  patch(element: HTMLElement, node: Node, around: Surroundings): void;
  /** Whether an element of this node may be patched; absent: it may. Else it is made anew. */
  keeps?(element: HTMLElement, node: Node): boolean;
  /** The element that holds the child nodes; absent when the role, or this one of it, has none. */
  slot?(element: HTMLElement): HTMLElement | undefined;
}
