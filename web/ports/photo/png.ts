// PNG by its chunks (ISO 15948): its size, and what it says beside the picture.
import { readExif } from './exif.ts';
import { join } from './jpeg.ts';
import { noFacts, type PictureFacts } from './facts.ts';

interface Chunk {
  type: string;
  from: number;
  to: number;
  content: Uint8Array;
}

const signatureBytes = 8;
/** Texts (XMP stands in one of them), Exif and the time: not needed to see the picture. */
const extras = ['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME', 'dSIG', 'caBX'];

/** Undefined when it is no PNG with a header. */
export function readPng(bytes: Uint8Array): PictureFacts | undefined {
  const facts = noFacts();
  for (const chunk of chunks(bytes)) {
    const view = new DataView(chunk.content.buffer, chunk.content.byteOffset, chunk.content.length);
    if (chunk.type === 'IHDR' && chunk.content.length >= 8) {
      facts.width = view.getUint32(0);
      facts.height = view.getUint32(4);
    }
    if (chunk.type === 'eXIf') Object.assign(facts, readExif(chunk.content));
    if (extras.includes(chunk.type)) facts.hasExtras = true;
    if (chunk.type === 'IEND') {
      facts.isWhole = true;
      facts.hasExtras ||= chunk.to < bytes.length;
    }
  }
  return facts.width && facts.height ? facts : undefined;
}

/** The same picture without anything beside it. */
export function stripPng(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const kept = [bytes.subarray(0, signatureBytes)];
  for (const chunk of chunks(bytes)) {
    if (!extras.includes(chunk.type)) kept.push(bytes.subarray(chunk.from, chunk.to));
  }
  return join(kept);
}

function* chunks(bytes: Uint8Array): Generator<Chunk> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let at = signatureBytes;
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at);
    const to = at + 12 + length;
    if (to > bytes.length) return;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    yield { type, from: at, to, content: bytes.subarray(at + 8, at + 8 + length) };
    if (type === 'IEND') return;
    at = to;
  }
}
