// SHA-256 where the browser has none: crypto.subtle exists in secure contexts only, and an
// application names the digest of each of its files. Fetched on plain http, never elsewhere.
// https://csrc.nist.gov/pubs/fips/180-4/upd1/final

const primes: number[] = [];
for (let number = 2; primes.length < 64; ++number) {
  if (primes.every((prime) => number % prime !== 0)) primes.push(number);
}
/** The first 32 bits of the fractional part. */
const fraction = (value: number) => ((value - Math.floor(value)) * 2 ** 32) | 0;
/** 4.2.2 */
const constants = primes.map((prime) => fraction(Math.cbrt(prime)));
/** 5.3.3 */
const initial = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));

const turn = (word: number, by: number) => (word >>> by) | (word << (32 - by));

export function digestSha256(content: Uint8Array): Uint8Array<ArrayBuffer> {
  const padded = pad(content);
  const hash = new Int32Array(initial);
  const schedule = new Int32Array(64);
  for (let at = 0; at < padded.byteLength; at += 64) addBlock(hash, schedule, padded, at);
  const digest = new DataView(new ArrayBuffer(32));
  hash.forEach((word, index) => digest.setInt32(index * 4, word));
  return new Uint8Array(digest.buffer);
}

/** 5.1.1: a bit, zeros, and the length in bits. */
function pad(content: Uint8Array): DataView<ArrayBuffer> {
  const padded = new Uint8Array(Math.ceil((content.length + 9) / 64) * 64);
  padded.set(content);
  padded[content.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setBigUint64(padded.length - 8, BigInt(content.length) * 8n);
  return view;
}

/** 6.2.2 */
function addBlock(hash: Int32Array, words: Int32Array, message: DataView, at: number): void {
  for (let t = 0; t < 64; ++t) words[t] = t < 16 ? message.getInt32(at + t * 4) : extend(words, t);
  let [a, b, c, d, e, f, g, h] = hash as unknown as [
    number, number, number, number, number, number, number, number,
  ];
  for (let t = 0; t < 64; ++t) {
    const upper1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const first = (h + upper1 + ((e & f) ^ (~e & g)) + constants[t]! + words[t]!) | 0;
    const upper0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const second = (upper0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => (hash[index] = hash[index]! + word));
}

function extend(words: Int32Array, t: number): number {
  const early = words[t - 15]!;
  const late = words[t - 2]!;
  const lower0 = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
  const lower1 = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
  return lower1 + words[t - 7]! + lower0 + words[t - 16]!;
}
