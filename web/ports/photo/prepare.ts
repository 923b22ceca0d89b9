// A chosen file made ready to be sent: upright, light, and saying nothing beside its picture.
import { type Concern, findConcern } from './clarity.ts';
import { decodeHeic, drawGrey, drawJpeg, drawPng, sourceOf, type Source } from './drawing.ts';
import { findMediaType, type MediaType } from './media-type.ts';
import { bytesWanted, edgeMax, needsDrawing, readPicture } from './plan.ts';
import { leaveUndrawn, preparePdf } from './undrawn.ts';

export interface Prepared {
  bytes: Uint8Array<ArrayBuffer>;
  media_type: MediaType;
  /** A reason to ask the resident, never to refuse. */
  concern?: Concern | 'locked';
}

/** A problem code of the engine's, for a file that cannot be used. */
export type RefusedCode = 'file_type_not_accepted' | 'file_unreadable' | 'file_broken';

export type Outcome = Prepared | { refused: RefusedCode };

export async function prepare(
  bytes: Uint8Array<ArrayBuffer>,
  accepted: readonly string[],
): Promise<Outcome> {
  const type = findMediaType(bytes);
  const takesPictures = accepted.includes('image/jpeg') || accepted.includes('image/png');
  if (type === 'image/heic' && takesPictures) return prepareHeic(bytes, accepted);
  if (type === 'application/pdf' && accepted.includes(type)) return preparePdf(bytes);
  if ((type === 'image/jpeg' || type === 'image/png') && takesPictures) {
    return preparePicture(bytes, type, accepted);
  }
  return { refused: 'file_type_not_accepted' };
}

async function prepareHeic(
  bytes: Uint8Array<ArrayBuffer>,
  accepted: readonly string[],
): Promise<Outcome> {
  let source: Source;
  try {
    source = await decodeHeic(bytes);
  } catch {
    return { refused: 'file_unreadable' };
  }
  return draw(source, accepted);
}

async function preparePicture(
  bytes: Uint8Array<ArrayBuffer>,
  type: 'image/jpeg' | 'image/png',
  accepted: readonly string[],
): Promise<Outcome> {
  const picture = readPicture(bytes, type);
  if (!picture) return { refused: 'file_broken' };
  const source = sourceOf(new Blob([picture.plain], { type }), picture, picture.orientation);
  try {
    if (needsDrawing(picture, accepted)) return await draw(source, accepted);
    return await withConcern({ bytes: picture.plain, media_type: type }, source);
  } catch {
    // What this browser cannot show may still be good elsewhere (CMYK, twelve bits).
    return accepted.includes(type) ? leaveUndrawn(picture) : { refused: 'file_unreadable' };
  }
}

async function draw(source: Source, accepted: readonly string[]): Promise<Outcome> {
  const isJpeg = accepted.includes('image/jpeg');
  const drawn = isJpeg ? await drawJpeg(source, bytesWanted) : await drawPng(source, edgeMax);
  const bytes = new Uint8Array(await drawn.arrayBuffer());
  return withConcern({ bytes, media_type: isJpeg ? 'image/jpeg' : 'image/png' }, source);
}

async function withConcern(prepared: Prepared, source: Source): Promise<Prepared> {
  const concern = findConcern(await drawGrey(source));
  return concern ? { ...prepared, concern } : prepared;
}
