// Brings a life event's applications to the server: one letter per procedure, each kept, sent and
// answered by itself. What has arrived stays arrived, whatever becomes of the others.
import type { DraftKeeper } from './draft-keeper.ts';
import type { Engine } from './engine.ts';
import {
  type Answered, askForFirst, type Delivery, deliverUnkept, type Entry, type Letter, Outbox,
} from './ports/outbox.ts';
import { Attempts } from './ports/attempts.ts';
import { brokenOff, type Refusal, type Submission, type Wait } from './ports/submit.ts';
import type { Pending, SendingHost } from './sending.ts';

/** The life event's form, and the id of the application as a whole. */
interface Whole {
  form: string;
  id: string;
}

/** As the engine writes them, see src/screen/submit.h. */
interface Part {
  form: string;
  title: string;
  submission_id: string;
  submission: string;
}

/** One procedure's application on its way. */
interface Consignment {
  letter: Letter;
  submission: Submission | undefined;
  /** The letter is on the device, and sent from there. */
  isKept: boolean;
  receipt?: object;
  refused?: Refusal;
}

export class PartsSending {
  readonly #endpoint: string;
  readonly #host: SendingHost;
  #outbox: Outbox | undefined;
  #all: Consignment[] = [];
  /** What had arrived when the rest was taken back: its receipt is shown with the others. */
  #arrivedBefore: Consignment[] = [];
  /** What was sent without being kept and then taken back, by id: it may have arrived. */
  readonly #unkeptAside = new Map<string, Submission>();
  #busy = false;
  readonly #attempts = new Attempts(() => this.#attempt());

  constructor(endpoint: string, host: SendingHost) {
    this.#endpoint = endpoint;
    this.#host = host;
  }

