// What a resident has sent and what has not arrived yet, sealed on this device. An entry's bytes
// never change: every attempt, in whichever tab or on whichever day, sends the same.
import { submit, type Outcome, type Submission } from './submit.ts';
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
}

/** The server's answer to a letter; nothing of what was written in it. */
export interface Answered {
  form: string;
  submission_id: string;
  title: string;
  whole?: string;
  procedure?: string;
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

  /** Takes a letter in. One under the same id that may have arrived is kept aside. */
  async put(letter: Letter): Promise<void> {
    await alone('entry', letter, async () => {
      const earlier = await this.find(letter);
      if (earlier?.submission === letter.submission) return;
      if (earlier) await this.#moveAside(earlier);
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

  async #remove(letter: Letter): Promise<void> {
    await alone('entry', letter, async () => {
      if (await this.#findSame(letter)) await this.#vault.remove(nameOf('outbox', letter));
    });
  }

  /**
   * Taken back by the resident. If it may have arrived all the same, its bytes are kept aside:
   * when the server says that it has them, they fetch the receipt.
   */
  async setAside(letter: Letter): Promise<void> {
    await alone('entry', letter, async () => {
      const found = await this.#findSame(letter);
      if (found) await this.#moveAside(found);
    });
  }

  async #moveAside(letter: Letter): Promise<void> {
    if (letter.tried) await this.#write('aside', letter);
    await this.#vault.remove(nameOf('outbox', letter));
  }

  async findAside(letter: Letter): Promise<Letter | undefined> {
    return this.#read<Letter>(nameOf('aside', letter));
  }

  async findAnswer(letter: Letter): Promise<Answered | undefined> {
    return this.#read<Answered>(nameOf('answered', letter));
  }

  /** What arrived while no page of its form was open to show it. */
  async unseen(form = ''): Promise<Answered[]> {
    const all = await this.#list<Answered>('answered', form);
    return all.filter((answered) => !answered.shown);
  }

  async markShown(entry: { form: string; submission_id: string }): Promise<void> {
    const answered = await this.#read<Answered>(nameOf('answered', entry));
    if (answered) await this.#write('answered', { ...answered, shown: true });
  }

  /** Throws away what nobody asked for in `days`. What waits is never thrown away. */
  async tidy(days: number): Promise<void> {
    for (const kind of ['aside/', 'answered/']) {
      for (const name of await this.#vault.names(kind)) {
        const found = await this.#vault.get(name).catch(() => undefined);
        if (found && Date.now() - found.saved_at > days * dayMs) await this.#vault.remove(name);
      }
    }
  }

  /**
   * One attempt, in one tab at a time. "gone": it was delivered, taken back or corrected, here or
   * in another tab.
   */
  async deliver(endpoint: string, letter: Letter): Promise<Delivery> {
    return alone('attempt', letter, async (): Promise<Delivery> => {
      if (!(await this.#markTried(letter))) return { type: 'gone' };
      const outcome = await submit(endpoint, await this.#open(letter));
      // Taken back in another tab meanwhile: what came of it is still theirs to know.
      if (outcome.type === 'received') await this.#receive(letter, outcome.receipt);
      else if (outcome.type === 'refused') await this.#remove(letter);
      return outcome;
    });
  }

  /** False when it waits no more. */
  async #markTried(letter: Letter): Promise<boolean> {
    return alone('entry', letter, async () => {
      const found = await this.#findSame(letter);
      if (found) await this.#write('outbox', { ...found, tried: true });
      return found !== undefined;
    });
  }

  /** Fetches the receipt of a letter that was taken back but had arrived. */
  async deliverAside(endpoint: string, letter: Letter): Promise<Outcome> {
    const outcome = await submit(endpoint, await this.#open(letter));
    if (outcome.type !== 'waits') await this.#vault.remove(nameOf('aside', letter));
    return outcome;
  }

  async #receive(letter: Letter, receipt: object): Promise<void> {
    const { submission: _, files: __, draft: ___, tried: ____, ...entry } = letter;
    await this.#write('answered', { ...entry, receipt });
    await this.#vault.remove(nameOf('aside', letter));
    await this.#remove(letter);
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

  async #write(kind: string, entry: Letter | Answered): Promise<void> {
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

/**
 * The server has other bytes under a letter's id: they were ours, sent before a correction. Fetches
 * their receipt. `unkept`: those bytes, when they were in the page's memory alone.
 */
export async function fetchFirstReceipt(
  outbox: Outbox | undefined,
  endpoint: string,
  letter: Letter | undefined,
  unkept: Submission | undefined,
): Promise<object | undefined> {
  const answered = letter && (await outbox?.findAnswer(letter));
  if (answered) return answered.receipt;
  const aside = letter && (await outbox?.findAside(letter));
  let outcome: Outcome | undefined;
  if (aside) outcome = await outbox!.deliverAside(endpoint, aside);
  else if (unkept) outcome = await submit(endpoint, unkept);
  return outcome?.type === 'received' ? outcome.receipt : undefined;
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
