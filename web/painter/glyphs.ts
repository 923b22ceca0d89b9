import { type Drawn, isSame, rivalsOf } from './lacking.ts';

/** A cluster's shape on a grid of device pixels. */
export interface Shape {
  width: number;
  height: number;
  /** Pixels from the pen to the first column, and from the baseline up to the first row. */
  left: number;
  top: number;
  /** The device's fonts do not have it. */
  lacking: boolean;
}

export interface Wanted {
  cluster: string;
  /** Font size in device pixels. */
  pixels: number;
  weight: number;
}

type Placed = Shape & { x: number; y: number };

const nothing: Placed = { width: 0, height: 0, left: 0, top: 0, lacking: false, x: 0, y: 0 };
const sheetWidth = 1024;

const fontOf = (size: number, weight: number, family: string): string =>
  `${weight} ${size}px ${family}`;

const keyOf = ({ cluster, pixels, weight }: Wanted): string => `${weight} ${pixels} ${cluster}`;

function makeContext(language: string): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  canvas.lang = language;
  canvas.width = sheetWidth;
  canvas.height = 64;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no 2D canvas');
  return context;
}

/**
 * The browser's fonts for the painter: the same family list as the DOM's, so painted glyphs and the
 * native field's are the same, and every kanji the device knows can be painted.
 */
export class Glyphs {
  private readonly family: string;
  private context: CanvasRenderingContext2D;
  private bytes = new Uint8Array(0);
  /** What clusters are compared with, by look and cluster. */
  private readonly rivals = new Map<string, Drawn>();
  private font = '';

  constructor(family: string, language: string) {
    this.family = family;
    this.context = makeContext(language);
  }

  /** It decides between Japanese and Chinese shapes of one code point. */
  get language(): string {
    return this.context.canvas.lang;
  }

  set language(language: string) {
    // A context keeps the language that it began with (seen in Chromium 156).
    this.context = makeContext(language);
    this.rivals.clear();
    this.font = '';
  }

  /** Advance in CSS px, without letter spacing. */
  advance(cluster: string, size: number, weight: number): number {
    this.setFont(size, weight);
    return this.context.measureText(cluster).width;
  }

  /** How far the font reaches above and below the baseline, CSS px, as CSS line boxes count it. */
  reach(size: number, weight: number): [number, number] {
    this.setFont(size, weight);
    const metrics = this.context.measureText('あ');
    return [Math.round(metrics.fontBoundingBoxAscent), Math.round(metrics.fontBoundingBoxDescent)];
  }

  /** Draws all on one sheet and reads it back once: reading back is what costs. */
  rasterise(wanted: readonly Wanted[]): Shape[] {
    const all = [...wanted, ...this.missingRivals(wanted)];
    const { placed, height } = this.place(all);
    const canvas = this.context.canvas;
    if (canvas.height < height) {
      // A new size forgets the font.
      canvas.height = height;
      this.font = '';
    }
    this.context.clearRect(0, 0, sheetWidth, height);
    all.forEach(({ cluster, pixels, weight }, index) => {
      const { x, y, left, top, width } = placed[index]!;
      if (width === 0) return;
      this.setFont(pixels, weight);
      this.context.fillText(cluster, x - left, y + top);
    });
    const drawn = this.take(placed, height);
    for (let index = wanted.length; index < all.length; ++index) {
      this.rivals.set(keyOf(all[index]!), drawn[index]!);
    }
    return wanted.map((one, index) => ({
      ...placed[index]!,
      lacking: this.isLacking(one, drawn[index]!),
    }));
  }

  /** How much the last clusters cover each pixel, one cluster after the other. */
  alpha(): Uint8Array {
    return this.bytes;
  }

  private missingRivals(wanted: readonly Wanted[]): Wanted[] {
    const missing = new Map<string, Wanted>();
    for (const one of wanted) {
      for (const cluster of rivalsOf(one.cluster)) {
        const rival = { ...one, cluster };
        if (!this.rivals.has(keyOf(rival))) missing.set(keyOf(rival), rival);
      }
    }
    return [...missing.values()];
  }

  private isLacking(one: Wanted, drawn: Drawn): boolean {
    if (/^[\s\p{Z}\p{C}]*$/u.test(one.cluster) && drawn.width === 0) return false;
    return rivalsOf(one.cluster).some((cluster) => {
      const rival = this.rivals.get(keyOf({ ...one, cluster }));
      return rival !== undefined && isSame(drawn, rival);
    });
  }

  private place(wanted: readonly Wanted[]): { placed: Placed[]; height: number } {
    let x = 0;
    let y = 0;
    let row = 0;
    const placed = wanted.map(({ cluster, pixels, weight }) => {
      const shape = this.measure(cluster, pixels, weight);
      if (shape.width === 0) return nothing;
      if (x + shape.width > sheetWidth) {
        x = 0;
        y += row;
        row = 0;
      }
      const at = { ...shape, x, y };
      x += shape.width;
      row = Math.max(row, shape.height);
      return at;
    });
    return { placed, height: y + row };
  }

  private measure(cluster: string, pixels: number, weight: number): Shape {
    this.setFont(pixels, weight);
    const ink = this.context.measureText(cluster);
    const left = Math.floor(-ink.actualBoundingBoxLeft) - 1;
    const top = Math.ceil(ink.actualBoundingBoxAscent) + 1;
    const width = Math.ceil(ink.actualBoundingBoxRight) + 1 - left;
    const height = Math.ceil(ink.actualBoundingBoxDescent) + 1 + top;
    if (width <= 2 || height <= 2 || width > sheetWidth) return nothing;
    return { width, height, left, top, lacking: false };
  }

  private take(placed: readonly Placed[], height: number): Drawn[] {
    const count = placed.reduce((sum, shape) => sum + shape.width * shape.height, 0);
    this.bytes = new Uint8Array(count);
    const colours = height > 0 ? this.context.getImageData(0, 0, sheetWidth, height).data : [];
    let to = 0;
    return placed.map(({ x, y, width, height }) => {
      const begin = to;
      for (let row = 0; row < height; ++row) {
        let from = ((y + row) * sheetWidth + x) * 4 + 3;
        for (let column = 0; column < width; ++column, from += 4) {
          this.bytes[to++] = colours[from]!;
        }
      }
      return { width, height, bytes: this.bytes.subarray(begin, to) };
    });
  }

  private setFont(size: number, weight: number): void {
    const font = fontOf(size, weight, this.family);
    if (this.font === font) return;
    this.font = font;
    this.context.font = font;
  }
}
