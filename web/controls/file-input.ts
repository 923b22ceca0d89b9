// FileInput and FileItem. The native file input covers a button of ours, see-through: it keeps
// its keyboard, its picker and its screen reader behaviour, and never says "no file chosen".
import type { Control } from './control.ts';
import { getPart, make, setAttribute, setFlag, setText } from './element.ts';
import { describedBy, isInvalid, makeLabel, makeNote, patchLabel, patchNotes } from './frame.ts';

const pickWords = 'ファイルを選ぶ';

export const fileInput: Control = {
  create(node, { document }) {
    const input = make(document, 'input', {
      type: 'file',
      id: node.id,
      'data-part': 'control',
      multiple: '',
    });
    const pick = make(document, 'span', {
      class: 'pick',
      id: `${node.id}#pick`,
      'data-part': 'pick',
    });
    const picker = make(
      document,
      'div',
      { class: 'picker', 'data-part': 'picker', 'data-box': `${node.id}#control` },
      pick,
      input,
    );
    return make(
      document,
      'div',
      { class: 'field file' },
      makeLabel(document, node, 'label'),
      makeNote(document, node, 'hint'),
      picker,
      makeNote(document, node, 'said'),
      makeNote(document, node, 'error'),
      make(document, 'div', { class: 'files', 'data-part': 'children' }),
    );
  },
  patch(element, node, around) {
    patchLabel(element, node);
    patchNotes(element, node);
    setText(getPart(element, 'pick'), pickWords);
    const control = getPart(element, 'control') as HTMLInputElement;
    // Named types, not "image/*": then an iPhone hands over JPEG for its HEIC photos.
    setAttribute(control, 'accept', node.value);
    // Enough files: the way to choose more goes, the files and their buttons stay.
    setFlag(control, 'disabled', node.disabled);
    setFlag(getPart(element, 'picker'), 'hidden', node.disabled);
    const described = [`${node.id}#pick`, describedBy(node, around)].filter(Boolean).join(' ');
    setAttribute(control, 'aria-describedby', described);
    setAttribute(control, 'aria-invalid', isInvalid(node) ? 'true' : undefined);
  },
  slot: (element) => getPart(element, 'children'),
};

export const fileItem: Control = {
  create: (node, { document }) =>
    make(
      document,
      'div',
      { class: 'file-item', 'data-box': node.id },
      make(document, 'span', {
        class: 'file-name',
        'data-part': 'text',
        'data-box': `${node.id}#text`,
      }),
      make(document, 'span', {
        class: 'file-size',
        'data-part': 'value',
        'data-box': `${node.id}#value`,
      }),
      make(document, 'div', { class: 'file-actions', 'data-part': 'children' }),
    ),
  patch(element, node) {
    setText(getPart(element, 'text'), node.text ?? '');
    setText(getPart(element, 'value'), node.value ?? '');
  },
  slot: (element) => getPart(element, 'children'),
};
