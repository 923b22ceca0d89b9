// What a file is: by its first bytes, never by its name.

export type MediaType = 'image/jpeg' | 'image/png' | 'image/heic' | 'application/pdf';

/** Brands of still pictures in an ISO base media file, as phones write them (ISO 23008-12). */
const heicBrands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'];

/** How many bytes `findMediaType` looks at. */
export const beginning = 32;

export function findMediaType(bytes: Uint8Array): MediaType | undefined {
  const starts = (at: number, ...values: number[]) =>
    values.every((value, index) => bytes[at + index] === value);
  if (starts(0, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (starts(0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (starts(0, 0x25, 0x50, 0x44, 0x46, 0x2d)) return 'application/pdf';
  // ISO base media file: "ftyp", then the brand.
  if (starts(4, 0x66, 0x74, 0x79, 0x70)) {
    const brand = new TextDecoder('latin1').decode(bytes.subarray(8, 12));
    if (heicBrands.includes(brand)) return 'image/heic';
  }
  return undefined;
}
