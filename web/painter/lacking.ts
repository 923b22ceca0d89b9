// Which clusters the device's fonts do not have, told by what is drawn: the font's mark for an
// unknown character, or an ideograph whose variation looks like the ideograph without it.

export interface Drawn {
  width: number;
  height: number;
  bytes: Uint8Array;
}

/** No font has the last code point for private use. */
export const unknown = '\u{10fffd}';

const variation = /[\u{fe00}-\u{fe0f}\u{e0100}-\u{e01ef}]/gu;

/** What a cluster must differ from to be one that the font has. */
export function rivalsOf(cluster: string): string[] {
  const base = cluster.replace(variation, '');
  return base === cluster || base === '' ? [unknown] : [unknown, base];
}

export function isSame(one: Drawn, other: Drawn): boolean {
  return (
    one.width === other.width &&
    one.height === other.height &&
    one.bytes.every((cover, index) => cover === other.bytes[index])
  );
}
