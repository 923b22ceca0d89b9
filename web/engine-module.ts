// engine.wasm as the browser gets it: the part that a first page needs, and the rest of it, which
// the build has split off (build/split-engine.ts). Together they are one instance.

export interface Exports {
  memory: WebAssembly.Memory;
  _initialize?(): void;
  engine_buffer(bytes: number): number;
  engine_open(bytes: number): number;
  engine_act(bytes: number): number;
  engine_speak(bytes: number): number;
  engine_draft(): number;
  engine_past(): number;
  engine_submission(): number;
  engine_events(): number;
  engine_result_length(): number;
  /** Of an instrumented copy only: which functions have run. */
  __write_profile?(at: number, bytes: number): number;
}

/** The engine has stopped over a bug of ours, or could not open what it was given. */
export class EngineStopped extends Error {}

export type Source = Response | PromiseLike<Response> | BufferSource;

export async function compile(source: Source): Promise<WebAssembly.Module> {
  if (source instanceof ArrayBuffer || ArrayBuffer.isView(source)) {
    return WebAssembly.compile(source as BufferSource);
  }
  return WebAssembly.compileStreaming(source as Response);
}

export async function instantiate(module: WebAssembly.Module): Promise<Exports> {
  let exports: Exports | undefined;
  const instance = await WebAssembly.instantiate(module, makeImports(module, () => exports));
  exports = instance.exports as unknown as Exports;
  exports._initialize?.();
  return exports;
}

/** Puts the rest's functions into the table that the first part calls them through. */
export async function join(exports: Exports, rest: WebAssembly.Module): Promise<void> {
  await WebAssembly.instantiate(rest, { primary: exports as unknown as WebAssembly.ModuleImports });
}

/** Whatever the module imports (WASI's few calls) gets the smallest thing that answers. */
function makeImports(module: WebAssembly.Module, exports: () => Exports | undefined) {
  const imports: Record<string, Record<string, WebAssembly.ImportValue>> = {};
  for (const { module: space, name, kind } of WebAssembly.Module.imports(module)) {
    if (kind !== 'function') continue;
    (imports[space] ??= {})[name] = stubs[name]?.(exports) ?? (() => 0);
  }
  return imports;
}

type Stub = (exports: () => Exports | undefined) => (...values: number[]) => number;

const stubs: Record<string, Stub> = {
  proc_exit: () => (status) => {
    throw new EngineStopped(`the engine stopped with status ${status}`);
  },
  abort: () => () => {
    throw new EngineStopped('the engine stopped');
  },
  // Says that everything was written; words of ours about a bug go to the console.
  fd_write: (exports) => (_, pieces = 0, count = 0, written = 0) => {
    const memory = exports()?.memory;
    if (!memory) return 0;
    const view = new DataView(memory.buffer);
    let bytes = 0;
    let words = '';
    for (let index = 0; index < count; ++index) {
      const at = view.getUint32(pieces + index * 8, true);
      const length = view.getUint32(pieces + index * 8 + 4, true);
      words += new TextDecoder().decode(new Uint8Array(memory.buffer, at, length));
      bytes += length;
    }
    view.setUint32(written, bytes, true);
    console.error(words);
    return 0;
  },
};
