// What a resident has sent and what has not arrived yet, sealed on this device. An entry's bytes
// never change: every attempt, in whichever tab or on whichever day, sends the same.
import { hasDraft, renewDraft } from './renew.ts';
import { submit, type Outcome, type Submission } from './submit.ts';
import { judgeTurnedAway } from './turned-away.ts';
import { Vault } from './vault.ts';

export interface Letter {
  /** The form whose page sent it, under which its files are kept. */
  form: string;
  submission_id: string;
  title: string;
  /** Of a life event: the application as a whole, and the procedure that this letter is for. */
  whole?: string;
  procedure?: string;
  /** The submission, as text: it is UTF-8 JSON, and comes back byte for byte. */
  submission: string;
  files: { id: string; name: string; media_type: string }[];
  /** The engine's draft at that moment, opaque here: it opens where the letter waits. */
  draft: unknown;
  /** An attempt was begun, so that it may have arrived. */
  tried?: boolean;
  /** Since when somebody on the way says no, see turned-away.ts. */
  turned_away_at?: number;
}

/** Which letter it was; nothing of what was written in it. */
export type Entry = Pick<Letter, 'form' | 'submission_id' | 'title' | 'whole' | 'procedure'>;

/** The server's answer to a letter. */
export interface Answered extends Entry {
  receipt: object;
  /** A page has shown it; kept for a while for other tabs of the same application. */
  shown?: boolean;
}

export type Delivery = Outcome | { type: 'gone' };

const dayMs = 86_400_000;

export class Outbox {
  readonly #vault: Vault;

  private constructor(vault: Vault) {
    this.#vault = vault;
  }

  /** Undefined when this browser keeps nothing. */
  static async open(): Promise<Outbox | undefined> {
    try {
      return new Outbox(await Vault.open());
    } catch {
      return undefined;
    }
  }

  /**
   * Takes a letter in. One under the same id that may have arrived is kept aside. Fails when the
   * device cannot keep it, as nothing else here that writes: an outcome comes before a note of it.
   */
  async put(letter: Letter): Promise<void> {
    await alone('entry', letter, async () => {
      const earlier = await this.find(letter);
      if (earlier?.submission === letter.submission) return;
      if (earlier) await this.#moveAside(earlier);
      await this.#vault.remove(nameOf('refused', letter));
      await this.#write('outbox', letter);
    });
  }

  /** What waits, of one form or of all, in no order. */
  async waiting(form = ''): Promise<Letter[]> {
    return this.#list<Letter>('outbox', form);
  }

  async find(letter: { form: string; submission_id: string }): Promise<Letter | undefined> {
    return this.#read<Letter>(nameOf('outbox', letter));
  }

