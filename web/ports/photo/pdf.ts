// A PDF goes through unchanged. Only what nobody could open is told apart (ISO 32000).

export type PdfState = 'good' | 'locked' | 'broken';

/** Viewers look for the end in the last kilobyte; some writers put more behind it. */
const endBytes = 4096;

export function judgePdf(bytes: Uint8Array): PdfState {
  const read = (from: number) => new TextDecoder('latin1').decode(bytes.subarray(from));
  const end = read(Math.max(0, bytes.length - endBytes));
  // A download that broke off has no end.
  if (!/startxref\s+\d+/u.test(end) || !end.includes('%%EOF')) return 'broken';
  // The trailer, or the dictionary of the cross-reference stream: neither is ever encrypted.
  return /\/Encrypt\s*(\d+\s+\d+\s+R|<<)/u.test(read(0)) ? 'locked' : 'good';
}
