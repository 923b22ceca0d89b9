import type { Control } from './control.ts';
import { make } from './element.ts';
import { makeTypingField, patchTypingField, typingAttributes } from './typing-control.ts';

export const textArea: Control = {
  create(node, { document }) {
    const control = make(document, 'textarea', { rows: '5', ...typingAttributes(node) });
    return makeTypingField(node, document, control);
  },
  patch: patchTypingField,
};