  /** This very letter: one that was corrected has its id, and other bytes. */
  async #findSame(letter: Letter): Promise<Letter | undefined> {
    const found = await this.find(letter);
    return found?.submission === letter.submission ? found : undefined;
  }

  /** `note`, written before it waits no more; without it, it waits on. */
  async #end(letter: Letter, note: () => Promise<void>): Promise<void> {
    await alone('entry', letter, async () => {
      if (!(await this.#findSame(letter))) return;
      await note();
      await this.#vault.remove(nameOf('outbox', letter));
    });
  }

  /**
   * Taken back by the resident. If it may have arrived all the same, its bytes are kept aside:
   * when the server says that it has them, they fetch the receipt.
   */
  async setAside(letter: Letter): Promise<void> {
    await alone('entry', letter, async () => {
      const found = await this.#findSame(letter);
      if (!found) return;
      await renewDraft(this.#vault, found);
      await this.#moveAside({ ...found, tried: found.tried ?? letter.tried ?? false });
    }).catch(() => {});
  }

  /** A device without room loses the bytes rather than send what was taken back. */
  async #moveAside(letter: Letter): Promise<void> {
    if (letter.tried) await this.#write('aside', letter).catch(() => {});
    await this.#vault.remove(nameOf('outbox', letter));
  }

  async findAnswer(letter: Letter): Promise<Answered | undefined> {
    return this.#read<Answered>(nameOf('answered', letter));
  }

  /** What arrived while no page of its form was open to show it. */
  async unseen(form = ''): Promise<Answered[]> {
    const all = await this.#list<Answered>('answered', form);
    return all.filter((answered) => !answered.shown);
  }

  /** All of a life event that arrived, shown or not. */
  async answersOf({ form, whole }: Entry): Promise<Answered[]> {
    const all = await this.#list<Answered>('answered', form);
    return all.filter((answered) => answered.whole === whole);
  }

  /** Where it cannot be noted, the receipt is shown once more. */
  async markShown(entry: { form: string; submission_id: string }): Promise<void> {
    const answered = await this.#read<Answered>(nameOf('answered', entry));
    if (answered) await this.#write('answered', { ...answered, shown: true }).catch(() => {});
  }

  /** What was refused and not sent anew: the list of procedures says so, and an event's receipt. */
  async refused(form: string): Promise<Entry[]> {
    return this.#list<Entry>('refused', form);
  }

  /** The life event was sent anew, or its receipt says what was refused. */
  async forgetRefused({ form, whole }: Pick<Entry, 'form' | 'whole'>): Promise<void> {
    const all = await this.refused(form).catch(() => []);
    for (const entry of all.filter((one) => one.whole === whole)) {
      await this.#vault.remove(nameOf('refused', entry)).catch(() => {});
    }
  }

  /** Throws away what nobody asked for in `days`. What waits is never thrown away. */
  async tidy(days: number): Promise<void> {
    for (const kind of ['aside/', 'answered/', 'refused/']) {
      for (const name of await this.#vault.names(kind)) {
        const found = await this.#vault.get(name).catch(() => undefined);
        if (found && Date.now() - found.saved_at > days * dayMs) await this.#vault.remove(name);
      }
    }
    // Whose draft was deleted, or not to be kept, has nothing to be told of.
    for (const entry of await this.#list<Entry>('refused', '')) {
      if (await hasDraft(this.#vault, entry)) continue;
      await this.#vault.remove(nameOf('refused', entry));
    }
  }

  /**
   * One attempt, in one tab at a time. "gone": it was delivered, taken back or corrected, here or
   * in another tab. What came of it is told, also where the device cannot note it: then it waits
   * on, and another attempt gets the same answer.
   */
  async deliver(endpoint: string, letter: Letter): Promise<Delivery> {
    return alone('attempt', letter, async (): Promise<Delivery> => {
      const found = await this.#markTried(letter);
      if (!found) return { type: 'gone' };
      const outcome = await this.#send(endpoint, found);
      await this.#note(found, outcome).catch(() => {});
      return outcome;
    });
  }

  async #send(endpoint: string, letter: Letter): Promise<Outcome> {
    const outcome = judgeTurnedAway(letter, await submit(endpoint, await this.#open(letter)));
    return isConflict(outcome) ? this.#askForFirst(endpoint, letter, outcome) : outcome;
  }

  async #note(letter: Letter, outcome: Outcome): Promise<void> {
    // Taken back in another tab meanwhile: what came of it is still theirs to know.
    if (outcome.type === 'received') return this.#receive(letter, outcome.receipt);
    if (outcome.type === 'refused') {
      // Asked with it, and not ours.
      if (isConflict(outcome)) await this.#removeAside(letter);
      await renewDraft(this.#vault, letter);
      return this.#end(letter, () => this.#write('refused', entryOf(letter)));
    }
    if (!outcome.turnedAway) return;
    await alone('entry', letter, async () => {
      if (await this.#findSame(letter)) await this.#write('outbox', letter);
    });
  }

  /** As it stands on the device; undefined when it waits no more. */
  async #markTried(letter: Letter): Promise<Letter | undefined> {
    return alone('entry', letter, async () => {
      const found = await this.#findSame(letter);
      if (!found) return undefined;
      letter.tried = found.tried = true;
      await this.#write('outbox', found).catch(() => {});
      return found;
    });
  }

  /**
   * The server has other bytes under a letter's id: they were ours, sent before a correction. What
   * comes of asking for their receipt, or `conflict` when they were not ours.
   */
  async #askForFirst(endpoint: string, letter: Letter, conflict: Outcome): Promise<Outcome> {
    const answered = await this.findAnswer(letter);
    if (answered) return asEarlier({ type: 'received', receipt: answered.receipt });
    const aside = await this.#read<Letter>(nameOf('aside', letter));
    if (!aside) return conflict;
    const outcome = await submit(endpoint, await this.#open(aside));
    if (outcome.type === 'waits') return outcome;
    return outcome.type === 'received' ? asEarlier(outcome) : conflict;
  }

  /** The same for what is not kept: nothing is noted, and what was asked with goes. */
  async findFirst(endpoint: string, letter: Letter, conflict: Outcome): Promise<Outcome> {
    const outcome = await this.#askForFirst(endpoint, letter, conflict);
    if (outcome.type !== 'waits') await this.#removeAside(letter).catch(() => {});
    return outcome;
  }

  async #removeAside(letter: Letter): Promise<void> {
    await this.#vault.remove(nameOf('aside', letter));
  }

  async #receive(letter: Letter, receipt: object): Promise<void> {
    await this.#write('answered', { ...entryOf(letter), receipt });
    await this.#removeAside(letter);
    await this.#end(letter, async () => {});
  }

  async #open(letter: Letter) {
    const files = [];
    const whole = letter.whole ?? letter.submission_id;
    for (const file of letter.files) {
      // Under the form's name, or its own when the draft was put aside (see draft.ts). What the
      // device has lost is sent as nothing, and the server names it.
      const content =
        (await this.#find(`file/${letter.form}/${file.id}`)) ??
        (await this.#find(`file/${letter.form}~${whole}/${file.id}`));
      files.push({ ...file, bytes: content ?? new Uint8Array() });
    }
    return { bytes: new TextEncoder().encode(letter.submission), files };
  }

  async #write(kind: string, entry: Letter | Answered | Entry): Promise<void> {
    const content = new TextEncoder().encode(JSON.stringify(entry));
    await this.#vault.put(nameOf(kind, entry), content);
  }

  async #find(name: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    return (await this.#vault.get(name).catch(() => undefined))?.content;
  }

  async #read<Entry>(name: string): Promise<Entry | undefined> {
    const content = await this.#find(name);
    return content && (JSON.parse(new TextDecoder().decode(content)) as Entry);
  }

  async #list<Entry>(kind: string, form: string): Promise<Entry[]> {
    const names = await this.#vault.names(form ? `${kind}/${form}/` : `${kind}/`);
    const found = await Promise.all(names.map((name) => this.#read<Entry>(name)));
    return found.filter((entry) => entry !== undefined);
  }
}

