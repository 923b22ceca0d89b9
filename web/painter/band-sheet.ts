// Canvases one below the other, filled from memory: where WebGL is software, a page-high canvas is
// read back whole for every frame. Of the canvases in view the bands that changed are painted at
// once, the others when nothing else is to do.
import type { PainterModule, Sheet } from './module.ts';
import { placeCanvas, setPaper } from './paper.ts';

/** A canvas of so many bands: each is a layer to the browser. Of 8, 16, 32 this was the fastest. */
const bandsEach = 8;

/** Canvases that are kept for a longer page: about another view of a phone, 20 MB. */
const sparesMax = 16;

interface Board {
  canvas: HTMLCanvasElement;
  context: OffscreenCanvasRenderingContext2D;
  /** What its bands show, as the module marks it; undefined: nothing yet. */
  marks: (number | undefined)[];
}

const idle = window.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 50));

export class BandSheet implements Sheet {
  readonly #paper: HTMLElement;
  readonly #module: PainterModule;
  readonly #boards: Board[] = [];
  /** What follows below them, kept for a longer page: to make one takes long. */
  readonly #spare: Board[] = [];
  #ratio = 1;
  #waiting = false;

  constructor(paper: HTMLElement, module: PainterModule) {
    this.#paper = paper;
    this.#module = module;
  }

  present(top: number, bottom: number): void {
    this.#takeSizes();
    const [rows, ratio] = [this.#boardRows, this.#module._painter_ratio()];
    this.#boards.forEach((board, index) => {
      const isSeen = (index + 1) * rows > top * ratio && index * rows < bottom * ratio;
      if (isSeen) this.#paint(board, index);
    });
    this.#leaveRest();
  }

  get #boardRows(): number {
    return bandsEach * this.#module._painter_band_rows();
  }

  #isStale(board: Board, index: number): boolean {
    return this.#staleBands(board, index).length > 0;
  }

  /** Which of a board's bands do not show what they should, counted within the board. */
  #staleBands(board: Board, index: number): number[] {
    const stale: number[] = [];
    board.marks.forEach((mark, at) => {
      if (mark !== this.#module._painter_band_mark(index * bandsEach + at)) stale.push(at);
    });
    return stale;
  }

  /** Nothing rather than the page before: the paper ends where only stale boards follow. */
  #leaveRest(): void {
    const stale = this.#boards.map((board, index) => this.#isStale(board, index));
    const fresh = stale.lastIndexOf(false) + 1;
    this.#boards.forEach(({ canvas }, index) => {
      canvas.toggleAttribute('data-stale', index < fresh && stale[index]);
    });
    // The last board reaches beyond the page, which must not become longer for it.
    const height = Math.min(this.#module._painter_height(), fresh * this.#boardRows);
    setPaper(this.#paper, this.#module._painter_width(), height, this.#module._painter_ratio());
    const isWaiting = stale.includes(true);
    this.#paper.toggleAttribute('data-waiting', isWaiting);
    if (isWaiting) this.#paintLater();
  }

  /** One board for each idle moment, so that a key pressed meanwhile waits for one at most. */
  #paintLater(): void {
    if (this.#waiting) return;
    this.#waiting = true;
    idle(() => {
      this.#waiting = false;
      const next = this.#boards.findIndex((board, at) => this.#isStale(board, at));
      if (next >= 0) this.#paint(this.#boards[next]!, next);
      this.#leaveRest();
    });
  }

  #paint(board: Board, index: number): void {
    const module = this.#module;
    const [width, rows] = [board.canvas.width, module._painter_band_rows()];
    for (const { first, count } of runsIn(this.#staleBands(board, index))) {
      const pointer = module._painter_bands(index * bandsEach + first, count);
      const bytes = new Uint8ClampedArray(module.HEAPU8.buffer, pointer, width * count * rows * 4);
      board.context.putImageData(new ImageData(bytes, width, count * rows), 0, first * rows);
      for (let at = first; at < first + count; at += 1) {
        board.marks[at] = module._painter_band_mark(index * bandsEach + at);
      }
    }
  }

  /** As many boards as the page needs, each exactly its own pixels: none is scaled. */
  #takeSizes(): void {
    const module = this.#module;
    const [width, ratio] = [module._painter_width(), module._painter_ratio()];
    const count = Math.ceil(module._painter_height() / this.#boardRows);
    const isFitting = this.#boards[0]?.canvas.width === width && this.#ratio === ratio;
    if (!isFitting) this.#removeAll();
    this.#ratio = ratio;
    this.#putAside(this.#boards.splice(count));
    while (this.#boards.length < count) {
      this.#boards.push(this.#spare.shift() ?? this.#makeBoard(this.#boards.length));
    }
  }

  #makeBoard(index: number): Board {
    const canvas = document.createElement('canvas');
    canvas.width = this.#module._painter_width();
    canvas.height = this.#boardRows;
    placeCanvas(canvas, index * canvas.height, this.#ratio);
    // Else Chromium copies every canvas of the page with each frame in which any of it changed, and
    // takes new memory for it.
    const context = canvas
      .transferControlToOffscreen()
      .getContext('2d', { alpha: false, desynchronized: true });
    if (!context) throw new Error('no 2D canvas');
    this.#paper.append(canvas);
    return { canvas, context, marks: Array(bandsEach).fill(undefined) };
  }

  #putAside(boards: readonly Board[]): void {
    for (const { canvas } of boards) canvas.toggleAttribute('data-stale', true);
    this.#spare.unshift(...boards);
    for (const { canvas } of this.#spare.splice(sparesMax)) canvas.remove();
  }

  #removeAll(): void {
    for (const { canvas } of this.#boards.splice(0)) canvas.remove();
    for (const { canvas } of this.#spare.splice(0)) canvas.remove();
  }
}

/**
 * What follows each other, together: a canvas that is written over whole is not copied first, as
 * one is of which the browser still shows what it was.
 */
function runsIn(bands: readonly number[]): { first: number; count: number }[] {
  const runs: { first: number; count: number }[] = [];
  for (const band of bands) {
    const last = runs.at(-1);
    if (last && last.first + last.count === band) last.count += 1;
    else runs.push({ first: band, count: 1 });
  }
  return runs;
}
