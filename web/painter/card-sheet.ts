// One canvas as tall as the page, drawn by the graphics card through WebGL.
import type { PainterModule, Sheet } from './module.ts';
import { placeCanvas, setPaper } from './paper.ts';

export class CardSheet implements Sheet {
  readonly #canvas: HTMLCanvasElement;
  readonly #module: PainterModule;

  constructor(canvas: HTMLCanvasElement, module: PainterModule) {
    this.#canvas = canvas;
    this.#module = module;
  }

  /** Exactly its own pixels: the browser must not scale what was painted on whole pixels. */
  present(): void {
    const { width, height, style } = this.#canvas;
    // SDL gives it a size of its own.
    style.width = `${width}px`;
    style.height = `${height}px`;
    const ratio = this.#module._painter_ratio();
    placeCanvas(this.#canvas, 0, ratio);
    // It clips what lies beyond it.
    setPaper(this.#canvas.parentElement!, width, height, ratio);
  }
}
