// A canvas is laid out as large as its pixels and shown smaller by a transform. In CSS px places
// and sizes are rounded to 1/64: at most ratios the browser then draws each pixel across two, and
// lines of the page behind shine through between canvases (seen in Chromium 156 at 1.25, 1.5,
// 2.625, 2.75, 3). Each has a transform of its own: for one on their parent the browser first draws
// them all on a layer beside the page, and then that.

/** `width` and `height` in device pixels; `ratio` of them make a CSS px. */
export function setPaper(paper: HTMLElement, width: number, height: number, ratio: number): void {
  paper.style.width = `${width / ratio}px`;
  paper.style.height = `${height / ratio}px`;
}

/** `row` in device pixels from the paper's top; `ratio` of them make a CSS px. */
export function placeCanvas(canvas: HTMLCanvasElement, row: number, ratio: number): void {
  canvas.style.transform = `translateY(${row / ratio}px) scale(${1 / ratio})`;
}
