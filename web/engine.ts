// The one file that touches engine.wasm's memory. Everything crosses as UTF-8 JSON.
import type { Action, Screen } from './screen.ts';

export interface EngineError {
  code: string;
  where?: string;
  detail?: string;
}

export interface OpenArguments {
  form: unknown;
  words: unknown;
  settings: unknown;
  facts: { today: string };
  submission_id: string;
  draft?: unknown;
  draft_form?: unknown;
  earlier?: unknown;
  keep_nothing?: boolean;
  place?: string;
}

interface Exports {
  memory: WebAssembly.Memory;
  _initialize?(): void;
  engine_buffer(bytes: number): number;
  engine_open(bytes: number): number;
  engine_act(bytes: number): number;
  engine_draft(): number;
  engine_past(): number;
  engine_submission(): number;
  engine_events(): number;
  engine_result_length(): number;
}

/** The engine has stopped over a bug of ours, or could not open what it was given. */
export class EngineStopped extends Error {}

export class Engine {
  readonly #exports: Exports;
  readonly #encoder = new TextEncoder();
  readonly #decoder = new TextDecoder();

  private constructor(exports: Exports) {
    this.#exports = exports;
  }

  static async load(source: Response | PromiseLike<Response> | BufferSource): Promise<Engine> {
    const module = await compile(source);
    let exports: Exports | undefined;
    const instance = await WebAssembly.instantiate(module, makeImports(module, () => exports));
    exports = instance.exports as unknown as Exports;
    exports._initialize?.();
    return new Engine(exports);
  }

  open(given: OpenArguments): Screen {
    return this.#ask('engine_open', given) as Screen;
  }

  act(action: Action): Screen {
    return this.#ask('engine_act', action) as Screen;
  }

  /** What to keep on the device; never holds an individual number. */
  draft(): unknown {
    return JSON.parse(this.#decoder.decode(this.#read(this.#exports.engine_draft())));
  }

  /** What the next application may use; never holds an individual number. */
  past(): unknown {
    return JSON.parse(this.#decoder.decode(this.#read(this.#exports.engine_past())));
  }

  /** The exact bytes to send. */
  submission(): Uint8Array<ArrayBuffer> {
    return this.#read(this.#exports.engine_submission()).slice();
  }

  /** The events measured since the last call. */
  events(): unknown[] {
    return JSON.parse(this.#decoder.decode(this.#read(this.#exports.engine_events())));
  }

  #ask(name: 'engine_open' | 'engine_act', argument: unknown): unknown {
    const bytes = this.#encoder.encode(JSON.stringify(argument));
    const at = this.#exports.engine_buffer(bytes.length);
    new Uint8Array(this.#exports.memory.buffer, at, bytes.length).set(bytes);
    const answer = JSON.parse(this.#decoder.decode(this.#read(this.#exports[name](bytes.length))));
    if (answer.error) throw new EngineStopped(describe(answer.error));
    return answer;
  }

  #read(at: number): Uint8Array<ArrayBuffer> {
    const length = this.#exports.engine_result_length();
    return new Uint8Array(this.#exports.memory.buffer as ArrayBuffer, at, length);
  }
}

function describe(error: EngineError): string {
  return [error.code, error.where, error.detail].filter(Boolean).join(' ');
}

async function compile(source: Response | PromiseLike<Response> | BufferSource) {
  if (source instanceof ArrayBuffer || ArrayBuffer.isView(source)) {
    return WebAssembly.compile(source as BufferSource);
  }
  return WebAssembly.compileStreaming(source as Response);
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
