// FileItem: one file that will be sent, with its picture as it will be sent. Who has the bytes puts
// them into the img by its data-file; the rest of the picture's button is known here.
import type { Control } from './control.ts';
import { plainOf } from './dressed.ts';
import { getPart, make, setAttribute, setFlag, setPart, setText } from './element.ts';

export const fileItem: Control = {
  create(node, { document }) {
    const part = (name: string) => ({ 'data-part': name, 'data-box': `${node.id}#${name}` });
    const image = make(document, 'img', { 'data-part': 'image', 'data-file': node.href });
    const view = make(
      document,
      'button',
      { ...part('picture'), type: 'button', class: 'picture', 'data-view': node.href, hidden: '' },
      image,
      make(document, 'span', { 'data-part': 'hint' }),
    );
    const words = make(
      document,
      'div',
      { class: 'file-words' },
      make(document, 'span', { ...part('text'), class: 'file-name' }),
      make(document, 'span', { ...part('value'), class: 'file-size' }),
      make(document, 'span', { ...part('said'), class: 'file-said', hidden: '' }),
    );
    const actions = make(document, 'div', { class: 'file-actions', 'data-part': 'children' });
    return make(document, 'div', { class: 'file-item', 'data-box': node.id }, view, words, actions);
  },
  patch(element, node) {
    setText(getPart(element, 'text'), node.text ?? '');
    setText(getPart(element, 'value'), node.value ?? '');
    setPart(element, 'said', node.said);
    const view = getPart(element, 'picture');
    setFlag(view, 'hidden', !node.hint);
    setText(getPart(view, 'hint'), node.hint ?? '');
    setAttribute(getPart(view, 'image'), 'alt', plainOf(node.text ?? ''));
  },
  slot: (element) => getPart(element, 'children'),
};
