// Drafts: everything typed, kept on this device until it is sent or too old.
import { Vault } from './vault.ts';

/** What is kept of one application. `draft` is the engine's own and opaque here. */
export interface KeptDraft {
  submission_id: string;
  place: string;
  title: string;
  /** How far: words for the list of drafts, 「2 請求する方」. */
  where: string;
  draft: unknown;
}

export interface FoundDraft extends KeptDraft {
  form: string;
  saved_at: number;
}

const dayMs = 86_400_000;

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

  async save(form: string, kept: KeptDraft): Promise<void> {
    await this.#vault.put(draftName(form), new TextEncoder().encode(JSON.stringify(kept)));
  }

  /** The draft of this form; one that is older than `days` is thrown away. */
  async load(form: string, days: number): Promise<FoundDraft | undefined> {
    const found = await this.#vault.get(draftName(form)).catch(() => undefined);
    if (!found) return undefined;
    if (Date.now() - found.saved_at > days * dayMs) {
      await this.remove(form);
      return undefined;
    }
    const kept = JSON.parse(new TextDecoder().decode(found.content)) as KeptDraft;
    return { ...kept, form, saved_at: found.saved_at };
  }

  async list(days: number): Promise<FoundDraft[]> {
    const names = await this.#vault.names('draft/');
    const found = await Promise.all(names.map((name) => this.load(name.slice(6), days)));
    return found
      .filter((draft) => draft !== undefined)
      .sort((left, right) => right.saved_at - left.saved_at);
  }

  async saveFile(form: string, id: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    await this.#vault.put(fileName(form, id), bytes);
  }

  async loadFile(form: string, id: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    return (await this.#vault.get(fileName(form, id)))?.content;
  }

  async remove(form: string): Promise<void> {
    await this.#vault.remove(draftName(form));
    for (const name of await this.#vault.names(fileName(form, ''))) await this.#vault.remove(name);
  }
}

const draftName = (form: string) => `draft/${form}`;
const fileName = (form: string, id: string) => `file/${form}/${id}`;
