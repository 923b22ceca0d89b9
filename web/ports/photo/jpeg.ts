// JPEG by its segments (ITU-T T.81, annex B): its size, which way up, and what it says beside the
// picture. Taking that out does not touch the picture: no bit of it is coded anew.
import { type Exif, readExif } from './exif.ts';
import { noFacts, type PictureFacts } from './facts.ts';

interface Segment {
  marker: number;
  /** Of the marker itself. */
  from: number;
  to: number;
  content: Uint8Array;
}

const marker = { soi: 0xd8, eoi: 0xd9, sos: 0xda, app0: 0xe0, app1: 0xe1, app2: 0xe2 } as const;
const app14 = 0xee;
const appLast = 0xef;
const comment = 0xfe;

/** Undefined when it is no JPEG with a frame and a scan. */
export function readJpeg(bytes: Uint8Array): PictureFacts | undefined {
  const facts = noFacts();
  let hasScan = false;
  for (const segment of segments(bytes)) {
    if (isFrame(segment.marker) && segment.content.length >= 5) {
      facts.height ||= (segment.content[1]! << 8) | segment.content[2]!;
      facts.width ||= (segment.content[3]! << 8) | segment.content[4]!;
    }
    if (segment.marker === marker.sos) hasScan = true;
    if (segment.marker === marker.eoi) {
      facts.isWhole = true;
      facts.hasExtras ||= segment.to < bytes.length;
    }
    if (!isExtra(segment)) continue;
    facts.hasExtras = true;
    const exif = exifIn(segment);
    if (!exif) continue;
    facts.hasLocation ||= exif.hasLocation;
    if (facts.orientation === 1) facts.orientation = exif.orientation;
  }
  return hasScan && facts.width && facts.height ? facts : undefined;
}

/**
 * The same picture without anything beside it. What a decoder needs stays: JFIF, the colour profile
 * and Adobe's colour transform. What stands behind the end (films and depth maps of phones, which
 * carry their own location) goes too. `orientation` is said again where the picture cannot be
 * turned itself.
 */
export function stripJpeg(bytes: Uint8Array, orientation = 1): Uint8Array<ArrayBuffer> {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  if (orientation !== 1) kept.push(orientationSegment(orientation));
  for (const segment of segments(bytes)) {
    if (segment.marker !== marker.soi && !isExtra(segment)) {
      kept.push(bytes.subarray(segment.from, segment.to));
    }
  }
  return join(kept);
}

/** Segments in order, each scan with its coded data, up to the end of the picture. */
function* segments(bytes: Uint8Array): Generator<Segment> {
  let at = 2;
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return;
    while (bytes[at + 1] === 0xff) ++at; // fill bytes
    const kind = bytes[at + 1]!;
    if (kind === marker.eoi) {
      yield { marker: kind, from: at, to: at + 2, content: bytes.subarray(at, at) };
      return;
    }
    if (isAlone(kind)) {
      at += 2;
      continue;
    }
    if (at + 4 > bytes.length) return;
    const length = (bytes[at + 2]! << 8) | bytes[at + 3]!;
    let to = at + 2 + length;
    if (length < 2 || to > bytes.length) return;
    const content = bytes.subarray(at + 4, to);
    if (kind === marker.sos) to = endOfScan(bytes, to);
    yield { marker: kind, from: at, to, content };
    at = to;
  }
}

/** Coded data goes on over stuffed zeros and restart markers. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at >= 0 && at + 1 < bytes.length) {
    const next = bytes[at + 1]!;
    const goesOn = next === 0 || (next >= 0xd0 && next <= 0xd7);
    if (!goesOn && next !== 0xff) return at;
    at = bytes.indexOf(0xff, at + (goesOn ? 2 : 1));
  }
  return bytes.length;
}

/** An Exif segment of one entry: big-endian TIFF, one directory, Orientation. */
function orientationSegment(orientation: number): Uint8Array {
  const [length, exif] = [[0, 34], [0x45, 0x78, 0x69, 0x66, 0, 0]];
  const header = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8];
  const directory = [0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  return Uint8Array.from([0xff, marker.app1, ...length, ...exif, ...header, ...directory]);
}

const isAlone = (kind: number) => kind === 0x01 || (kind >= 0xd0 && kind <= 0xd8);

/** SOF0..SOF15 without DHT, JPG and DAC. */
const isFrame = (kind: number) =>
  kind >= 0xc0 && kind <= 0xcf && kind !== 0xc4 && kind !== 0xc8 && kind !== 0xcc;

function isExtra({ marker: kind, content }: Segment): boolean {
  if (kind === comment) return true;
  if (kind < marker.app0 || kind > appLast) return false;
  if (kind === marker.app0) return !startsWith(content, 'JFIF\0');
  if (kind === marker.app2) return !startsWith(content, 'ICC_PROFILE\0');
  return kind !== app14 || !startsWith(content, 'Adobe');
}

function exifIn({ marker: kind, content }: Segment): Exif | undefined {
  if (kind !== marker.app1 || !startsWith(content, 'Exif\0')) return undefined;
  return readExif(content.subarray(6));
}

function startsWith(content: Uint8Array, text: string): boolean {
  return [...text].every((letter, index) => content[index] === letter.charCodeAt(0));
}

export function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
