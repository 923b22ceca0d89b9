// Decodes and draws pictures. Runs in the worker: a phone needs a second for a large one.
import { type Grey, lookedAtEdge, toGrey } from './clarity.ts';
import { fitted, type Size, tries, turned, uprightMatrix } from './plan.ts';

/** Something that can be decoded as often as a size is needed; pixels are never kept whole. */
export interface Source extends Size {
  orientation: number;
  decode(size: Size): Promise<ImageBitmap>;
}

export function sourceOf(plain: Blob, size: Size, orientation: number): Source {
  return { ...size, orientation, decode: (wanted) => decode(plain, wanted) };
}

/** Scaled while it is decoded: 48 megapixels do not fit into a phone's memory for long. */
function decode(source: Blob | ImageData, { width, height }: Size): Promise<ImageBitmap> {
  return createImageBitmap(source, {
    resizeWidth: width,
    resizeHeight: height,
    resizeQuality: 'high',
  });
}

/** A JPEG, upright and light; the last try is taken even if it is still too heavy. */
export async function drawJpeg(source: Source, bytesWanted: number): Promise<Blob> {
  let drawn: Blob | undefined;
  let canvas: OffscreenCanvas | undefined;
  let drawnEdge = 0;
  for (const { edge, quality } of tries) {
    if (!canvas || edge !== drawnEdge) canvas = await drawUpright(source, edge);
    drawnEdge = edge;
    drawn = await canvas.convertToBlob({ type: 'image/jpeg', quality });
    if (drawn.size <= bytesWanted) return drawn;
  }
  return drawn!;
}

export async function drawPng(source: Source, edge: number): Promise<Blob> {
  return (await drawUpright(source, edge)).convertToBlob({ type: 'image/png' });
}

/** A small grey copy, to see whether the picture is clear. */
export async function drawGrey(source: Source): Promise<Grey> {
  const canvas = await drawUpright(source, lookedAtEdge);
  const { width, height } = canvas;
  const pixels = canvas.getContext('2d')!.getImageData(0, 0, width, height);
  return toGrey(pixels.data, width, height);
}

async function drawUpright(source: Source, edge: number): Promise<OffscreenCanvas> {
  const stored = fitted(source, edge);
  const bitmap = await source.decode(stored);
  const size = turned(stored, source.orientation);
  const canvas = new OffscreenCanvas(size.width, size.height);
  const context = canvas.getContext('2d', { alpha: false })!;
  // A screenshot may be see-through; on paper it is white.
  context.fillStyle = 'white';
  context.fillRect(0, 0, size.width, size.height);
  context.setTransform(...uprightMatrix(stored, source.orientation));
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  return canvas;
}

/** A photograph in HEIC. Safari knows the format itself; others fetch a decoder (libheif). */
export async function decodeHeic(bytes: Uint8Array<ArrayBuffer>): Promise<Source> {
  const file = new Blob([bytes], { type: 'image/heic' });
  const own = await createImageBitmap(file).catch(() => undefined);
  if (own) {
    const { width, height } = own;
    own.close();
    // Which way up is part of HEIC itself, and every decoder heeds it.
    return sourceOf(file, { width, height }, 1);
  }
  const { decodeWithLibrary } = await import('./heic.ts');
  const pixels = await decodeWithLibrary(bytes);
  const { width, height } = pixels;
  return { width, height, orientation: 1, decode: (wanted) => decode(pixels, wanted) };
}
