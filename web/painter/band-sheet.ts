// Canvases one below the other, filled from memory: where WebGL is software, a page-high canvas is
// read back whole for every frame. Bands in view are painted at once, the others when nothing else
// is to do, and only those that changed.
import type { PainterModule, Sheet } from './module.ts';

interface Band {
  canvas: HTMLCanvasElement;
  context: CanvasRenderingContext2D;
  /** What it shows, as the module marks it; undefined: nothing yet. */
  mark: number | undefined;
}

const idle = window.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 50));

export class BandSheet implements Sheet {
  readonly #paper: HTMLElement;
  readonly #module: PainterModule;
  readonly #bands: Band[] = [];
  #size = '';
  #waiting = false;

  constructor(paper: HTMLElement, module: PainterModule) {
    this.#paper = paper;
    this.#module = module;
  }

  present(top: number, bottom: number): void {
    this.#takeSizes();
    const height = this.#module._painter_band_rows() / this.#module._painter_ratio();
    this.#bands.forEach((band, index) => {
      const isSeen = (index + 1) * height > top && index * height < bottom;
      if (isSeen && this.#isStale(band, index)) this.#paint(band, index);
      // Nothing rather than what the page was before.
      else band.canvas.toggleAttribute('data-stale', this.#isStale(band, index));
    });
    this.#paintLater();
  }

  #isStale(band: Band, index: number): boolean {
    return band.mark !== this.#module._painter_band_mark(index);
  }

  /** One band for each idle moment, so that a key pressed meanwhile waits for one at most. */
  #paintLater(): void {
    const index = this.#bands.findIndex((band, at) => this.#isStale(band, at));
    this.#paper.toggleAttribute('data-waiting', index >= 0);
    if (index < 0 || this.#waiting) return;
    this.#waiting = true;
    idle(() => {
      this.#waiting = false;
      const next = this.#bands.findIndex((band, at) => this.#isStale(band, at));
      if (next >= 0) this.#paint(this.#bands[next]!, next);
      this.#paintLater();
    });
  }

  #paint(band: Band, index: number): void {
    const module = this.#module;
    const { width, height } = band.canvas;
    const pointer = module._painter_band(index);
    const bytes = new Uint8ClampedArray(module.HEAPU8.buffer, pointer, width * height * 4);
    band.context.putImageData(new ImageData(bytes, width, height), 0, 0);
    band.canvas.toggleAttribute('data-stale', false);
    band.mark = module._painter_band_mark(index);
  }

  /** As many bands as the page needs, each exactly its own pixels: none is scaled. */
  #takeSizes(): void {
    const module = this.#module;
    const ratio = module._painter_ratio();
    const rows = module._painter_band_rows();
    const width = module._painter_width();
    const size = `${width} ${rows} ${ratio}`;
    if (size !== this.#size) this.#removeFrom(0);
    this.#size = size;
    const height = module._painter_height();
    const count = Math.ceil(height / rows);
    // The last band reaches beyond the page, which must not become longer for it.
    this.#paper.style.width = `${width / ratio}px`;
    this.#paper.style.height = `${height / ratio}px`;
    this.#removeFrom(count);
    while (this.#bands.length < count) {
      const canvas = document.createElement('canvas');
      canvas.width = width;
      canvas.height = rows;
      canvas.style.width = `${width / ratio}px`;
      canvas.style.height = `${rows / ratio}px`;
      canvas.style.top = `${(this.#bands.length * rows) / ratio}px`;
      const context = canvas.getContext('2d', { alpha: false });
      if (!context) throw new Error('no 2D canvas');
      this.#paper.append(canvas);
      this.#bands.push({ canvas, context, mark: undefined });
    }
  }

  #removeFrom(count: number): void {
    for (const { canvas } of this.#bands.splice(count)) canvas.remove();
  }
}
