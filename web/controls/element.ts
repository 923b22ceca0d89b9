// Small, careful writes to the DOM: nothing is touched that already says the right thing.
import { dress, isDressed, languageOf } from './dressed.ts';

const written = new WeakMap<Element, string>();

/**
 * Sets an element's text. What was written last is remembered, so that a page that the browser
 * has translated (Google Translate wraps text in <font>) keeps its translation until our own
 * sentence changes.
 */
export function setText(element: Element, text: string): void {
  const page = element.ownerDocument.documentElement.lang;
  const isSaid = doesSay(element, text);
  written.set(element, inLanguage(text, page));
  if (isSaid) return;
  if (isDressed(text)) element.replaceChildren(...dress(element, text, page));
  else element.textContent = text;
  setAttribute(element, 'lang', isDressed(text) ? undefined : languageOf(text, page));
}

/** Whether this text is what the element was given last. */
export function doesSay(element: Element, text: string): boolean {
  const last = written.get(element) ?? element.textContent ?? '';
  return last === inLanguage(text, element.ownerDocument.documentElement.lang);
}

const inLanguage = (text: string, page: string) =>
  Boolean(page) && page !== 'ja' ? `${page}\n${text}` : text;

export function setAttribute(element: Element, name: string, value: string | undefined): void {
  if (value === undefined || value === '') {
    if (element.hasAttribute(name)) element.removeAttribute(name);
  } else if (element.getAttribute(name) !== value) {
    element.setAttribute(name, value);
  }
}

export function setFlag(element: Element, name: string, on: boolean | undefined): void {
  if (element.hasAttribute(name) === Boolean(on)) return;
  if (on) element.setAttribute(name, '');
  else element.removeAttribute(name);
}

type Attributes = Record<string, string | undefined>;

export function make<Tag extends keyof HTMLElementTagNameMap>(
  document: Document,
  tag: Tag,
  attributes: Attributes = {},
  ...children: Element[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

/** Where each part was found last: a page is patched at every press, and its parts stay. */
const found = new WeakMap<Element, Map<string, HTMLElement>>();

/** The descendant that plays this part, not looking into other nodes' elements. */
export function findPart(element: Element, name: string): HTMLElement | undefined {
  const parts = found.get(element) ?? new Map<string, HTMLElement>();
  const last = parts.get(name);
  if (last && element.contains(last)) return last;
  const part = searchPart(element, name);
  if (part) found.set(element, parts.set(name, part));
  return part;
}

function searchPart(element: Element, name: string): HTMLElement | undefined {
  for (const child of element.children) {
    if (child.hasAttribute('data-node')) continue;
    if (child.getAttribute('data-part') === name) return child as HTMLElement;
    const part = searchPart(child, name);
    if (part) return part;
  }
  return undefined;
}

export function getPart(element: Element, name: string): HTMLElement {
  const part = findPart(element, name);
  if (!part) throw new Error(`no part ${name} in ${element.getAttribute('data-node')}`);
  return part;
}

/** Sets a part's text; a part without text is hidden, from eyes and from assistive technology. */
export function setPart(element: Element, name: string, text: string | undefined): void {
  const part = getPart(element, name);
  setFlag(part, 'hidden', !text);
  setText(part, text ?? '');
}
