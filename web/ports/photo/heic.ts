// HEIC by libheif (LGPL-3.0): this script with the library's is a file of its own in the site, its
// WebAssembly, as published, another; fetched when a browser cannot read such a photograph.
import makeLibrary from 'libheif-js/libheif-wasm/libheif.js';
import moduleAddress from 'libheif-js/libheif-wasm/libheif.wasm';

export async function decodeWithLibrary(bytes: Uint8Array): Promise<ImageData> {
  const response = await fetch(new URL(moduleAddress, import.meta.url));
  if (!response.ok) throw new Error(`the HEIC decoder answered ${response.status}`);
  const library = makeLibrary({ wasmBinary: await response.arrayBuffer() });
  const decoder = new library.HeifDecoder();
  const images = decoder.decode(bytes);
  // The first is the picture itself; others are bursts and depth.
  const image = images[0];
  if (!image) throw new Error('no picture in this HEIC file');
  try {
    const pixels = new ImageData(image.get_width(), image.get_height());
    await new Promise<void>((resolve, reject) => {
      image.display(pixels, (shown) => (shown ? resolve() : reject(new Error('HEIC decoding'))));
    });
    return pixels;
  } finally {
    for (const one of images) one.free();
  }
}
