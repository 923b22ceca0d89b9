// A chosen file becomes an Attachment: what it is, by its content; its size; its digest.
import type { Attachment } from '../screen.ts';

export interface Attached {
  file: Attachment;
  bytes: Uint8Array<ArrayBuffer>;
}

/** A problem code of the engine's, for a file that cannot be used. */
export interface Refused {
  refused: 'file_type_not_accepted' | 'file_unreadable';
}

const nameBytesMax = 255;

export async function readAttachment(chosen: File): Promise<Attached | Refused> {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await chosen.arrayBuffer());
  } catch {
    return { refused: 'file_unreadable' };
  }
  const media_type = findMediaType(bytes);
  if (!media_type) return { refused: 'file_type_not_accepted' };
  const file: Attachment = {
    id: crypto.randomUUID(),
    name: shortName(chosen.name),
    media_type,
    bytes: bytes.length,
    sha256: await sha256(bytes),
  };
  return { file, bytes };
}

/** By the first bytes, never by the name. */
export function findMediaType(bytes: Uint8Array): string | undefined {
  const starts = (at: number, ...values: number[]) =>
    values.every((value, index) => bytes[at + index] === value);
  if (starts(0, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (starts(0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (starts(0, 0x25, 0x50, 0x44, 0x46, 0x2d)) return 'application/pdf';
  // ISO base media file: "ftyp", then the brand.
  if (starts(4, 0x66, 0x74, 0x79, 0x70)) {
    const brand = new TextDecoder('latin1').decode(bytes.subarray(8, 12));
    if (['heic', 'heix', 'hevc', 'mif1', 'msf1'].includes(brand)) return 'image/heic';
  }
  return undefined;
}

export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
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
