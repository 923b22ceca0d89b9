// What the wasm module gives; see src/app/painter/README.md.
import type { Glyphs } from './glyphs.ts';

export interface PainterModule {
  HEAPU8: Uint8Array<ArrayBuffer>;
  _painter_open(inMemory: number): number;
  _painter_buffer(size: number): number;
  _painter_show(): number;
  _painter_result_length(): number;
  _painter_cost_ms(which: number): number;
  _painter_ratio(): number;
  _painter_width(): number;
  _painter_height(): number;
  _painter_band_rows(): number;
  _painter_band_mark(band: number): number;
  _painter_bands(first: number, count: number): number;
  _painter_forget_glyphs(): void;
  _painter_restore(): void;
}

export interface ModuleOptions {
  canvas: HTMLCanvasElement;
  glyphs: Glyphs;
  locateFile?: (name: string) => string;
}

export type MakeModule = (options: ModuleOptions) => Promise<PainterModule>;

/** Where the painter's pixels get onto the page. */
export interface Sheet {
  /** Brings what was shown last onto the page; `top` to `bottom` (CSS px) can be seen now. */
  present(top: number, bottom: number): void;
}
