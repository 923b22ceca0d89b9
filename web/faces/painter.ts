// What the faces need of the painter; web/painter gives it.
import type { Painter } from '../painter/painter.ts';

export type { Box, PaintInput, Painter } from '../painter/painter.ts';

export type LoadPainter = (paper: HTMLElement) => Promise<Painter>;
