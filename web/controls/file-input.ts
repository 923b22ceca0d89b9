// FileInput: a button that opens the camera or the device's files. The native file input covers a
// button of ours, see-through: it keeps its keyboard, its picker and its screen reader behaviour,
// and never says "no file chosen".
import type { Node } from '../screen.ts';
import type { Control } from './control.ts';
import { getPart, make, setAttribute, setText } from './element.ts';
import { describedBy, isInvalid } from './frame.ts';

export const fileInput: Control = {
  create(node, { document }) {
    const input = make(document, 'input', { type: 'file', id: node.id, 'data-part': 'control' });
    const pick = make(document, 'label', { class: 'pick', for: node.id, 'data-part': 'pick' });
    const box = { class: 'picker', 'data-box': `${node.id}#control` };
    return make(document, 'div', box, pick, input);
  },
  patch(element, node, around) {
    setText(getPart(element, 'pick'), node.text ?? '');
    const control = getPart(element, 'control') as HTMLInputElement;
    setAttribute(control, 'data-accepted', node.value);
    setAttribute(control, 'accept', acceptOf(node, around.document));
    setAttribute(control, 'capture', node.typing?.capture);
    // A camera gives one photograph at a time.
    if (!node.typing?.capture) setAttribute(control, 'multiple', 'multiple');
    setAttribute(control, 'aria-describedby', describedBy(node, around));
    setAttribute(control, 'aria-invalid', isInvalid(node) ? 'true' : undefined);
  },
};

/**
 * Named types, not "image/*": then an iPhone hands over JPEG for its HEIC photos. Other devices
 * would hide a HEIC file that somebody has been sent; there it is named, and turned into JPEG by
 * us. Android opens the camera at once only for pictures of any type.
 */
function acceptOf(node: Node, document: Document): string | undefined {
  if (node.typing?.capture) return 'image/*';
  const takesPhotos = /image\/(jpeg|png)/u.test(node.value ?? '');
  const isApple = /iPhone|iPad|iPod/u.test(document.defaultView?.navigator?.userAgent ?? '');
  if (!takesPhotos || isApple) return node.value;
  return `${node.value},image/heic,image/heif,.heic,.heif`;
}
