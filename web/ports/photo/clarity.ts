// Whether a photograph may be blurred or dark. Only a reason to ask, never to refuse.

/** A small grey copy: one byte a pixel, long edge `lookedAtEdge` or less. */
export interface Grey {
  width: number;
  height: number;
  light: Uint8Array;
}

export type Concern = 'blurred' | 'dark';

/** Photographs are looked at as if their long edge had this many pixels. */
export const lookedAtEdge = 1000;
/** Smaller ones are stamps and icons: nothing can be said of them. */
const edgeMin = 300;

const tile = 25;
/** A tile with less contrast (standard deviation of its light, 0..255) has no edge to judge. */
const contrastMin = 5;
/** So many tiles with contrast are needed for a judgement. */
const tilesMin = 12;
/**
 * Variance of the Laplacian over variance of the light, at the tile that is sharper than nine in
 * ten. Pretended print in focus has 0.6; blurred by a pixel 0.13, still readable; by two (five of a
 * page of 2,400) 0.03. tests/web/clarity.test.ts holds both sides.
 */
export const sharpnessMin = 0.08;
/** Mean light below this, with hardly a bright spot: a room without a lamp. */
export const lightMin = 48;
const brightMin = 120;

export function findConcern(grey: Grey): Concern | undefined {
  if (Math.max(grey.width, grey.height) < edgeMin) return undefined;
  if (isDark(grey)) return 'dark';
  const sharpness = sharpnessOf(grey);
  return sharpness !== undefined && sharpness < sharpnessMin ? 'blurred' : undefined;
}

function isDark({ light }: Grey): boolean {
  const counts = new Uint32Array(256);
  let sum = 0;
  for (const value of light) {
    sum += value;
    ++counts[value]!;
  }
  if (sum / light.length >= lightMin) return false;
  let bright = 0;
  for (let value = brightMin; value < 256; ++value) bright += counts[value]!;
  return bright < light.length * 0.05;
}

/** Undefined when there is nothing to judge by, a wall or a sky. */
export function sharpnessOf(grey: Grey): number | undefined {
  const smooth = smoothed(grey);
  const found: number[] = [];
  for (let top = 2; top + tile < grey.height - 1; top += tile) {
    for (let left = 2; left + tile < grey.width - 1; left += tile) {
      const sharpness = sharpnessOfTile(smooth, left, top);
      if (sharpness !== undefined) found.push(sharpness);
    }
  }
  if (found.length < tilesMin) return undefined;
  found.sort((one, other) => one - other);
  return found[Math.floor(found.length * 0.9)];
}

/** Means of nine: the grain of a phone's camera is no edge. */
function smoothed({ width, height, light }: Grey): { width: number; light: Float32Array } {
  const smooth = new Float32Array(light.length);
  for (let y = 1; y < height - 1; ++y) {
    for (let at = y * width + 1; at < y * width + width - 1; ++at) {
      const row = (from: number) => light[from - 1]! + light[from]! + light[from + 1]!;
      smooth[at] = (row(at - width) + row(at) + row(at + width)) / 9;
    }
  }
  return { width, light: smooth };
}

function sharpnessOfTile(
  { width, light }: { width: number; light: Float32Array },
  left: number,
  top: number,
): number | undefined {
  let [sum, squares, edges, edgeSquares] = [0, 0, 0, 0];
  for (let y = top; y < top + tile; ++y) {
    for (let x = left; x < left + tile; ++x) {
      const at = y * width + x;
      const value = light[at]!;
      const around = light[at - 1]! + light[at + 1]! + light[at - width]! + light[at + width]!;
      const edge = around - 4 * value;
      sum += value;
      squares += value * value;
      edges += edge;
      edgeSquares += edge * edge;
    }
  }
  const count = tile * tile;
  const variance = squares / count - (sum / count) ** 2;
  if (variance < contrastMin ** 2) return undefined;
  return (edgeSquares / count - (edges / count) ** 2) / variance;
}

/** Rec. 601 light of RGBA pixels. */
export function toGrey(rgba: Uint8ClampedArray, width: number, height: number): Grey {
  const light = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < light.length; ++at, from += 4) {
    light[at] = (rgba[from]! * 77 + rgba[from + 1]! * 150 + rgba[from + 2]! * 29) >> 8;
  }
  return { width, height, light };
}
