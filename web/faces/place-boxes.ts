// Puts the controls at the painted rectangles. Positions go through CSSOM: the policy of the page
// allows no style strings.
import type { Box } from './painter.ts';

type Rectangle = { x: number; y: number; width: number; height: number; asText: boolean };
type Point = { x: number; y: number };

const sides = ['left', 'top', 'width', 'height'] as const;
type Place = Partial<Record<(typeof sides)[number], number>>;

/**
 * What a page is made of. A question that opens moves the sections below it, and what lies in them
 * keeps its place: one style to compute for each, not one for each label and button.
 */
const section = '.page > [data-node]:not([data-box])';
/** Of these the painter shows one, by the width and the size of the text. */
const alternative = '.steps, .progress';

/** Where we put each element: asking its style takes longer than writing it. */
const placed = new WeakMap<HTMLElement, Place>();

export function placeBoxes(root: HTMLElement, boxes: readonly Box[]): void {
  const rectangles = new Map<string, Rectangle>();
  for (const [id, x, y, width, height, asText] of boxes) {
    rectangles.set(id, { x, y, width, height, asText: asText === 1 });
  }
  const screen = rectangles.get('screen');
  if (screen) root.style.height = `${screen.height}px`;
  const sections = new Set(root.querySelectorAll<HTMLElement>(section));
  const origins = new Map<Element, Point>();
  for (const element of root.querySelectorAll<HTMLElement>('[data-box]')) {
    const rectangle = rectangles.get(element.getAttribute('data-box')!);
    if (rectangle) {
      place(element, rectangle, originOf(element, rectangle.y, sections, origins));
      origins.set(element, rectangle);
    } else element.removeAttribute('data-placed');
  }
  for (const element of root.querySelectorAll(alternative)) {
    element.toggleAttribute('data-unplaced', !element.querySelector('[data-placed]'));
  }
}

/**
 * Boxes count from the screen's corner, CSS from the nearest placed ancestor's. A section lies
 * where the first box in it does.
 */
function originOf(
  element: HTMLElement,
  top: number,
  sections: ReadonlySet<HTMLElement>,
  origins: Map<Element, Point>,
): Point {
  for (let above = element.parentElement; above; above = above.parentElement) {
    const origin = origins.get(above);
    if (origin) return origin;
    if (!sections.has(above)) continue;
    write(above, { top });
    const first = { x: 0, y: top };
    origins.set(above, first);
    return first;
  }
  return { x: 0, y: 0 };
}

function place(element: HTMLElement, at: Rectangle, origin: Point): void {
  const { width, height } = at;
  const [left, top] = [difference(at.x, origin.x), difference(at.y, origin.y)];
  write(element, { left, top, width, height });
  if (element.hasAttribute('data-as-text') !== at.asText) {
    element.toggleAttribute('data-as-text', at.asText);
  }
  if (!element.hasAttribute('data-placed')) element.setAttribute('data-placed', '');
}

/** Boxes come in hundredths; the same distance is the same number wherever it is. */
const difference = (one: number, other: number) => Math.round((one - other) * 100) / 100;

function write(element: HTMLElement, next: Place): void {
  const last = placed.get(element);
  for (const side of sides) {
    if (last?.[side] !== next[side]) element.style[side] = `${next[side]}px`;
  }
  placed.set(element, next);
}

/** Back to document flow. */
export function removeBoxes(root: HTMLElement): void {
  root.style.removeProperty('height');
  for (const element of root.querySelectorAll<HTMLElement>(`[data-placed], ${section}`)) {
    for (const side of sides) element.style.removeProperty(side);
    placed.delete(element);
    element.removeAttribute('data-placed');
    element.removeAttribute('data-as-text');
  }
  for (const element of root.querySelectorAll(alternative)) {
    element.removeAttribute('data-unplaced');
  }
}
