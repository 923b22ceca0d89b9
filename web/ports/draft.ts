// Drafts: everything typed, kept on this device until it is sent or too old.
//
// The application being filled in stands under its form's id. One that was put aside, because the
// resident began anew, stands under "<form>~<submission id>"; wherever this file says `form`,
// either will do.
import { Vault } from './vault.ts';

/** What is kept of one application. `draft` is the engine's own and opaque here. */
export interface KeptDraft {
  submission_id: string;
  place: string;
  title: string;
  /** How far: words for the list of drafts, 「6ページ中3ページまで」. */
  where: string;
  draft: unknown;
}

export interface FoundDraft extends KeptDraft {
  /** The form's id. */
  form: string;
  /** What it is kept under: the form's id, or with "~<submission id>" when put aside. */
  key: string;
  saved_at: number;
}

/** Puts back what was removed. */
export type Undo = () => Promise<void>;

export const dayMs = 86_400_000;

export class DraftPort {
  readonly #vault: Vault;

  private constructor(vault: Vault) {
    this.#vault = vault;
  }

  /** Undefined when this browser cannot keep drafts; then the page says so. */
  static async open(): Promise<DraftPort | undefined> {
    try {
      return new DraftPort(await Vault.open());
    } catch {
      return undefined;
    }
  }

  get vault(): Vault {
    return this.#vault;
  }

  /** Gives the saved draft's mark, see `makeRoom`. */
  async save(form: string, kept: KeptDraft): Promise<string> {
    return this.#vault.put(draftName(form), new TextEncoder().encode(JSON.stringify(kept)));
  }

  /** The draft of this form; one older than `days` is thrown away, unless it is awaited. */
  async load(form: string, days: number): Promise<FoundDraft | undefined> {
    const found = await this.#vault.get(draftName(form)).catch(() => undefined);
    if (!found) return undefined;
    const kept = JSON.parse(new TextDecoder().decode(found.content)) as KeptDraft;
    const draft = { ...kept, form: formOf(form), key: form, saved_at: found.saved_at };
    if (Date.now() - found.saved_at <= days * dayMs || (await this.#isAwaited(draft))) return draft;
    await this.remove(form, kept.submission_id);
    return undefined;
  }

  /** Asked of old drafts alone. Where the answer cannot be had, nothing is thrown away. */
  async #isAwaited({ form, submission_id }: FoundDraft): Promise<boolean> {
    try {
      const { awaitedIds } = await import('./awaited.ts');
      return (await awaitedIds(this.#vault, form)).has(submission_id);
    } catch {
      return true;
    }
  }

  /** The newest first. */
  async list(days: number): Promise<FoundDraft[]> {
    const names = await this.#vault.names(draftName(''));
    const found = await Promise.all(
      names.map((name) => this.load(name.slice(draftName('').length), days)),
    );
    return found
      .filter((draft) => draft !== undefined)
      .sort((left, right) => right.saved_at - left.saved_at);
  }

  /** Something of this form was sent from here: see outbox.ts. */
  async hasPending(form: string): Promise<boolean> {
    const kinds = await Promise.all(
      ['outbox', 'answered'].map((kind) => this.#vault.names(`${kind}/${form}/`)),
    );
    return kinds.some((names) => names.length > 0);
  }

  /** The form as it is now, to say later what another version changed. */
  async saveForm(form: string, document: unknown): Promise<void> {
    await this.#vault.put(formName(form), new TextEncoder().encode(JSON.stringify(document)));
  }

  async loadForm(form: string): Promise<unknown> {
    const found = await this.#vault.get(formName(form)).catch(() => undefined);
    return found && JSON.parse(new TextDecoder().decode(found.content));
  }

  async saveFile(form: string, id: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    await this.#vault.put(fileName(form, id), bytes);
  }

  async loadFile(form: string, id: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    return (await this.#vault.get(fileName(form, id)))?.content;
  }

  async removeFile(form: string, id: string): Promise<void> {
    await this.#vault.remove(fileName(form, id));
  }

  /**
   * The draft and its files. What is given puts them back, as old as they were. Nothing is done
   * when a `submissionId` is given and another application stands there.
   */
  async remove(form: string, submissionId?: string): Promise<Undo | undefined> {
    // What cannot be read can be taken away.
    const removed = await this.load(form, Number.POSITIVE_INFINITY).catch(() => undefined);
    if (submissionId && removed?.submission_id !== submissionId) return undefined;
    const files = await this.#vault.names(fileName(form, ''));
    const taken = await this.#vault.takeNamed([draftName(form), formName(form), ...files]);
    return async () => {
      const since = await this.load(form, Number.POSITIVE_INFINITY);
      // It went on in another tab: what stands there is newer.
      if (since && since.submission_id === removed?.submission_id) return;
      if (since) await this.setAside(form);
      await this.#vault.putBack(taken);
    };
  }

  /** Takes one application away with its receipts, wherever it stands: others of its form stay. */
  async forget(form: string, submissionId: string): Promise<void> {
    await this.remove(form, submissionId);
    await this.remove(asideKey(form, submissionId));
    const { forgetAnswers } = await import('./awaited.ts');
    await forgetAnswers(this.#vault, form, submissionId);
  }

  /** Makes room for a new application of this form; the old one stays in the list of drafts. */
  async setAside(form: string): Promise<void> {
    const found = await this.load(form, Number.POSITIVE_INFINITY);
    if (found) await this.#rename(form, asideKey(form, found.submission_id));
  }

  /** Makes a draft that was put aside the one to go on with. */
  async bringBack(key: string): Promise<void> {
    const form = formOf(key);
    if (key === form) return;
    await this.setAside(form);
    await this.#rename(key, form);
  }

  /**
   * Before an application is saved, or removed, under its form's id: another one that was put
   * there meanwhile goes aside. `mark` is of the draft that this page has saved last; while it
   * stands there, nothing has to be opened to know whose it is. Gives whether anything was moved.
   */
  async makeRoom(form: string, submissionId: string, mark: string | undefined): Promise<boolean> {
    const there = await this.#vault.mark(draftName(form));
    if (there !== undefined && there === mark) return false;
    const found = there && (await this.load(form, Number.POSITIVE_INFINITY));
    if (found && found.submission_id === submissionId) return false;
    // This one may stand aside itself, with its files.
    const own = asideKey(form, submissionId);
    if (!there && !(await this.#vault.mark(draftName(own)))) return false;
    await this.bringBack(own);
    return true;
  }

  async #rename(from: string, to: string): Promise<void> {
    const names = new Map([
      [draftName(from), draftName(to)],
      [formName(from), formName(to)],
    ]);
    const prefix = fileName(from, '');
    for (const name of await this.#vault.names(prefix)) {
      names.set(name, fileName(to, name.slice(prefix.length)));
    }
    await this.#vault.move(names);
  }
}

const formOf = (key: string) => key.replace(/~.*$/u, '');
export const asideKey = (form: string, submissionId: string) => `${form}~${submissionId}`;
export const draftName = (form: string) => `draft/${form}`;
const formName = (form: string) => `form/${form}`;
export const fileName = (form: string, id: string) => `file/${form}/${id}`;
