// Review and ReviewRow: a description list, every answer with its way back.
import type { Control } from './control.ts';
import { getPart, make, setAttribute, setPart, setText } from './element.ts';

export const review: Control = {
  create: (_, { document }) => make(document, 'dl', { class: 'review' }),
  patch: () => {},
  slot: (element) => element,
};

export const reviewRow: Control = {
  create: (node, { document }) =>
    make(
      document,
      'div',
      { class: 'review-row' },
      make(document, 'dt', {
        id: `${node.id}#label`,
        'data-part': 'text',
        'data-box': `${node.id}#label`,
      }),
      make(document, 'dd', { 'data-part': 'value', 'data-box': `${node.id}#value` }),
      make(document, 'dd', {
        class: 'review-said',
        'data-part': 'said',
        'data-box': `${node.id}#said`,
        hidden: '',
      }),
      make(document, 'dd', { class: 'review-link', 'data-part': 'children' }),
    ),
  patch(element, node) {
    setAttribute(element, 'data-tone', node.tone);
    setText(getPart(element, 'text'), node.text ?? '');
    setText(getPart(element, 'value'), node.value ?? '');
    setPart(element, 'said', node.said);
  },
  slot: (element) => getPart(element, 'children'),
};
