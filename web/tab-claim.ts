// One application, one tab: two tabs that save the same draft would overwrite each other. Who
// fills it in holds a Web Lock; another tab may ask for it and gets it with the newest text.

const answerWithinMs = 1500;
/** Of the locks' names; the form's id follows. ports/forget.ts waits for locks of this name. */
const prefix = 'todoke/';

export interface Holder {
  /** Another tab goes on: everything must be on the device when this resolves. */
  give(): Promise<void>;
  /** It is given away, or was taken because this tab did not answer. */
  lost(): void;
}

export class TabClaim {
  readonly #name: string;
  readonly #holder: Holder;
  readonly #channel: BroadcastChannel | undefined;
  #release: (() => void) | undefined;

  constructor(form: string, holder: Holder) {
    this.#name = prefix + form;
    this.#holder = holder;
    // Browsers without these keep no drafts either.
    if (!('locks' in navigator) || !('BroadcastChannel' in window)) return;
    this.#channel = new BroadcastChannel(this.#name);
    this.#channel.addEventListener('message', (event) => {
      if (event.data === 'give' && this.#release) void this.#giveAway();
    });
  }

  get isHeld(): boolean {
    return this.#release !== undefined || !this.#channel;
  }

  /** False when another tab has it. */
  claim(): Promise<boolean> {
    if (this.isHeld) return Promise.resolve(true);
    return this.#request({ ifAvailable: true });
  }

  /** Asks the tab that has it; takes it away from one that does not answer. */
  async takeOver(): Promise<void> {
    const given = new Promise<void>((resolve) => {
      const done = (event: MessageEvent) => event.data === 'given' && resolve();
      this.#channel?.addEventListener('message', done);
      setTimeout(resolve, answerWithinMs);
    });
    this.#channel?.postMessage('give');
    await given;
    if (!(await this.claim())) await this.#request({ steal: true });
  }

  /** Before the page rests in the browser's memory. */
  letGo(): void {
    this.#release?.();
    this.#release = undefined;
  }

  #request(options: LockOptions): Promise<boolean> {
    return new Promise((resolve) => {
      navigator.locks
        .request(this.#name, options, (lock) => {
          resolve(lock !== null);
          if (lock) return new Promise<void>((release) => (this.#release = release));
          return undefined;
        })
        .catch(() => {
          this.#release = undefined;
          this.#holder.lost();
        });
    });
  }

  async #giveAway(): Promise<void> {
    await this.#holder.give();
    this.letGo();
    this.#channel?.postMessage('given');
    this.#holder.lost();
  }
}
