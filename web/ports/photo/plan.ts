// What has to be done to a picture before it is sent. Decides only; drawing.ts does it.
import { isOnItsSide } from './exif.ts';
import { readJpeg, stripJpeg } from './jpeg.ts';
import { readPng, stripPng } from './png.ts';

/** A page of A4 at 2,400 pixels has about 200 to the inch: small print stays readable. */
export const edgeMax = 2400;
/** What a picture should weigh at most; lighter ones are left alone. */
export const bytesWanted = 1_500_000;

export interface Size {
  width: number;
  height: number;
}

/** Which tries are made, in order, until the picture weighs little enough. */
export const tries: readonly { edge: number; quality: number }[] = [
  { edge: edgeMax, quality: 0.85 },
  { edge: edgeMax, quality: 0.75 },
  { edge: edgeMax, quality: 0.65 },
  { edge: 2000, quality: 0.7 },
  { edge: 1600, quality: 0.6 },
];

export interface Picture extends Size {
  /** Without anything beside the picture, and therefore not yet turned. */
  plain: Uint8Array<ArrayBuffer>;
  /** As it was, where nothing had to be taken out. */
  isUntouched: boolean;
  orientation: number;
  type: 'image/jpeg' | 'image/png';
}

/** Reads a JPEG or PNG by its bytes; undefined when it is broken. */
export function readPicture(
  bytes: Uint8Array<ArrayBuffer>,
  type: 'image/jpeg' | 'image/png',
): Picture | undefined {
  const facts = type === 'image/jpeg' ? readJpeg(bytes) : readPng(bytes);
  if (!facts) return undefined;
  const { width, height, orientation, hasExtras } = facts;
  const strip = type === 'image/jpeg' ? stripJpeg : stripPng;
  const plain = hasExtras ? strip(bytes) : bytes;
  return { width, height, orientation, type, plain, isUntouched: !hasExtras };
}

/** A picture that is upright, light and small enough stays as it is, bit by bit. */
export function needsDrawing(picture: Picture, accepted: readonly string[]): boolean {
  return (
    picture.orientation !== 1 ||
    picture.plain.length > bytesWanted ||
    Math.max(picture.width, picture.height) > edgeMax ||
    !accepted.includes(picture.type)
  );
}

/** The size with this long edge; never larger than it is. */
export function fitted({ width, height }: Size, edge: number): Size {
  const share = Math.min(1, edge / Math.max(width, height));
  const scaled = (length: number) => Math.max(1, Math.round(length * share));
  return { width: scaled(width), height: scaled(height) };
}

/** The size once it is upright. */
export function turned({ width, height }: Size, orientation: number): Size {
  return isOnItsSide(orientation) ? { width: height, height: width } : { width, height };
}

type Matrix = [number, number, number, number, number, number];

/** The canvas transform that sets a stored picture of this size upright (TIFF 6.0, Orientation). */
export function uprightMatrix({ width, height }: Size, orientation: number): Matrix {
  switch (orientation) {
    case 2: return [-1, 0, 0, 1, width, 0];
    case 3: return [-1, 0, 0, -1, width, height];
    case 4: return [1, 0, 0, -1, 0, height];
    case 5: return [0, 1, 1, 0, 0, 0];
    case 6: return [0, 1, -1, 0, height, 0];
    case 7: return [0, -1, -1, 0, height, width];
    case 8: return [0, -1, 1, 0, 0, width];
    default: return [1, 0, 0, 1, 0, 0];
  }
}
