// Header, Steps, Progress and Main: what stands around every page.
import type { Node } from '../screen.ts';
import type { Control } from './control.ts';
import { lengthOf } from './dressed.ts';
import { getPart, make, setAttribute, setFlag, setPart, setText } from './element.ts';

/** Em; beside the links on a phone a longer name would take four lines and more. As the painter. */
const longName = 16.5;

export const header: Control = {
  create: (node, { document }) =>
    make(
      document,
      'header',
      { class: 'header' },
      make(document, 'span', {
        class: 'brand-mark',
        'aria-hidden': 'true',
        'data-box': `${node.id}#mark`,
      }),
      // No paragraph: beside a second sentence Chromium 156 would leave it out of one face's tree.
      make(document, 'div', {
        class: 'brand',
        'data-part': 'text',
        'data-box': `${node.id}#text`,
      }),
      make(document, 'div', { class: 'header-end', 'data-part': 'children' }),
    ),
  patch(element, node) {
    setText(getPart(element, 'text'), node.text ?? '');
    setFlag(element, 'data-long', lengthOf(node.text ?? '') > longName);
  },
  slot: (element) => getPart(element, 'children'),
};

export const steps: Control = {
  create: (node, { document }) =>
    make(
      document,
      'nav',
      { class: 'steps' },
      make(document, 'p', {
        class: 'steps-title',
        'data-part': 'text',
        'data-box': `${node.id}#text`,
        hidden: '',
      }),
      make(document, 'ol', { role: 'list', 'data-part': 'children' }),
      make(document, 'p', {
        class: 'steps-value',
        'data-part': 'value',
        'data-box': `${node.id}#value`,
        hidden: '',
      }),
    ),
  patch(element, node) {
    setPart(element, 'text', node.text);
    setPart(element, 'value', node.value);
  },
  slot: (element) => getPart(element, 'children'),
};

export const step: Control = {
  create: (node, { document }) =>
    make(
      document,
      'li',
      { class: 'step', 'data-box': node.id },
      // The ordered list counts for a screen reader; the number is for the eye.
      make(document, 'span', { class: 'step-number', 'data-part': 'value', 'aria-hidden': 'true' }),
      make(
        document,
        'span',
        { class: 'step-words' },
        make(document, 'span', { 'data-part': 'text', hidden: '' }),
        make(document, 'span', { class: 'step-link', 'data-part': 'children' }),
        make(document, 'span', { class: 'step-state', 'data-part': 'hint', hidden: '' }),
      ),
    ),
  patch(element, node) {
    setText(getPart(element, 'value'), node.value ?? '');
    setPart(element, 'text', node.text);
    setPart(element, 'hint', node.hint);
    setAttribute(element, 'data-tone', node.tone);
    setAttribute(element, 'aria-current', node.tone === 'current' ? 'step' : undefined);
  },
  slot: (element) => getPart(element, 'children'),
};

/** For eyes: the text beside it says more, and Orca calls out "66 percent" at every answer. */
function makeBar(node: Node, document: Document): HTMLElement {
  const part = { id: `${node.id}#bar`, max: '100', 'data-part': 'bar' };
  return make(document, 'progress', { ...part, 'aria-hidden': 'true' });
}

export const progress: Control = {
  create: (node, { document }) =>
    make(
      document,
      // Where we are among the steps: on a narrow screen this stands for them, as a landmark too.
      'nav',
      { class: 'progress' },
      make(document, 'span', {
        class: 'progress-text',
        'data-part': 'text',
        'data-box': `${node.id}#text`,
      }),
      make(document, 'span', {
        class: 'progress-value',
        'data-part': 'value',
        'data-box': `${node.id}#value`,
      }),
      makeBar(node, document),
      make(document, 'div', { class: 'progress-pages', 'data-part': 'children' }),
    ),
  patch(element, node) {
    setText(getPart(element, 'text'), node.text ?? '');
    setText(getPart(element, 'value'), node.value ?? '');
    setAttribute(getPart(element, 'bar'), 'value', String(node.ratio ?? 0));
  },
  slot: (element) => getPart(element, 'children'),
};

/**
 * method=dialog outside a dialog does nothing, so that no answer can leave before our script.
 * The children stand in a div of their own: a field named "children" would be form.children.
 */
export const main: Control = {
  create: (node, { document }) =>
    make(
      document,
      'main',
      { id: node.id },
      make(
        document,
        'form',
        { method: 'dialog', novalidate: '' },
        make(document, 'div', { class: 'page', 'data-part': 'children' }),
      ),
    ),
  patch: () => {},
  slot: (element) => element.querySelector<HTMLElement>('form > .page')!,
};
