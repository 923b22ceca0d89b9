// The one file that touches engine.wasm's memory. Everything crosses as UTF-8 JSON.
import {
  compile, EngineStopped, type Exports, instantiate, join, type Source,
} from './engine-module.ts';
import type { Speech } from './ports/speech.ts';
import type { Action, Screen } from './screen.ts';

export { EngineStopped };

export interface EngineError {
  code: string;
  where?: string;
  detail?: string;
}

export interface OpenArguments extends Speech {
  form: unknown;
  settings: unknown;
  facts: { today: string };
  submission_id: string;
  draft?: unknown;
  draft_form?: unknown;
  earlier?: unknown;
  keep_nothing?: boolean;
  place?: string;
}

/**
 * The call needs a part of the engine that has not come yet. It has had no effect: after
 * `complete` it may be made again.
 */
export class RestNeeded extends Error {}

const profileBytesMax = 65_536;

export class Engine {
  readonly #module: WebAssembly.Module;
  readonly #encoder = new TextEncoder();
  readonly #decoder = new TextDecoder();
  #exports: Exports;
  /** Fetches the rest; undefined: it is in. */
  #fetchRest: (() => Source) | undefined;
  #completing: Promise<void> | undefined;
  /** What made this state, while a call may still stop half way; then it is made once more. */
  #opened: OpenArguments | undefined;
  #acts: Action[] = [];
  #isBroken = false;
  /** Events that were given away, and those that will come up a second time. */
  #told = 0;
  #toSkip = 0;

  private constructor(module: WebAssembly.Module, exports: Exports, rest?: () => Source) {
    this.#module = module;
    this.#exports = exports;
    this.#fetchRest = rest;
  }

  /** `rest` is called when the rest of a module is wanted that the build has split. */
  static async load(source: Source, rest?: () => Source): Promise<Engine> {
    const module = await compile(source);
    return new Engine(module, await instantiate(module), rest);
  }

  /** Throws RestNeeded. */
  open(given: OpenArguments): Screen {
    const screen = this.#ask('engine_open', given);
    if (this.#fetchRest) this.#opened = given;
    return screen;
  }

  /** Goes on in another language. Throws RestNeeded. */
  speak(speech: Speech): Screen {
    const screen = this.#ask('engine_speak', speech);
    // What is made once more begins in the language that was chosen last.
    if (this.#opened) {
      const { beside: _, sentences: __, ...rest } = this.#opened;
      this.#opened = { ...rest, ...speech };
    }
    return screen;
  }

  /** Throws RestNeeded. */
  act(action: Action): Screen {
    const screen = this.#ask('engine_act', action);
    if (this.#fetchRest) this.#acts.push(action);
    return screen;
  }

  /** Resolves when all of the engine is in, in the state that it had; rejects without a network. */
  complete(): Promise<void> {
    this.#completing ??= this.#complete();
    this.#completing.catch(() => (this.#completing = undefined));
    return this.#completing;
  }

  /** What to keep on the device; never holds an individual number. Throws RestNeeded. */
  draft(): unknown {
    return JSON.parse(this.#text(this.#call(() => this.#exports.engine_draft())));
  }

  /** What the next application may use; never holds an individual number. */
  past(): unknown {
    return JSON.parse(this.#text(this.#call(() => this.#exports.engine_past())));
  }

  /** The exact bytes to send. */
  submission(): Uint8Array<ArrayBuffer> {
    return this.#read(this.#call(() => this.#exports.engine_submission())).slice();
  }

  /** The events measured since the last call. Throws RestNeeded. */
  events(): unknown[] {
    const events = JSON.parse(this.#text(this.#call(() => this.#exports.engine_events())));
    if (this.#fetchRest) this.#told += events.length;
    events.splice(0, this.#toSkip);
    this.#toSkip = 0;
    return events;
  }

  /** Of an instrumented copy, for the build: which functions have run. */
  profile(): Uint8Array<ArrayBuffer> {
    const { __write_profile: write, engine_buffer: room, memory } = this.#exports;
    if (!write) throw new Error('this engine is not instrumented');
    const bytes = write(room(profileBytesMax), profileBytesMax);
    return new Uint8Array(memory.buffer as ArrayBuffer, room(profileBytesMax), bytes).slice();
  }

  #ask(name: 'engine_open' | 'engine_act' | 'engine_speak', argument: unknown): Screen {
    const bytes = this.#encoder.encode(JSON.stringify(argument));
    const at = this.#call(() => {
      const buffer = this.#exports.engine_buffer(bytes.length);
      new Uint8Array(this.#exports.memory.buffer, buffer, bytes.length).set(bytes);
      return this.#exports[name](bytes.length);
    });
    const answer = JSON.parse(this.#text(at));
    if (answer.error) throw new EngineStopped(describe(answer.error));
    return answer;
  }

  /** A function that is not there yet traps, in the middle of whatever was being done. */
  #call(call: () => number): number {
    if (this.#isBroken) throw new RestNeeded();
    try {
      return call();
    } catch (error) {
      if (!this.#fetchRest || !(error instanceof WebAssembly.RuntimeError)) throw error;
      this.#isBroken = true;
      throw new RestNeeded();
    }
  }

  async #complete(): Promise<void> {
    if (!this.#fetchRest) return;
    const rest = await compile(this.#fetchRest());
    if (!this.#isBroken) await join(this.#exports, rest);
    const [isBroken, opened, acts] = [this.#isBroken, this.#opened, this.#acts];
    if (isBroken) {
      this.#exports = await instantiate(this.#module);
      await join(this.#exports, rest);
    }
    this.#fetchRest = undefined;
    this.#opened = undefined;
    this.#acts = [];
    this.#isBroken = false;
    if (!isBroken || !opened) return;
    // A new instance, whole from the start, goes the way that the broken one went.
    this.open(opened);
    for (const action of acts) this.act(action);
    this.#toSkip = this.#told;
  }

  #text(at: number): string {
    return this.#decoder.decode(this.#read(at));
  }

  #read(at: number): Uint8Array<ArrayBuffer> {
    const length = this.#exports.engine_result_length();
    return new Uint8Array(this.#exports.memory.buffer as ArrayBuffer, at, length);
  }
}

function describe(error: EngineError): string {
  return [error.code, error.where, error.detail].filter(Boolean).join(' ');
}
