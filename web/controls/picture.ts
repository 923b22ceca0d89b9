// Picture: a drawing of a paper, of assets/help. The image is the DOM's in both faces: the painter
// leaves room for it. Inside of a closed disclosure it is not fetched.
import type { Control } from './control.ts';
import { plainOf } from './dressed.ts';
import { make, setAttribute } from './element.ts';

export const picture: Control = {
  create: (node, { document }) =>
    make(document, 'img', {
      class: 'picture', id: node.id, 'data-box': node.id, loading: 'lazy', width: '100',
    }),
  patch(element, node) {
    // Whole, because the page's own address changes with its places; boot.ts writes it.
    const root = element.ownerDocument.documentElement.dataset.site ?? './';
    setAttribute(element, 'alt', plainOf(node.text ?? ''));
    setAttribute(element, 'height', String(node.ratio));
    setAttribute(element, 'src', `${root}pictures/${node.href}.svg`);
  },
};
