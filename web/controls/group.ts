// Group and Choices: a fieldset with its legend, hint and error.
import type { Node } from '../screen.ts';
import type { Control, Surroundings } from './control.ts';
import { getPart, make, setAttribute, setFlag } from './element.ts';
import { describedBy, makeLabel, makeNote, patchLabel, patchNotes } from './frame.ts';

function createFieldset(className: string, node: Node, { document }: Surroundings): HTMLElement {
  const legend = makeLabel(document, node, 'legend');
  // A page of one choice asks it once: the legend is the page's heading.
  if (node.level) {
    const heading = make(document, 'h1', { id: 'h1', tabindex: '-1' });
    heading.append(...legend.children);
    legend.append(heading);
  }
  return make(
    document,
    'fieldset',
    { class: className, id: node.id },
    legend,
    makeNote(document, node, 'hint'),
    make(document, 'div', { class: 'parts', 'data-part': 'children' }),
    makeNote(document, node, 'said'),
    makeNote(document, node, 'error'),
  );
}

function patchFieldset(element: HTMLElement, node: Node, around: Surroundings): void {
  patchLabel(element, node);
  patchNotes(element, node);
  setFlag(element, 'data-inline', node.inline_parts);
  setAttribute(element, 'aria-describedby', describedBy(node, around));
}

const slot = (element: HTMLElement) => getPart(element, 'children');

export const group: Control = {
  create: (node, around) => createFieldset('group', node, around),
  patch: patchFieldset,
  slot,
};

export const choices: Control = {
  create: (node, around) => createFieldset('choices', node, around),
  patch: patchFieldset,
  slot,
};
