// What we need to know of Exif (JEITA CP-3451, TIFF 6.0): which way up, and whether it says where.

export interface Exif {
  /** 1..8 as in TIFF: how the stored picture has to be turned; 1 when it says nothing. */
  orientation: number;
  hasLocation: boolean;
}

const tagOrientation = 0x0112;
const tagGps = 0x8825;
const shortType = 3;
const entriesMax = 512;

/** Reads a TIFF header and its first directory. Anything strange reads as upright, nowhere. */
export function readExif(tiff: Uint8Array): Exif {
  const found: Exif = { orientation: 1, hasLocation: false };
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  if (tiff.length < 8) return found;
  const order = view.getUint16(0);
  if (order !== 0x4949 && order !== 0x4d4d) return found;
  const little = order === 0x4949;
  const directory = view.getUint32(4, little);
  if (directory + 2 > tiff.length) return found;
  const entries = Math.min(view.getUint16(directory, little), entriesMax);
  for (let index = 0; index < entries; ++index) {
    const at = directory + 2 + index * 12;
    if (at + 12 > tiff.length) break;
    const tag = view.getUint16(at, little);
    if (tag === tagGps) found.hasLocation = true;
    if (tag !== tagOrientation || view.getUint16(at + 2, little) !== shortType) continue;
    const value = view.getUint16(at + 8, little);
    if (value >= 1 && value <= 8) found.orientation = value;
  }
  return found;
}

/** Width and height are exchanged when the picture is turned upright. */
export const isOnItsSide = (orientation: number): boolean => orientation >= 5;
