// Actions on their way to the engine: what comes before it has arrived, in the middle of a patch,
// or while a part of the engine is missing waits here, in order.
import { type Engine, RestNeeded } from './engine.ts';
import type { Screen, Step } from './screen.ts';

const retryMs = 2_000;

/** The rest of the engine, however long the line is broken; `whenBroken` hears of each failure. */
export async function completeEngine(engine: Engine, whenBroken?: () => void): Promise<void> {
  for (;;) {
    try {
      return await engine.complete();
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      whenBroken?.();
      await new Promise((run) => setTimeout(run, retryMs));
    }
  }
}

export interface ActingHost {
  /** The engine has all it needs now: time for what waits. */
  resume(): void;
  /** A bug of ours; nothing more can be done here. */
  stop(error: unknown): void;
  /** A resident is kept waiting by the network. */
  sayWaiting(): void;
}

export class Acting {
  readonly #host: ActingHost;
  #engine: Engine | undefined;
  #waiting: Step[] = [];
  #waitsForRest = false;

  constructor(host: ActingHost) {
    this.#host = host;
  }

  /** The engine, while it can be asked. */
  get engine(): Engine | undefined {
    return this.#waitsForRest ? undefined : this.#engine;
  }

  hold(action: Step): void {
    this.#waiting.push(action);
  }

  takeWaiting(): Step[] {
    return this.#waiting.splice(0);
  }

  /**
   * What was done before the engine came, without a picture of each step. `each` hears every
   * Screen. Gives the last one.
   */
  arrive(engine: Engine, first: Screen, each: (screen: Screen) => void): Screen {
    this.#engine = engine;
    let screen = first;
    for (const action of this.takeWaiting()) {
      const next = this.act(action);
      if (!next) continue;
      screen = next;
      each(screen);
    }
    return screen;
  }

  leave(): void {
    this.#engine = undefined;
  }

  /** The next Screen; undefined: the action waits, or the host was told to stop. */
  act(action: Step): Screen | undefined {
    if (!this.engine) {
      this.#waiting.push(action);
      return undefined;
    }
    try {
      return action.type === 'speak' ? this.engine.speak(action.speech) : this.engine.act(action);
    } catch (error) {
      if (error instanceof RestNeeded) {
        this.#waitsForRest = true;
        this.#waiting.push(action);
        this.complete();
      } else {
        this.#stop(error);
      }
      return undefined;
    }
  }

  /** Fetches the rest of the engine. */
  complete(): void {
    if (!this.#engine) return;
    const whenBroken = () => {
      if (this.#waitsForRest) this.#host.sayWaiting();
    };
    completeEngine(this.#engine, whenBroken).then(
      () => {
        if (!this.#waitsForRest) return;
        this.#waitsForRest = false;
        this.#host.resume();
      },
      (error) => this.#stop(error),
    );
  }

  #stop(error: unknown): void {
    this.#engine = undefined;
    this.#host.stop(error);
  }
}
