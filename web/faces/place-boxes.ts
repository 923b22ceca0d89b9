// Puts the controls at the painted rectangles. Positions go through CSSOM: the policy of the page
// allows no style strings.
import type { Box } from './painter.ts';

type Rectangle = { x: number; y: number; width: number; height: number; asText: boolean };

const sides = ['left', 'top', 'width', 'height'] as const;
type Place = Record<(typeof sides)[number], number>;

/** Where we put each element: asking its style takes longer than writing it. */
const placed = new WeakMap<HTMLElement, Place>();

export function placeBoxes(root: HTMLElement, boxes: readonly Box[]): void {
  const rectangles = new Map<string, Rectangle>();
  for (const [id, x, y, width, height, asText] of boxes) {
    rectangles.set(id, { x, y, width, height, asText: asText === 1 });
  }
  const screen = rectangles.get('screen');
  if (screen) root.style.height = `${screen.height}px`;
  for (const element of root.querySelectorAll<HTMLElement>('[data-box]')) {
    const rectangle = rectangles.get(element.dataset.box!);
    if (rectangle) place(element, rectangle, originOf(element, rectangles));
    else element.removeAttribute('data-placed');
  }
}

/** Boxes count from the screen's corner, CSS from the nearest placed ancestor's. */
function originOf(element: HTMLElement, rectangles: Map<string, Rectangle>): Rectangle | undefined {
  const ancestor = element.parentElement?.closest<HTMLElement>('[data-box]');
  if (!ancestor) return undefined;
  return rectangles.get(ancestor.dataset.box!) ?? originOf(ancestor, rectangles);
}

function place(element: HTMLElement, at: Rectangle, origin: Rectangle | undefined): void {
  const left = at.x - (origin?.x ?? 0);
  const top = at.y - (origin?.y ?? 0);
  const next: Place = { left, top, width: at.width, height: at.height };
  const last = placed.get(element);
  for (const side of sides) {
    if (last?.[side] !== next[side]) element.style[side] = `${next[side]}px`;
  }
  placed.set(element, next);
  if (element.hasAttribute('data-as-text') !== at.asText) {
    element.toggleAttribute('data-as-text', at.asText);
  }
  if (!element.hasAttribute('data-placed')) element.setAttribute('data-placed', '');
}

/** Back to document flow. */
export function removeBoxes(root: HTMLElement): void {
  root.style.removeProperty('height');
  for (const element of root.querySelectorAll<HTMLElement>('[data-placed]')) {
    for (const side of sides) element.style.removeProperty(side);
    placed.delete(element);
    element.removeAttribute('data-placed');
    element.removeAttribute('data-as-text');
  }
}
