// Brings a sent application to the server: at once, or as soon as the line is back. A page that
// is closed meanwhile loses nothing; the next one goes on (see ports/outbox.ts).
import { Attempts } from './ports/attempts.ts';
import {
  type Answered, askForFirst, type Delivery, deliverUnkept, type Entry, type Letter, Outbox,
} from './ports/outbox.ts';
import { brokenOff, type Submission } from './ports/submit.ts';
import type { Action } from './screen.ts';

export interface SendingHost {
  act(action: Action): void;
  /** The draft has to be on the device: the receipt replaces what was written. */
  saved(): Promise<void>;
  /** It was to be kept until it arrives, and the device could not: the page has to stay open. */
  unkept(): void;
}

/** A form that finds a letter of its own, or the answer to it, opens with this. */
export interface Pending {
  outbox: Outbox;
  letter?: Letter;
  answered?: Answered;
  /** Of a life event: all that wait, and all that have arrived unseen. */
  letters?: Letter[];
  answers?: Answered[];
  refused?: Entry[];
}

/** What this form has under way on this device. */
export async function findPending(form: string): Promise<Pending | undefined> {
  const outbox = await Outbox.open();
  if (!outbox) return undefined;
  const [letters, answers] = await Promise.all([outbox.waiting(form), outbox.unseen(form)]);
  const [[letter], [answered]] = [letters, answers];
  const whole = (letter ?? answered)?.whole;
  if (whole) return findWhole(form, whole, { outbox, letters, answers, ...(letter && { letter }) });
  if (letter) return { outbox, letter };
  return answered && { outbox, answered };
}

/** Of one life event, and not of another that was begun since. */
async function findWhole(form: string, whole: string, all: Pending): Promise<Pending> {
  const isOfIt = (entry: Entry) => entry.whole === whole;
  return {
    ...all,
    letters: all.letters!.filter(isOfIt),
    answers: all.answers!.filter(isOfIt),
    refused: (await all.outbox.refused(form)).filter(isOfIt),
  };
}

export class Sending {
  readonly #endpoint: string;
  readonly #host: SendingHost;
  #outbox: Outbox | undefined;
  #letter: Letter | undefined;
  /** What is sent without being kept, while this page is open. */
  #unkept: { letter: Letter; submission: Submission } | undefined;
  /** Taken back, but it may have arrived. */
  #unkeptAside: Submission | undefined;
  #busy = false;
  readonly #attempts = new Attempts(() => this.#attempt());

  constructor(endpoint: string, host: SendingHost) {
    this.#endpoint = endpoint;
    this.#host = host;
  }

  /** The first attempt, or one more of what waits already: its bytes stay the same. */
  async send(letter: Letter, submission: Submission, keep: boolean): Promise<void> {
    if (!this.#letter && !this.#unkept) await this.#take(letter, submission, keep);
    await this.#attempts.start();
  }

  /** Goes on with what an earlier page has left. */
  async resume({ outbox, letter, answered }: Pending): Promise<void> {
    this.#outbox = outbox;
    if (answered) return this.#receive(answered.receipt, answered);
    this.#letter = letter;
    await this.#attempt();
  }

  /** The resident took it back. */
  async stop(): Promise<void> {
    const letter = this.#letter;
    this.#unkeptAside = this.#unkept?.submission ?? this.#unkeptAside;
    this.#forget();
    if (letter) await this.#outbox?.setAside(letter);
  }

  async #take(letter: Letter, submission: Submission, keep: boolean): Promise<void> {
    this.#outbox ??= await Outbox.open();
    const kept = keep && this.#outbox?.put(letter).then(() => true, () => false);
    // Without a copy on the device the files of the page's memory are sent.
    if (await kept) this.#letter = letter;
    else this.#unkept = { letter, submission };
    if (keep && this.#unkept) this.#host.unkept();
  }

  async #attempt(): Promise<void> {
    const [letter, unkept] = [this.#letter, this.#unkept];
    if (this.#busy || (!letter && !unkept)) return;
    this.#busy = true;
    this.#attempts.stop();
    const delivery = await this.#deliver().catch(() => brokenOff);
    this.#busy = false;
    // Taken back while it was under way: what is shown now is the review, or it was corrected and
    // waits for its turn. What became of the old one is asked when the server names a conflict.
    if (letter !== this.#letter || unkept !== this.#unkept) return this.#attempt();
    await this.#conclude(delivery, letter);
  }

  async #deliver(): Promise<Delivery> {
    const letter = this.#letter ?? this.#unkept!.letter;
    const [outbox, unkept] = [this.#outbox, this.#unkeptAside];
    if (this.#letter) {
      const delivery = await outbox!.deliver(this.#endpoint, letter);
      return askForFirst(delivery, this.#endpoint, letter, { unkept });
    }
    const outcome = await deliverUnkept(this.#endpoint, letter, this.#unkept!.submission);
    return askForFirst(outcome, this.#endpoint, letter, { outbox, unkept });
  }

  async #conclude(delivery: Delivery, letter: Letter | undefined): Promise<void> {
    if (delivery.type === 'received') return this.#receive(delivery.receipt, letter);
    if (delivery.type === 'waits') return this.#wait(delivery.why, delivery.retryAfterMs);
    this.#forget();
    if (delivery.type === 'gone') return this.#meetOtherTab(letter!);
    const failed: Action = { type: 'send_failed', text: delivery.why };
    if (delivery.problem) failed.receipt = delivery.problem;
    this.#host.act(failed);
  }

  async #meetOtherTab(letter: Letter): Promise<void> {
    const answered = await this.#outbox?.findAnswer(letter);
    if (answered) return this.#receive(answered.receipt, letter);
    this.#host.act({ type: 'send_failed', text: 'offline' });
    this.#host.act({ type: 'press', id: 'stop_sending' });
  }

  #wait(why: 'offline' | 'busy', retryAfterMs: number): void {
    this.#host.act({ type: 'send_failed', text: why });
    this.#attempts.later(retryAfterMs);
  }

  async #receive(
    receipt: object,
    entry: { form: string; submission_id: string } | undefined,
  ): Promise<void> {
    this.#forget();
    this.#host.act({ type: 'sent', receipt });
    await this.#host.saved();
    if (entry) await this.#outbox?.markShown(entry);
  }

  #forget(): void {
    this.#attempts.stop();
    this.#letter = undefined;
    this.#unkept = undefined;
  }
}
