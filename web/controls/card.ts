// Radio and Checkbox: a card whose whole area is the target.
import type { Node } from '../screen.ts';
import type { Control, Surroundings } from './control.ts';
import { getPart, make, setAttribute, setFlag, setPart, setText } from './element.ts';
import { describedBy, isInvalid, makeNote } from './frame.ts';

function createCard(type: 'radio' | 'checkbox', node: Node, { document, parent }: Surroundings) {
  const input = make(document, 'input', {
    type,
    id: node.id,
    'data-part': 'control',
    value: node.value || undefined,
    // A group name is what makes the arrow keys work. The form never sends itself.
    name: type === 'radio' ? (parent?.id ?? node.id) : undefined,
  });
  const label = make(
    document,
    'label',
    { for: node.id, 'data-part': 'label' },
    make(document, 'span', { 'data-part': 'text' }),
    make(document, 'span', { class: 'mark', 'data-part': 'mark', hidden: '' }),
  );
  const words = make(document, 'div', { class: 'words' }, label, makeNote(document, node, 'hint'));
  const card = make(document, 'div', { class: `card ${type}`, 'data-box': node.id }, input, words);
  if (node.checked) input.setAttribute('checked', '');
  getPart(card, 'hint').removeAttribute('data-box');
  return make(document, 'div', { class: 'choice' }, card, makeNote(document, node, 'error'));
}

function patchCard(element: HTMLElement, node: Node, around: Surroundings): void {
  const input = getPart(element, 'control') as HTMLInputElement;
  setText(getPart(element, 'text'), node.text ?? '');
  setPart(element, 'mark', node.mark_text);
  setPart(element, 'hint', node.hint);
  setPart(element, 'error', node.error);
  setAttribute(input, 'aria-describedby', describedBy(node, around));
  setAttribute(input, 'aria-invalid', isInvalid(node) ? 'true' : undefined);
  setFlag(input, 'disabled', node.disabled);
  if (input.checked !== Boolean(node.checked)) input.checked = Boolean(node.checked);
}

export const radio: Control = {
  create: (node, around) => createCard('radio', node, around),
  patch: patchCard,
};

export const checkbox: Control = {
  create: (node, around) => createCard('checkbox', node, around),
  patch: patchCard,
};
