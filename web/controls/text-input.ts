import type { Control } from './control.ts';
import { getPart, make, setFlag } from './element.ts';
import { makeTypingField, patchTypingField, typingAttributes } from './typing-control.ts';

export const textInput: Control = {
  create(node, { document }) {
    const control = make(document, 'input', { type: 'text', ...typingAttributes(node) });
    return makeTypingField(node, document, control);
  },
  patch(element, node, around) {
    patchTypingField(element, node, around);
    setFlag(getPart(element, 'control'), 'data-masked', node.typing?.masked);
  },
};
