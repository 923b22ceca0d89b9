// When to try again what could not be sent: at once when the line or the page is back, else after
// pauses that grow. Nothing is tried behind a resident's back in a page that nobody sees.

const pausesMs = [5_000, 15_000, 60_000, 300_000];
/** A server may ask for more; a pause that no timer can count would be none. */
const longestPauseMs = 3_600_000;

export class Attempts {
  readonly #attempt: () => Promise<void>;
  #failures = 0;
  #timer: number | undefined;

  constructor(attempt: () => Promise<void>) {
    this.#attempt = attempt;
    const again = () => this.#again();
    addEventListener('online', again);
    addEventListener('pageshow', (event) => event.persisted && again());
    document.addEventListener('visibilitychange', again);
  }

  /** A resident wants it now: pauses begin anew. */
  start(): Promise<void> {
    this.#failures = 0;
    return this.#attempt();
  }

  stop(): void {
    window.clearTimeout(this.#timer);
  }

  /** After a failure; without a network nothing is planned, since its return is heard. */
  later(atLeastMs: number): void {
    const pause = pausesMs[Math.min(this.#failures++, pausesMs.length - 1)]!;
    this.stop();
    if (navigator.onLine === false) return;
    const wait = Math.min(Math.max(pause, atLeastMs), longestPauseMs);
    this.#timer = window.setTimeout(() => this.#again(), wait);
  }

  #again(): void {
    if (document.visibilityState === 'visible') void this.#attempt();
  }
}
