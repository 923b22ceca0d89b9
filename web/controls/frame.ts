// What every question has around its control: label with mark, hint, what was understood, error.
import type { Node } from '../screen.ts';
import type { Surroundings } from './control.ts';
import { getPart, make, setAttribute, setFlag, setPart, setText } from './element.ts';

/** Label or legend. The mark is part of the name: 「氏名※必須」. */
export function makeLabel(document: Document, node: Node, tag: 'label' | 'legend'): HTMLElement {
  const label = make(
    document,
    tag,
    { class: 'label', 'data-part': 'label', 'data-box': `${node.id}#label` },
    make(document, 'span', { 'data-part': 'text' }),
    make(document, 'span', { class: 'mark', 'data-part': 'mark', hidden: '' }),
  );
  if (tag === 'label') label.setAttribute('for', node.id);
  return label;
}

export function patchLabel(element: Element, node: Node): void {
  const label = getPart(element, 'label');
  setText(getPart(label, 'text'), node.text ?? '');
  setPart(label, 'mark', node.mark_text);
  setAttribute(getPart(label, 'mark'), 'data-mark', node.mark);
  setFlag(label, 'hidden', !node.text);
}

const notes = ['hint', 'said', 'error'] as const;
type Note = (typeof notes)[number];

/** A line below or above a control, linked to it by aria-describedby while it has text. */
export function makeNote(document: Document, node: Node, part: Note): HTMLElement {
  return make(document, 'p', {
    class: part,
    id: `${node.id}#${part}`,
    'data-part': part,
    'data-box': `${node.id}#${part}`,
    hidden: '',
  });
}

export function patchNotes(element: Element, node: Node): void {
  for (const note of notes) setPart(element, note, node[note]);
}

/**
 * Which sentences describe this node's control. A box for a consent is described by what is agreed
 * to, which stands before it. A part of a group that is one to mend is described by the group's
 * error, since the sentence stands there.
 */
export function describedBy(node: Node, { parent, before }: Surroundings): string | undefined {
  const ids: string[] = notes.filter((note) => node[note]).map((note) => `${node.id}#${note}`);
  if (before?.id === `${node.id}/statement`) ids.unshift(before.id);
  if (node.invalid && !node.error && parent?.error) ids.push(`${parent.id}#error`);
  return ids.join(' ') || undefined;
}

export function isInvalid(node: Node): boolean {
  return Boolean(node.invalid || node.error);
}
