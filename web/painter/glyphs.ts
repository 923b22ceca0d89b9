/** A cluster's shape on a grid of device pixels. */
export interface Shape {
  width: number;
  height: number;
  /** Pixels from the pen to the first column, and from the baseline up to the first row. */
  left: number;
  top: number;
}

const fontOf = (size: number, weight: number, family: string): string =>
  `${weight} ${size}px ${family}`;

/**
 * The browser's fonts for the painter: the same family list as the DOM's, so painted glyphs and the
 * native field's are the same, and every kanji the device knows can be painted.
 */
export class Glyphs {
  private readonly family: string;
  private readonly context: CanvasRenderingContext2D;
  private bytes = new Uint8Array(0);

  constructor(family: string, language: string) {
    this.family = family;
    const canvas = document.createElement('canvas');
    // The language decides between Japanese and Chinese shapes of one code point.
    canvas.lang = language;
    canvas.width = canvas.height = 64;
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('no 2D canvas');
    this.context = context;
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

  rasterise(cluster: string, pixels: number, weight: number): Shape {
    this.setFont(pixels, weight);
    const ink = this.context.measureText(cluster);
    const left = Math.floor(-ink.actualBoundingBoxLeft) - 1;
    const top = Math.ceil(ink.actualBoundingBoxAscent) + 1;
    const width = Math.ceil(ink.actualBoundingBoxRight) + 1 - left;
    const height = Math.ceil(ink.actualBoundingBoxDescent) + 1 + top;
    if (width <= 2 || height <= 2) return { width: 0, height: 0, left: 0, top: 0 };
    this.makeRoom(width, height, pixels, weight);
    this.context.clearRect(0, 0, width, height);
    this.context.fillText(cluster, -left, top);
    const colours = this.context.getImageData(0, 0, width, height).data;
    this.bytes = new Uint8Array(width * height);
    for (let i = 0; i < this.bytes.length; ++i) this.bytes[i] = colours[i * 4 + 3] ?? 0;
    return { width, height, left, top };
  }

  /** How much the last rasterised cluster covers each pixel. */
  alpha(): Uint8Array {
    return this.bytes;
  }

  private makeRoom(width: number, height: number, pixels: number, weight: number): void {
    const canvas = this.context.canvas;
    if (canvas.width >= width && canvas.height >= height) return;
    canvas.width = Math.max(canvas.width, width);
    canvas.height = Math.max(canvas.height, height);
    this.setFont(pixels, weight);
  }

  private setFont(size: number, weight: number): void {
    const font = fontOf(size, weight, this.family);
    if (this.context.font !== font) this.context.font = font;
  }
}
