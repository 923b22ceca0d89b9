// What the build resolves (build/worker-plugin.ts) and a library without types of its own.
declare module 'worker:*' {
  /** Address of a module worker, relative to the script that asks. */
  const address: string;
  export default address;
}

declare module '*.wasm' {
  const address: string;
  export default address;
}

declare module 'libheif-js/libheif-wasm/libheif.js' {
  interface HeifImage {
    get_width(): number;
    get_height(): number;
    display(into: ImageData, done: (shown: ImageData | null) => void): void;
    free(): void;
  }
  interface Library {
    HeifDecoder: new () => { decode(bytes: Uint8Array): HeifImage[] };
  }
  export default function makeLibrary(given: { wasmBinary: ArrayBuffer }): Library;
}
