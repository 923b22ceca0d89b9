// What one-line and many-line inputs share.
import type { Node } from '../screen.ts';
import type { Surroundings } from './control.ts';
import { getPart, make, setAttribute } from './element.ts';
import { describedBy, isInvalid, makeLabel, makeNote, patchLabel, patchNotes } from './frame.ts';

export type TypingElement = HTMLInputElement | HTMLTextAreaElement;

export function makeTypingField(node: Node, document: Document, control: TypingElement) {
  return make(
    document,
    'div',
    { class: 'field' },
    makeLabel(document, node, 'label'),
    makeNote(document, node, 'hint'),
    control,
    makeNote(document, node, 'said'),
    makeNote(document, node, 'error'),
  );
}

/** Attributes that keep phones from "mending" names and numbers while they are typed. */
export function typingAttributes(node: Node): Record<string, string> {
  return {
    id: node.id,
    class: 'control',
    'data-part': 'control',
    'data-box': `${node.id}#control`,
    autocapitalize: 'off',
    autocorrect: 'off',
    spellcheck: 'false',
  };
}

export function patchTypingField(element: HTMLElement, node: Node, around: Surroundings): void {
  const control = getPart(element, 'control') as TypingElement;
  const typing = node.typing ?? {};
  patchLabel(element, node);
  patchNotes(element, node);
  setAttribute(element, 'data-width', node.width);
  setAttribute(control, 'autocomplete', typing.autocomplete);
  setAttribute(control, 'inputmode', typing.input_mode);
  setAttribute(control, 'enterkeyhint', typing.enter_key);
  setAttribute(control, 'data-reading-to', typing.reading_to);
  setAttribute(control, 'aria-invalid', isInvalid(node) ? 'true' : undefined);
  setAttribute(control, 'aria-describedby', describedBy(node, around));
  if (control.disabled !== Boolean(node.disabled)) control.disabled = Boolean(node.disabled);
  patchValue(control, node.value ?? '');
}

/**
 * The DOM owns the text while the input has the focus: a different value written during a
 * composition doubles the text (seen in Chromium 156).
 */
function patchValue(control: TypingElement, value: string): void {
  if (control.ownerDocument.activeElement === control) return;
  if (control.value !== value) control.value = value;
}