  /** The first attempt, or one more of what waits: bytes and ids stay the same. */
  async sendParts(engine: Engine, keeper: DraftKeeper, whole: Whole, keep: boolean): Promise<void> {
    if (this.#all.length === 0) {
      this.#outbox ??= await Outbox.open();
      await this.#outbox?.forgetRefused({ form: whole.form, whole: whole.id });
      this.#all = await this.#write(engine, keeper, whole, keep);
      if (keep && !this.#all.every(({ isKept }) => isKept)) this.#host.unkept();
    }
    await this.#attempts.start();
  }

  async #write(engine: Engine, keeper: DraftKeeper, whole: Whole, keep: boolean) {
    const all: Consignment[] = [];
    const draft = engine.draft();
    for (const part of readParts(engine.submission())) {
      const bytes = new TextEncoder().encode(part.submission);
      const submission = await keeper.submission(bytes, new Set());
      const letter: Letter = {
        form: whole.form,
        whole: whole.id,
        procedure: part.form,
        submission_id: part.submission_id,
        title: part.title,
        submission: part.submission,
        files: submission.files.map(({ bytes: _, ...file }) => file),
        draft,
      };
      all.push({ letter, submission, isKept: keep && (await this.#keep(letter)) });
    }
    return all;
  }

  /** Goes on with what an earlier page has left: some may have arrived meanwhile. */
  async resume({ outbox, letters = [], answers = [], refused = [] }: Pending): Promise<void> {
    this.#outbox = outbox;
    for (const letter of letters) this.#all.push({ letter, submission: undefined, isKept: true });
    for (const answered of answers) this.#all.push(arrived(answered));
    for (const entry of refused) this.#all.push({ ...ended(entry), refused: 'refused' });
    await this.#attempt();
  }

  /** The resident took back what has not arrived. */
  async stop(): Promise<void> {
    this.#attempts.stop();
    const all = this.#all;
    this.#all = [];
    for (const one of all) await this.#setAside(one);
  }

  async #setAside(one: Consignment): Promise<void> {
    const { letter, submission, isKept, receipt } = one;
    if (!isKept) this.#unkeptAside.set(letter.submission_id, submission!);
    else if (!receipt) await this.#outbox?.setAside(letter);
    if (receipt) await this.#putOff(one);
  }

  /** What has arrived is shown with the others when they are sent, and not before. */
  async #putOff(one: Consignment): Promise<void> {
    this.#arrivedBefore.push(one);
    if (one.isKept) await this.#outbox?.markShown(one.letter);
  }

  async #keep(letter: Letter): Promise<boolean> {
    return (await this.#outbox?.put(letter).then(() => true, () => false)) ?? false;
  }

  async #attempt(): Promise<void> {
    if (this.#busy || this.#all.length === 0) return;
    this.#busy = true;
    this.#attempts.stop();
    const all = this.#all;
    const waits = await this.#deliverAll(all).catch(() => brokenOff);
    this.#busy = false;
    if (all !== this.#all) return this.#attempt();
    if (waits) return this.#wait(waits.why, waits.retryAfterMs);
    await this.#conclude();
  }

  /** Gives what the last of those that wait waits for. */
  async #deliverAll(all: Consignment[]): Promise<Wait | undefined> {
    let waits: Wait | undefined;
    for (const one of all.filter(isOpen)) {
      waits = (await this.#deliver(one).catch(() => brokenOff)) ?? waits;
      if (all === this.#all) continue;
      // Taken back while it was under way: what is shown now is the review, or they were corrected
      // and wait for their turn.
      if (one.receipt) await this.#putOff(one);
      break;
    }
    return waits;
  }

  async #deliver(one: Consignment): Promise<Wait | undefined> {
    const { letter } = one;
    const unkept = this.#unkeptAside.get(letter.submission_id);
    const delivery = await askForFirst(
      await this.#send(one), this.#endpoint, letter,
      { unkept, outbox: one.isKept ? undefined : this.#outbox },
    );
    if (delivery.type === 'waits') return delivery;
    const receipt = await this.#receiptOf(delivery, letter);
    if (receipt) one.receipt = receipt;
    else one.refused = delivery.type === 'refused' ? delivery.why : 'server';
    return undefined;
  }

  #send({ letter, submission, isKept }: Consignment): Promise<Delivery> {
    if (isKept) return this.#outbox!.deliver(this.#endpoint, letter);
    return deliverUnkept(this.#endpoint, letter, submission!);
  }

  async #receiptOf(delivery: Delivery, letter: Letter): Promise<object | undefined> {
    if (delivery.type === 'received') return delivery.receipt;
    // Another tab has delivered it.
    if (delivery.type === 'gone') return (await this.#outbox?.findAnswer(letter))?.receipt;
    return undefined;
  }

  #wait(why: 'offline' | 'busy', retryAfterMs: number): void {
    this.#host.act({ type: 'send_failed', text: why });
    this.#attempts.later(retryAfterMs);
  }

  /** All have their answer: the receipt says which were taken; if none was, it can be mended. */
  async #conclude(): Promise<void> {
    const sent = this.#all;
    this.#all = [];
    const all = [...sent, ...(await this.#findArrivedBefore(sent))];
    const first = all.find(({ receipt }) => receipt)?.receipt;
    if (!first) return this.#host.act({ type: 'send_failed', text: all[0]!.refused ?? 'server' });
    const parts = all.map(({ letter, receipt }) => ({
      ...receipt,
      form: letter.procedure ?? letter.form,
      title: letter.title,
    }));
    const earlier = parts.some((part) => 'earlier' in part);
    // Each part has its own fingerprint; there is none of the whole.
    const { digest: _, ...numbers } = first as { digest?: string };
    this.#host.act({ type: 'sent', receipt: { ...numbers, earlier, parts } });
    await this.#host.saved();
    for (const { letter, receipt } of all) if (receipt) await this.#outbox?.markShown(letter);
    await this.#outbox?.forgetRefused(all[0]!.letter);
  }

  /** Of this life event, but left out when it was corrected: received it is all the same. */
  async #findArrivedBefore(sent: Consignment[]): Promise<Consignment[]> {
    const answers = (await this.#outbox?.answersOf(sent[0]!.letter).catch(() => [])) ?? [];
    const known = new Set(sent.map(({ letter }) => letter.submission_id));
    return [...this.#arrivedBefore, ...answers.map(arrived)].filter(({ letter }) => {
      const isNew = !known.has(letter.submission_id);
      known.add(letter.submission_id);
      return isNew;
    });
  }
}

function readParts(bytes: Uint8Array): Part[] {
  return (JSON.parse(new TextDecoder().decode(bytes)) as { parts: Part[] }).parts;
}

const isOpen = ({ receipt, refused }: Consignment) => !receipt && !refused;

/** A letter that is on the device no more, and waits for nothing. */
function ended(entry: Entry): Consignment {
  const letter = { ...entry, submission: '', files: [], draft: undefined };
  return { letter, submission: undefined, isKept: true };
}

const arrived = (answered: Answered): Consignment => ({
  ...ended(answered), receipt: answered.receipt,
});
