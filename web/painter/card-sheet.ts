// One canvas as tall as the page, drawn by the graphics card through WebGL.
import type { PainterModule, Sheet } from './module.ts';

export class CardSheet implements Sheet {
  readonly #canvas: HTMLCanvasElement;
  readonly #module: PainterModule;

  constructor(canvas: HTMLCanvasElement, module: PainterModule) {
    this.#canvas = canvas;
    this.#module = module;
  }

  /** Exactly its own pixels: the browser must not scale what was painted on whole pixels. */
  present(): void {
    const ratio = this.#module._painter_ratio();
    this.#canvas.style.width = `${this.#canvas.width / ratio}px`;
    this.#canvas.style.height = `${this.#canvas.height / ratio}px`;
    // Its paper clips what lies beyond it.
    const { style } = this.#canvas.parentElement!;
    style.width = this.#canvas.style.width;
    style.height = this.#canvas.style.height;
  }
}
