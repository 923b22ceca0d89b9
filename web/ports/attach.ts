// A chosen file becomes an Attachment: made ready to be sent, named, with its size and its digest.
import type { Attachment } from '../screen.ts';
import { beginning, findMediaType } from './photo/media-type.ts';
import type { Outcome, Prepared, RefusedCode } from './photo/prepare.ts';
import { makeUuid } from './uuid.ts';

export interface Attached {
  file: Attachment;
  bytes: Uint8Array<ArrayBuffer>;
  concern?: Prepared['concern'];
}

/** A problem code of the engine's, for a file that cannot be used. */
export interface Refused {
  refused: RefusedCode | 'file_empty' | 'file_too_heavy';
  /** As the resident knows it. */
  name: string;
}

/** Whoever makes bytes ready: a worker in the page. */
export type Prepare = (
  bytes: Uint8Array<ArrayBuffer>,
  accepted: readonly string[],
) => Promise<Outcome>;

const nameBytesMax = 255;
/** Beyond this no phone's photograph is, and reading it could end the page. */
const readBytesMax = 150 * 1024 * 1024;

export async function readAttachment(
  chosen: File,
  accepted: readonly string[],
  prepare: Prepare,
): Promise<Attached | Refused> {
  const name = shortName(chosen.name);
  const refuse = (refused: Refused['refused']): Refused => ({ refused, name });
  if (chosen.size === 0) return refuse('file_empty');
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    // A film is told by its first bytes: it is not read whole.
    const first = new Uint8Array(await chosen.slice(0, beginning).arrayBuffer());
    if (!findMediaType(first)) return refuse('file_type_not_accepted');
    if (chosen.size > readBytesMax) return refuse('file_too_heavy');
    bytes = new Uint8Array(await chosen.arrayBuffer());
  } catch {
    return refuse('file_unreadable');
  }
  const outcome = await prepare(bytes, accepted);
  if ('refused' in outcome) return refuse(outcome.refused);
  const file: Attachment = {
    id: makeUuid(),
    name: nameFor(name, outcome.media_type),
    media_type: outcome.media_type,
    bytes: outcome.bytes.length,
    sha256: await sha256(outcome.bytes),
  };
  const attached: Attached = { file, bytes: outcome.bytes };
  return outcome.concern ? { ...attached, concern: outcome.concern } : attached;
}

const endings: Record<string, { own: RegExp; usual: string }> = {
  'image/jpeg': { own: /\.jpe?g$/iu, usual: '.jpg' },
  'image/png': { own: /\.png$/iu, usual: '.png' },
  'application/pdf': { own: /\.pdf$/iu, usual: '.pdf' },
};

/** IMG_0123.HEIC is sent as IMG_0123.jpg: an office opens files by their ending. */
export function nameFor(name: string, mediaType: string): string {
  const ending = endings[mediaType];
  if (!ending || ending.own.test(name)) return name;
  const stem = name.replace(/\.(heic|heif|hif|jpe?g|png|pdf|webp)$/iu, '');
  return shortName(stem + ending.usual);
}

export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await digestOf(bytes);
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const { subtle } = crypto as Partial<Crypto>;
  if (subtle) return new Uint8Array(await subtle.digest('SHA-256', bytes));
  // Plain http has none: a tester's phone.
  const library = await import('@noble/hashes/sha2.js');
  return library.sha256(bytes);
}

/** At most 255 bytes of UTF-8, cut before the ending and between characters. */
export function shortName(name: string): string {
  const encoder = new TextEncoder();
  const plain = name.replace(/^.*[/\\]/u, '').normalize('NFC') || 'file';
  if (encoder.encode(plain).length <= nameBytesMax) return plain;
  const ending = /\.[^.]{1,8}$/u.exec(plain)?.[0] ?? '';
  let stem = [...plain.slice(0, plain.length - ending.length)];
  while (encoder.encode(stem.join('') + ending).length > nameBytesMax) stem = stem.slice(0, -1);
  return stem.join('') + ending;
}
