// A small encrypted store on the device. The key is made here, kept by the browser and cannot be
// read out, not even by us: a copied disk or a forgotten phone gives nothing away.
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

interface Sealed {
  saved_at: number;
  iv: Uint8Array<ArrayBuffer>;
  bytes: ArrayBuffer;
}

/** A record as it is kept, so that it can be moved or put back without being opened. */
export interface Kept {
  name: string;
  sealed: Sealed;
}

export interface Opened {
  saved_at: number;
  content: Uint8Array<ArrayBuffer>;
}

interface Schema extends DBSchema {
  keys: { key: string; value: CryptoKey };
  sealed: { key: string; value: Sealed };
}

const algorithm = 'AES-GCM';
/** A storage that neither opens nor fails (seen in WebKit) counts as one that keeps nothing. */
const openWithinMs = 3000;

export class Vault {
  readonly #database: IDBPDatabase<Schema>;
  readonly #key: CryptoKey;

  private constructor(database: IDBPDatabase<Schema>, key: CryptoKey) {
    this.#database = database;
    this.#key = key;
  }

  /** Fails where the browser keeps nothing: private windows, blocked storage, no https. */
  static async open(): Promise<Vault> {
    const opening = openDB<Schema>('todoke', 1, {
      upgrade(fresh) {
        fresh.createObjectStore('keys');
        fresh.createObjectStore('sealed');
      },
    });
    const database = await Promise.race([opening, failLater(openWithinMs)]);
    return new Vault(database, await loadKey(database));
  }

  async put(name: string, content: Uint8Array<ArrayBuffer>, now = Date.now()): Promise<void> {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const bytes = await crypto.subtle.encrypt({ name: algorithm, iv }, this.#key, content);
    const transaction = this.#database.transaction('sealed', 'readwrite');
    const asked = transaction.store.put({ saved_at: now, iv, bytes }, name);
    // By itself it would be committed when this page has heard of the put: it may be gone by then.
    transaction.commit();
    await Promise.all([asked, transaction.done]);
  }

  async get(name: string): Promise<Opened | undefined> {
    const sealed = await this.#database.get('sealed', name);
    if (!sealed) return undefined;
    const { saved_at, iv, bytes } = sealed;
    const content = await crypto.subtle.decrypt({ name: algorithm, iv }, this.#key, bytes);
    return { saved_at, content: new Uint8Array(content) };
  }

  async names(prefix: string): Promise<string[]> {
    const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
    return this.#database.getAllKeys('sealed', range);
  }

  async remove(name: string): Promise<void> {
    await this.#database.delete('sealed', name);
  }

  /** Takes these records out, all or none, and gives them, to be put back. */
  async takeNamed(names: string[]): Promise<Kept[]> {
    const transaction = this.#database.transaction('sealed', 'readwrite');
    const taken: Kept[] = [];
    for (const name of names) {
      const sealed = await transaction.store.get(name);
      if (sealed) taken.push({ name, sealed });
      await transaction.store.delete(name);
    }
    await transaction.done;
    return taken;
  }

  /** Everything but the key, which another tab may be using. */
  async forgetAll(): Promise<void> {
    await this.#database.clear('sealed');
  }

  /** Moves records to other names, all or none. */
  async move(names: ReadonlyMap<string, string>): Promise<void> {
    const transaction = this.#database.transaction('sealed', 'readwrite');
    const moved: Kept[] = [];
    for (const [from, to] of names) {
      const sealed = await transaction.store.get(from);
      if (sealed) moved.push({ name: to, sealed });
      await transaction.store.delete(from);
    }
    for (const { name, sealed } of moved) await transaction.store.put(sealed, name);
    await transaction.done;
  }

  async putBack(records: Kept[]): Promise<void> {
    const transaction = this.#database.transaction('sealed', 'readwrite');
    for (const { name, sealed } of records) await transaction.store.put(sealed, name);
    await transaction.done;
  }
}

const failLater = (ms: number) =>
  new Promise<never>((_, reject) => setTimeout(() => reject(new Error('no storage')), ms));

/** Two tabs may meet here for the first time: the first key that is stored is everyone's. */
async function loadKey(database: IDBPDatabase<Schema>): Promise<CryptoKey> {
  const known = await database.get('keys', 'draft');
  if (known) return known;
  const made = await crypto.subtle.generateKey({ name: algorithm, length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  const transaction = database.transaction('keys', 'readwrite');
  const first = await transaction.store.get('draft');
  if (!first) await transaction.store.put(made, 'draft');
  await transaction.done;
  return first ?? made;
}
