// Button, Link and the row that ends a page.
import type { Node } from '../screen.ts';
import type { Control } from './control.ts';
import { getPart, make, setAttribute, setFlag, setText } from './element.ts';

export const actions: Control = {
  create: (_, { document }) => make(document, 'div', { class: 'actions' }),
  patch: () => {},
  slot: (element) => element,
};

/** What a page ends with leads on: its first button where none is the main one. */
function submits(node: Node, parent: Node | undefined): boolean {
  if (parent?.role !== 'actions') return false;
  const buttons = parent.children ?? [];
  return node === (buttons.find(({ tone }) => tone === 'primary') ?? buttons[0]);
}

export const button: Control = {
  create(node, { document }) {
    const attributes = { id: node.id, class: 'button', 'data-box': node.id };
    if (!node.hint) return make(document, 'button', attributes);
    // A sign alone says too little: its name is what it does and the sign, in one text. The sign
    // comes last, since 「−1枚減らす」 would be read as a negative number.
    return make(
      document,
      'button',
      attributes,
      make(document, 'span', { class: 'visually-hidden', 'data-part': 'hint' }),
      make(document, 'span', { 'data-part': 'text' }),
    );
  },
  patch(element, node, { parent }) {
    setAttribute(element, 'type', submits(node, parent) ? 'submit' : 'button');
    setText(node.hint ? getPart(element, 'text') : element, node.text ?? '');
    if (node.hint) setText(getPart(element, 'hint'), node.hint);
    setAttribute(element, 'data-tone', node.tone);
    setFlag(element, 'disabled', node.disabled);
  },
};

/** In an error summary a link is an entry of a list; in a review row it belongs to its term. */
export const link: Control = {
  create(node, { document, parent }) {
    const anchor = make(document, 'a', { id: node.id, 'data-part': 'link', 'data-box': node.id });
    if (parent?.role === 'error_summary') return make(document, 'li', {}, anchor);
    if (parent?.role === 'review_row') {
      anchor.setAttribute('aria-describedby', `${parent.id}#label`);
      return make(document, 'div', { class: 'link' }, anchor);
    }
    const isInline = parent?.role === 'header' || parent?.role === 'step';
    if (isInline) return make(document, 'div', { class: 'link' }, anchor);
    return make(document, 'p', { class: 'link' }, anchor);
  },
  patch(element, node) {
    const anchor = getPart(element, 'link');
    setText(anchor, node.text ?? '');
    setAttribute(anchor, 'href', node.href || `#${node.id}`);
    // Links without an address of their own are pressed like buttons.
    setFlag(anchor, 'data-press', !node.href);
  },
};
