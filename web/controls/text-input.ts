import type { Control } from './control.ts';
import { findPart, getPart, make, setFlag } from './element.ts';
import { makeTypingField, patchTypingField, typingAttributes } from './typing-control.ts';

export const textInput: Control = {
  create(node, { document }) {
    const control = make(document, 'input', { type: 'text', ...typingAttributes(node) });
    const field = makeTypingField(node, document, control);
    if (!node.children?.length) return field;
    // Buttons that type stand beside the field, in its row.
    const row = make(document, 'div', { class: 'field-row' });
    control.replaceWith(row);
    row.append(control, make(document, 'div', { class: 'beside', 'data-part': 'children' }));
    return field;
  },
  patch(element, node, around) {
    patchTypingField(element, node, around);
    setFlag(getPart(element, 'control'), 'data-masked', node.typing?.masked);
  },
  slot: (element) => findPart(element, 'children'),
};
