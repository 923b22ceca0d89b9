// Group and Choices: a fieldset with its legend, hint and error.
import type { Node } from '../screen.ts';
import type { Control, Surroundings } from './control.ts';
import { getPart, make, setAttribute, setFlag } from './element.ts';
import { describedBy, makeLabel, makeNote, patchLabel, patchNotes } from './frame.ts';

/** Below several rows an error would seem to belong to the last of them. */
function createGroup(node: Node, around: Surroundings): HTMLElement {
  const element = createFieldset('group', node, around);
  if (!node.inline_parts) slot(element).before(getPart(element, 'error'));
  return element;
}

function createFieldset(className: string, node: Node, { document }: Surroundings): HTMLElement {
  return make(
    document,
    'fieldset',
    { class: className, id: node.id },
    makeLabel(document, node, 'legend'),
    makeNote(document, node, 'hint'),
    make(document, 'div', { class: 'parts', 'data-part': 'children' }),
    makeNote(document, node, 'said'),
    makeNote(document, node, 'error'),
  );
}

/**
 * A page of one choice asks it once: the legend is the page's heading, until an answer makes a
 * second question appear below it.
 */
function patchHeading(legend: Element, node: Node): void {
  const heading = legend.querySelector('h1');
  if (Boolean(heading) === Boolean(node.level)) return;
  if (heading) return heading.replaceWith(...heading.childNodes);
  const made = make(legend.ownerDocument, 'h1', { id: 'h1', tabindex: '-1' });
  made.append(...legend.childNodes);
  legend.append(made);
}

function patchFieldset(element: HTMLElement, node: Node, around: Surroundings): void {
  patchHeading(getPart(element, 'label'), node);
  patchLabel(element, node);
  patchNotes(element, node);
  setFlag(element, 'data-inline', node.inline_parts);
  setAttribute(element, 'aria-describedby', describedBy(node, around));
}

const slot = (element: HTMLElement) => getPart(element, 'children');

export const group: Control = {
  create: createGroup,
  patch: patchFieldset,
  slot,
};

export const choices: Control = {
  create: (node, around) => createFieldset('choices', node, around),
  patch: patchFieldset,
  slot,
};
