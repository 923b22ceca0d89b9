// The paper is as large as its pixels, and shown smaller as a whole. In CSS px places and sizes are
// rounded to 1/64: at most ratios the browser then draws each pixel across two, and lines of the
// page behind shine through between canvases (seen in Chromium 156 at 1.25, 1.5, 2.625, 2.75, 3).

/** `width` and `height` in device pixels; `ratio` of them make a CSS px. */
export function setPaper(paper: HTMLElement, width: number, height: number, ratio: number): void {
  paper.style.width = `${width}px`;
  paper.style.height = `${height}px`;
  paper.style.transform = ratio === 1 ? '' : `scale(${1 / ratio})`;
}
