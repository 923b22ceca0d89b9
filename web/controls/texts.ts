// Heading, Text, List, Item, Saved: words that nobody can press.
import type { Control } from './control.ts';
import { doesSay, getPart, make, setAttribute, setPart, setText } from './element.ts';

export const heading: Control = {
  // Another page's heading is another heading: Orca 48 read the text that the old one had, for it
  // gets the focus at once. While it has the focus it only says something else.
  keeps: (element, node) =>
    node.level !== 1 ||
    element.ownerDocument.activeElement === element ||
    doesSay(getPart(element, 'text'), node.text ?? ''),
  create(node, { document }) {
    const tag = (['h1', 'h2', 'h3'] as const)[(node.level ?? 1) - 1] ?? 'h3';
    return make(
      document,
      tag,
      { id: node.id, 'data-box': node.id, tabindex: tag === 'h1' ? '-1' : undefined },
      make(document, 'span', { 'data-part': 'text' }),
      make(document, 'span', { class: 'mark', 'data-part': 'mark', hidden: '' }),
    );
  },
  patch(element, node) {
    setText(getPart(element, 'text'), node.text ?? '');
    setAttribute(element, 'data-tone', node.tone);
    setPart(element, 'mark', node.mark_text);
    setAttribute(getPart(element, 'mark'), 'data-mark', node.mark);
  },
};

export const text: Control = {
  create: (node, { document }) =>
    make(document, 'p', { class: 'text', id: node.id, 'data-box': node.id }),
  patch(element, node) {
    setText(element, node.text ?? '');
    setAttribute(element, 'data-tone', node.tone);
  },
};

export const list: Control = {
  create: (node, { document }) =>
    make(document, node.tone === 'numbers' ? 'ol' : 'ul', { class: 'list', role: 'list' }),
  patch: (element, node) => setAttribute(element, 'data-tone', node.tone),
  slot: (element) => element,
};

export const item: Control = {
  create: (node, { document }) => make(document, 'li', { 'data-box': node.id }),
  patch: (element, node) => setText(element, node.text ?? ''),
};

export const saved: Control = {
  create: (node, { document }) => make(document, 'p', { class: 'saved', 'data-box': node.id }),
  patch(element, node) {
    setText(element, node.text ?? '');
    setAttribute(element, 'data-tone', node.tone);
  },
};
