// What the faces need of the painter (web/painter gives it).
import type { Screen } from '../screen.ts';

/** id, x, y, width, height: CSS px from the screen's top left. */
export type Box = readonly [string, number, number, number, number];

export interface PaintInput {
  screen: Screen;
  width: number;
  dpr: number;
  /** The resident's own text size, 1 for the browser's usual 16 px. */
  scale: number;
  /** The focused text input: the DOM shows its text, the painter leaves it out. */
  focus: string;
}

export interface Painter {
  /** Lays out and paints. An empty list: the page is too tall for a canvas here. */
  show(input: PaintInput): readonly Box[];
  lost(callback: () => void): void;
  destroy(): void;
}

export type LoadPainter = (canvas: HTMLCanvasElement) => Promise<Painter>;
