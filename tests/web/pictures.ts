// Small pictures made by hand, segment by segment.

export const bytes = (...values: number[]) => Uint8Array.from(values);
export const text = (words: string) => new TextEncoder().encode(words);

export function join(...parts: ArrayLike<number>[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(parts.flatMap((part) => Array.from(part)));
}

export function segment(marker: number, ...content: ArrayLike<number>[]) {
  const all = join(...content);
  const length = all.length + 2;
  return join(bytes(0xff, marker, length >> 8, length & 255), all);
}

/** TIFF with an orientation and, if wanted, a GPS directory; in either byte order. */
export function tiff(orientation: number, gps: boolean, little = false): Uint8Array<ArrayBuffer> {
  const u16 = (value: number) => (little ? [value & 255, value >> 8] : [value >> 8, value & 255]);
  const u32 = (value: number) => (little ? [...u16(value), 0, 0] : [0, 0, ...u16(value)]);
  const start = little ? [0x49, 0x49] : [0x4d, 0x4d];
  const entries = [[...u16(0x0112), ...u16(3), ...u32(1), ...u16(orientation), 0, 0]];
  if (gps) entries.push([...u16(0x8825), ...u16(4), ...u32(1), ...u32(60)]);
  const directory = [...u16(entries.length), ...entries.flat(), ...u32(0)];
  return bytes(...start, ...u16(42), ...u32(8), ...directory);
}

export const exif = (orientation: number, gps = false, little = false) =>
  segment(0xe1, text('Exif\0\0'), tiff(orientation, gps, little));

export const soi = bytes(0xff, 0xd8);
export const eoi = bytes(0xff, 0xd9);
export const jfif = segment(0xe0, text('JFIF\0'), bytes(1, 1, 0, 0, 1, 0, 1, 0, 0));
export const profile = segment(0xe2, text('ICC_PROFILE\0'), bytes(1, 1, 9, 9, 9));
export const adobe = segment(0xee, text('Adobe'), bytes(0, 100, 0, 0, 0, 0, 1));
export const frame = (width: number, height: number) =>
  segment(0xc0, bytes(8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0));
/** Coded data with a stuffed zero and a restart marker in it. */
export const scan = join(
  segment(0xda, bytes(1, 1, 0, 0, 63, 0)),
  bytes(1, 2, 0xff, 0, 3, 0xff, 0xd3, 4, 5),
);

export const jpeg = (...extras: ArrayLike<number>[]) =>
  join(soi, jfif, ...extras, frame(640, 480), scan, eoi);

export function chunk(type: string, content: ArrayLike<number> = []): Uint8Array<ArrayBuffer> {
  const length = content.length;
  return join(bytes(0, 0, length >> 8, length & 255), text(type), content, bytes(1, 2, 3, 4));
}

export const pngStart = bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
export const header = chunk('IHDR', bytes(0, 0, 2, 128, 0, 0, 1, 224, 8, 2, 0, 0, 0));
export const png = (...extras: ArrayLike<number>[]) =>
  join(pngStart, header, ...extras, chunk('IDAT', bytes(7, 7)), chunk('IEND'));
