// A page's picture as pixels, decoded here: its own policy forbids pictures, and another page for
// them costs more than the decoding (PNG, 8 bits a part, as Chromium writes it).
import { inflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';

export interface Pixels {
  data: Uint8Array;
  width: number;
  height: number;
  /** Bytes a pixel: 3 or 4. */
  parts: number;
  /** Pixels a CSS px. */
  ratio: number;
}

/** CSS px from the page's corner. */
export interface Box {
  what: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

const takeWhole = (page: Page) => page.screenshot({ fullPage: true });

/** The whole page. Bands out of view are painted a moment later. */
export async function photograph(page: Page, take = takeWhole): Promise<Pixels> {
  await page.waitForFunction(() => document.querySelector('#canvas[data-waiting]') === null);
  return decode(await take(page), await page.evaluate(() => devicePixelRatio));
}

export function decode(file: Buffer, ratio: number): Pixels {
  let width = 0;
  let height = 0;
  let parts = 3;
  const packed: Buffer[] = [];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const kind = file.toString('latin1', at + 4, at + 8);
    const body = file.subarray(at + 8, at + 8 + length);
    if (kind === 'IHDR') {
      [width, height] = [body.readUInt32BE(0), body.readUInt32BE(4)];
      parts = body[9] === 6 ? 4 : 3;
    }
    if (kind === 'IDAT') packed.push(body);
    at += length + 12;
  }
  const data = unfilter(inflateSync(Buffer.concat(packed)), width * parts, height, parts);
  return { data, width, height, parts, ratio };
}

/** PNG specification, 9: each line is told as differences to what is left, above and both. */
function unfilter(lines: Buffer, stride: number, height: number, parts: number): Uint8Array {
  const out = new Uint8Array(stride * height);
  for (let row = 0; row < height; ++row) {
    const filter = lines[row * (stride + 1)]!;
    const from = row * (stride + 1) + 1;
    const to = row * stride;
    if (filter === 0) {
      out.set(lines.subarray(from, from + stride), to);
      continue;
    }
    for (let i = 0; i < stride; ++i) {
      const left = i >= parts ? out[to + i - parts]! : 0;
      const above = row > 0 ? out[to + i - stride]! : 0;
      const corner = i >= parts && row > 0 ? out[to + i - stride - parts]! : 0;
      let guess = 0;
      if (filter === 1) guess = left;
      else if (filter === 2) guess = above;
      else if (filter === 3) guess = (left + above) >> 1;
      else guess = paeth(left, above, corner);
      out[to + i] = lines[from + i]! + guess;
    }
  }
  return out;
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}

/** 0xRRGGBB at a place given in CSS px; beyond the edge it is the edge's. */
export function colourAt(pixels: Pixels, x: number, y: number): number {
  const column = Math.min(pixels.width - 1, Math.max(0, Math.floor(x * pixels.ratio)));
  const row = Math.min(pixels.height - 1, Math.max(0, Math.floor(y * pixels.ratio)));
  return colourOf(pixels, column, row);
}

function colourOf({ data, width, parts }: Pixels, column: number, row: number): number {
  const at = (row * width + column) * parts;
  return (data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!;
}

/** How often each colour is in a box. */
export function countColours(pixels: Pixels, box: Box): Map<number, number> {
  const counts = new Map<number, number>();
  const { ratio, width, height } = pixels;
  const [left, top] = [Math.max(0, box.x * ratio), Math.max(0, box.y * ratio)];
  const [right, bottom] = [(box.x + box.width) * ratio, (box.y + box.height) * ratio];
  for (let row = Math.floor(top); row < Math.min(height, bottom); ++row) {
    for (let column = Math.floor(left); column < Math.min(width, right); ++column) {
      const colour = colourOf(pixels, column, row);
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
  }
  return counts;
}

export function partsOf(colour: number): [number, number, number] {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}

/** WCAG 2.2, relative luminance. */
export function luminance(colour: number): number {
  const [red, green, blue] = partsOf(colour)
    .map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** WCAG 2.2, contrast ratio: 1 to 21. */
export function contrast(one: number, other: number): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high! + 0.05) / (low! + 0.05);
}
