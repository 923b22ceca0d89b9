// A file made ready by its bytes alone, where nothing can be drawn.
import { stripJpeg } from './jpeg.ts';
import { findMediaType } from './media-type.ts';
import { judgePdf } from './pdf.ts';
import { type Picture, readPicture } from './plan.ts';
import type { Outcome, Prepared } from './prepare.ts';

export function prepareUndrawn(
  bytes: Uint8Array<ArrayBuffer>,
  accepted: readonly string[],
): Outcome {
  const type = findMediaType(bytes);
  if (!type || !accepted.includes(type)) return { refused: 'file_type_not_accepted' };
  if (type === 'application/pdf') return preparePdf(bytes);
  if (type === 'image/heic') return { refused: 'file_unreadable' };
  const picture = readPicture(bytes, type);
  return picture ? leaveUndrawn(picture) : { refused: 'file_broken' };
}

export function preparePdf(bytes: Uint8Array<ArrayBuffer>): Outcome {
  const state = judgePdf(bytes);
  if (state === 'broken') return { refused: 'file_broken' };
  const prepared: Prepared = { bytes, media_type: 'application/pdf' };
  return state === 'locked' ? { ...prepared, concern: 'locked' } : prepared;
}

/** What cannot be turned still says which way up it is, and nothing else. */
export function leaveUndrawn({ type, plain, orientation }: Picture): Prepared {
  const bytes = type === 'image/jpeg' && orientation !== 1 ? stripJpeg(plain, orientation) : plain;
  return { bytes, media_type: type };
}
