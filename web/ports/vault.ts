// A small encrypted store on the device. The key is made here, kept by the browser and cannot be
// read out, not even by us: a copied disk or a forgotten phone gives nothing away.
import { type DBSchema, type IDBPDatabase, type IDBPObjectStore, openDB } from 'idb';

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

/** What one connection gives. Where the site's data was cleared, the next one has another key. */
interface Connection {
  database: IDBPDatabase<Schema>;
  key: CryptoKey;
}

type Store = IDBPObjectStore<Schema, ['sealed'], 'sealed', 'readwrite'>;

const algorithm = 'AES-GCM';
/** A storage that neither opens nor fails (seen in WebKit) counts as one that keeps nothing. */
const openWithinMs = 3000;

export class Vault {
  #connecting: Promise<Connection> | undefined;

  private constructor() {}

  /** Fails where the browser keeps nothing: private windows, blocked storage, no https. */
  static async open(): Promise<Vault> {
    const vault = new Vault();
    await vault.#connect();
    return vault;
  }

  /** Gives the record's mark. */
  async put(name: string, content: Uint8Array<ArrayBuffer>, now = Date.now()): Promise<string> {
    return this.#use(async ({ database, key }) => {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const bytes = await crypto.subtle.encrypt({ name: algorithm, iv }, key, content);
      const transaction = database.transaction('sealed', 'readwrite');
      const asked = transaction.store.put({ saved_at: now, iv, bytes }, name);
      const written = Promise.all([asked, transaction.done]);
      // Whatever the next line throws, too.
      written.catch(() => {});
      // By itself it would be committed when this page has heard of the put: it may be gone by
      // then.
      transaction.commit();
      await written;
      return iv.join();
    });
  }

  async get(name: string): Promise<Opened | undefined> {
    return this.#use(async ({ database, key }) => {
      const sealed = await database.get('sealed', name);
      if (!sealed) return undefined;
      const { saved_at, iv, bytes } = sealed;
      const content = await crypto.subtle.decrypt({ name: algorithm, iv }, key, bytes);
      return { saved_at, content: new Uint8Array(content) };
    });
  }

  /** Another one each time something is put here; nothing has to be opened for it. */
  async mark(name: string): Promise<string | undefined> {
    const sealed = await this.#use(({ database }) => database.get('sealed', name));
    return sealed?.iv.join();
  }

  async names(prefix: string): Promise<string[]> {
    const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
    return this.#use(({ database }) => database.getAllKeys('sealed', range));
  }

  async remove(name: string): Promise<void> {
    await this.#use(({ database }) => database.delete('sealed', name));
  }

  /** Takes these records out, all or none, and gives them, to be put back. */
  async takeNamed(names: string[]): Promise<Kept[]> {
    return this.#change(async (store) => {
      const taken: Kept[] = [];
      for (const name of names) {
        const sealed = await store.get(name);
        if (sealed) taken.push({ name, sealed });
        await store.delete(name);
      }
      return taken;
    });
  }

  /** Takes out all but what is spared. The key stays: another tab may be using it. */
  async forgetAll(isSpared: (name: string) => boolean): Promise<void> {
    await this.#change(async (store) => {
      for (const name of await store.getAllKeys()) if (!isSpared(name)) await store.delete(name);
    });
  }

  /** As old as if it was put here now. */
  async renew(name: string): Promise<void> {
    await this.#change(async (store) => {
      const sealed = await store.get(name);
      if (sealed) await store.put({ ...sealed, saved_at: Date.now() }, name);
    });
  }

  /** Moves records to other names, all or none. */
  async move(names: ReadonlyMap<string, string>): Promise<void> {
    await this.#change(async (store) => {
      const moved: Kept[] = [];
      for (const [from, to] of names) {
        const sealed = await store.get(from);
        if (sealed) moved.push({ name: to, sealed });
        await store.delete(from);
      }
      for (const { name, sealed } of moved) await store.put(sealed, name);
    });
  }

  async putBack(records: Kept[]): Promise<void> {
    await this.#change(async (store) => {
      for (const { name, sealed } of records) await store.put(sealed, name);
    });
  }

  /** All or nothing of what `work` does. */
  async #change<Result>(work: (store: Store) => Promise<Result>): Promise<Result> {
    return this.#use(async ({ database }) => {
      const transaction = database.transaction('sealed', 'readwrite');
      const [result] = await Promise.all([work(transaction.store), transaction.done]);
      return result;
    });
  }

  /** Once more, on a new connection, if the old one is gone: what it had begun was undone. */
  async #use<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result> {
    const connecting = this.#connect();
    try {
      return await work(await connecting);
    } catch (error) {
      if (this.#connecting === connecting && !isOfLostConnection(error)) throw error;
      this.#leave(connecting);
      return work(await this.#connect());
    }
  }

  #connect(): Promise<Connection> {
    if (this.#connecting) return this.#connecting;
    const connecting = connect(() => this.#leave(connecting));
    connecting.catch(() => this.#leave(connecting));
    this.#connecting = connecting;
    return connecting;
  }

  #leave(connecting: Promise<Connection>): void {
    if (this.#connecting === connecting) this.#connecting = undefined;
    void connecting.then(({ database }) => database.close(), () => {});
  }
}

/** WebKit says UnknownError, the others InvalidStateError. */
function isOfLostConnection(error: unknown): boolean {
  const { name } = (error ?? {}) as Partial<DOMException>;
  return name === 'InvalidStateError' || name === 'UnknownError';
}

/**
 * `whenLost`: the browser has ended the connection, or wants it ended. WebKit does so to pages
 * that somebody has left, to photograph a card for example.
 */
async function connect(whenLost: () => void): Promise<Connection> {
  const opening = openDB<Schema>('todoke', 1, {
    upgrade(fresh) {
      fresh.createObjectStore('keys');
      fresh.createObjectStore('sealed');
    },
    blocking: whenLost,
    terminated: whenLost,
  });
  const database = await Promise.race([opening, failLater(openWithinMs)]);
  return { database, key: await loadKey(database) };
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
