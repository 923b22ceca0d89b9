import { BandSheet } from './band-sheet.ts';
import { CardSheet } from './card-sheet.ts';
import { Glyphs } from './glyphs.ts';
import { findGraphics } from './graphics.ts';
import type { MakeModule, ModuleOptions, PainterModule, Sheet } from './module.ts';

/**
 * Where the DOM element with this data-box lies: id, x, y, width, height in CSS px; 1 when its text
 * is not painted, since the device's fonts lack a part of it.
 */
export type Box = [id: string, x: number, y: number, width: number, height: number, asText?: 1];

export interface PaintInput {
  screen: unknown;
  /** CSS px of the page. */
  width: number;
  /** Device pixels per CSS px. */
  dpr: number;
  /** Text scale, 1 to 2. */
  scale: number;
  /** Id of the text input that has the focus: its text is the DOM's. Empty: none. */
  focus: string;
  /** Name of the palette: "normal", "high", "dark". */
  contrast: string;
  /** What the municipality has of its own in that palette, by token: "#0017c1". */
  colours: Record<string, string>;
}

export interface Painter {
  /**
   * Lays out and draws what changed; takes a PaintInput as JSON. Throws a PainterError when the
   * painted face cannot show this page ("too_large": the canvas limits; "too_much"; "lost": no
   * context).
   */
  show(input: string): Box[];
  /** Brings it onto the page: what lies between `top` and `bottom`, CSS px, first. */
  present(top: number, bottom: number): void;
  /**
   * Called in the task of the loss; the page must be readable without the canvas from then on. When
   * the context comes back the painter mends itself, and show() works again.
   */
  lost(callback: () => void): void;
  /** Milliseconds of the last show(): laying out; drawing and handing over to the card. */
  cost(): [layOut: number, paint: number];
  destroy(): void;
}

export class PainterError extends Error {
  readonly code: string;

  constructor(code: string, where = '') {
    super(where ? `${code} at ${where}` : code);
    this.code = code;
  }
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

class CanvasPainter implements Painter {
  private readonly canvas: HTMLCanvasElement;
  private readonly module: PainterModule;
  private readonly sheet: Sheet;
  private readonly glyphs: Glyphs;
  private readonly listeners = new AbortController();
  private isLost = false;
  private onLost: () => void = () => {};

  constructor(paper: HTMLElement, canvas: HTMLCanvasElement, module: PainterModule,
              glyphs: Glyphs, inMemory: boolean) {
    this.canvas = canvas;
    this.glyphs = glyphs;
    this.module = module;
    this.read(module._painter_open(Number(inMemory)));
    this.sheet = inMemory ? new BandSheet(paper, module) : new CardSheet(canvas, module);
    this.listen('webglcontextlost', event => {
      // Without this the browser would never give the context back.
      event.preventDefault();
      this.isLost = true;
      this.onLost();
    });
    this.listen('webglcontextrestored', () => {
      module._painter_restore();
      this.isLost = false;
    });
  }

  show(input: string): Box[] {
    if (this.isLost) throw new PainterError('lost');
    this.takeLanguage();
    const bytes = encoder.encode(input);
    const at = this.module._painter_buffer(bytes.length);
    this.module.HEAPU8.set(bytes, at);
    return this.read(this.module._painter_show()) as Box[];
  }

  present(top: number, bottom: number): void {
    this.sheet.present(top, bottom);
  }

  lost(callback: () => void): void {
    this.onLost = callback;
  }

  cost(): [number, number] {
    return [this.module._painter_cost_ms(0), this.module._painter_cost_ms(1)];
  }

  destroy(): void {
    this.listeners.abort();
    this.canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
  }

  private takeLanguage(): void {
    const language = document.documentElement.lang || this.glyphs.language;
    if (language === this.glyphs.language) return;
    this.glyphs.language = language;
    this.module._painter_forget_glyphs();
  }

  private listen(name: string, listener: (event: Event) => void): void {
    this.canvas.addEventListener(name, listener, { signal: this.listeners.signal });
  }

  private read(pointer: number): unknown {
    const length = this.module._painter_result_length();
    const text = decoder.decode(this.module.HEAPU8.subarray(pointer, pointer + length));
    const value = JSON.parse(text) as unknown;
    const error = (value as { error?: { code: string; where: string } }).error;
    if (error) throw new PainterError(error.code, error.where);
    return value;
  }
}

/**
 * Loads the painter for one page; its canvases go into `paper`. Rejects when the browser has no
 * WebGL 2 or the module cannot be had; the plain face needs neither.
 */
export async function loadPainter(paper: HTMLElement, scriptUrl: string,
                                  wasmUrl?: string): Promise<Painter> {
  const canvas = document.createElement('canvas');
  const graphics = findGraphics(canvas);
  if (graphics === 'none') throw new PainterError('no_webgl');
  const made = (await import(scriptUrl)) as { default: MakeModule };
  const family = getComputedStyle(document.body).fontFamily;
  const glyphs = new Glyphs(family, document.documentElement.lang || 'ja');
  const options: ModuleOptions = { canvas, glyphs };
  if (wasmUrl) options.locateFile = () => wasmUrl;
  if (graphics === 'card') paper.append(canvas);
  const module = await made.default(options);
  return new CanvasPainter(paper, canvas, module, glyphs, graphics === 'memory');
}
