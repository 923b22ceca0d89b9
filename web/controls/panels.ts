// Notice, ErrorSummary, Details, Facts, Fact, Receipt: panels that hold other nodes or a pair.
import type { Control } from './control.ts';
import { getPart, make, setAttribute, setFlag, setPart, setText } from './element.ts';

const slot = (element: HTMLElement) => getPart(element, 'children');

export const notice: Control = {
  create: (node, { document }) =>
    make(
      document,
      'div',
      { class: 'notice', id: node.id, 'data-box': node.id },
      make(document, 'p', {
        class: 'notice-text',
        'data-part': 'text',
        'data-box': `${node.id}#text`,
        hidden: '',
      }),
      make(document, 'div', { 'data-part': 'children' }),
    ),
  patch(element, node) {
    setAttribute(element, 'data-tone', node.tone);
    setPart(element, 'text', node.text);
  },
  slot,
};

/** GOV.UK's pattern: the container takes the focus; the alert inside reaches who misses that. */
export const errorSummary: Control = {
  create: (node, { document }) =>
    make(
      document,
      'div',
      { class: 'error-summary', id: node.id, 'data-box': node.id },
      make(
        document,
        'div',
        { role: 'alert' },
        make(document, 'h2', { 'data-part': 'text', 'data-box': `${node.id}#text` }),
        make(document, 'ul', { role: 'list', 'data-part': 'children' }),
      ),
    ),
  patch: (element, node) => setText(getPart(element, 'text'), node.text ?? ''),
  slot,
};

export const details: Control = {
  create: (node, { document }) =>
    make(
      document,
      'details',
      { class: 'details' },
      make(document, 'summary', { id: node.id, 'data-part': 'text', 'data-box': node.id }),
      make(document, 'div', { class: 'details-body', 'data-part': 'children' }),
    ),
  patch(element, node) {
    setText(getPart(element, 'text'), node.text ?? '');
    setFlag(element, 'open', node.expanded);
    // What the engine knows: closing it here is no news for it (see toggle in typing.ts).
    setFlag(element, 'data-shown-open', node.expanded);
  },
  slot,
};

export const facts: Control = {
  create: (_, { document }) => make(document, 'dl', { class: 'facts' }),
  patch: () => {},
  slot: (element) => element,
};

/** A pair of caption and value. In Facts it is a part of one list, elsewhere a list of its own. */
export const fact: Control = {
  create: (node, { document, parent }) =>
    make(
      document,
      parent?.role === 'facts' ? 'div' : 'dl',
      { class: 'fact', 'data-box': node.id },
      make(document, 'dt', { 'data-part': 'text', 'data-box': `${node.id}#text` }),
      make(document, 'dd', { 'data-part': 'value', 'data-box': `${node.id}#value` }),
    ),
  patch(element, node) {
    setAttribute(element, 'data-tone', node.tone);
    setText(getPart(element, 'text'), node.text ?? '');
    setText(getPart(element, 'value'), node.value ?? '');
  },
};

export const receipt: Control = {
  create: (node, { document }) =>
    make(document, 'div', { class: 'receipt', 'data-box': node.id, 'data-part': 'children' }),
  patch: () => {},
  slot: (element) => element,
};