const nameOf = (kind: string, { form, submission_id }: { form: string; submission_id: string }) =>
  `${kind}/${form}/${submission_id}`;

function entryOf({ form, submission_id, title, whole, procedure }: Letter): Entry {
  const entry = { form, submission_id, title };
  return { ...entry, ...(whole && { whole }), ...(procedure && { procedure }) };
}

const isConflict = (outcome: Delivery) =>
  outcome.type === 'refused' && outcome.why === 'conflict';

/** The receipt says that it is of what was sent before it was corrected. */
const asEarlier = ({ receipt }: { type: 'received'; receipt: object }): Outcome => ({
  type: 'received', receipt: { ...receipt, earlier: true },
});

/** One attempt of what is in the page's memory alone. */
export async function deliverUnkept(
  endpoint: string,
  letter: Letter,
  submission: Submission,
): Promise<Outcome> {
  return judgeTurnedAway(letter, await submit(endpoint, submission));
}

/**
 * As it came, or, when the server has other bytes under this id, what comes of asking for their
 * receipt. `unkept`: what was taken back and in the page's memory alone. What waits on the device
 * has looked there by itself.
 */
export async function askForFirst(
  delivery: Delivery,
  endpoint: string,
  letter: Letter,
  { outbox, unkept }: { outbox?: Outbox | undefined; unkept?: Submission | undefined },
): Promise<Delivery> {
  if (!isConflict(delivery)) return delivery;
  const found = (await outbox?.findFirst(endpoint, letter, delivery as Outcome)) ?? delivery;
  if (!isConflict(found) || !unkept) return found;
  const first = await submit(endpoint, unkept);
  if (first.type === 'waits') return first;
  return first.type === 'received' ? asEarlier(first) : delivery;
}

/**
 * Of all tabs one at a time, for each application: an attempt, which takes long, or a change of
 * what is kept, which an attempt need not wait for.
 */
async function alone<Result>(
  what: 'attempt' | 'entry',
  { submission_id }: { submission_id: string },
  run: () => Promise<Result>,
): Promise<Result> {
  if (!navigator.locks) return run();
  return navigator.locks.request(`todoke-${what}-${submission_id}`, run) as Promise<Result>;
}
