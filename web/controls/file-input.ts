// FileInput: a button that opens the camera or the device's files. It presses a native file input
// that nobody sees or hears: that one says "no file chosen", also of a file that was attached.
import type { Node } from '../screen.ts';
import type { Control } from './control.ts';
import { getPart, make, setAttribute, setFlag, setText } from './element.ts';
import { describedBy, isInvalid } from './frame.ts';

export const fileInput: Control = {
  create(node, { document }) {
    const pick = { type: 'button', class: 'pick', id: node.id, 'data-part': 'pick' };
    const input = { type: 'file', 'data-for': node.id, 'data-part': 'control', hidden: '' };
    return make(
      document,
      'div',
      { class: 'picker', 'data-box': `${node.id}#control` },
      make(document, 'button', pick),
      make(document, 'input', input),
    );
  },
  patch(element, node, around) {
    const pick = getPart(element, 'pick');
    setText(pick, node.text ?? '');
    setAttribute(pick, 'aria-describedby', describedBy(node, around));
    setFlag(pick, 'data-invalid', isInvalid(node));
    const control = getPart(element, 'control') as HTMLInputElement;
    setAttribute(control, 'data-accepted', node.value);
    setAttribute(control, 'accept', acceptOf(node, around.document));
    setAttribute(control, 'capture', node.typing?.capture);
    // A camera gives one photograph at a time.
    if (!node.typing?.capture) setAttribute(control, 'multiple', 'multiple');
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
