// Which applications have something under way. While one waits to be sent its files are the
// letter's, and on its draft a receipt is shown: neither goes because it is old.
import type { Answered, Entry, Letter } from './outbox.ts';
import type { Vault } from './vault.ts';

/** The outbox's entries under a prefix, with their names; what cannot be opened is left out. */
export async function readEntries<Of extends Entry>(vault: Vault, prefix: string) {
  const found: { name: string; entry: Of }[] = [];
  for (const name of await vault.names(prefix)) {
    const opened = await vault.get(name).catch(() => undefined);
    if (!opened) continue;
    found.push({ name, entry: JSON.parse(new TextDecoder().decode(opened.content)) as Of });
  }
  return found;
}

/** What waits to be sent, and what has arrived and was not shown yet. */
export async function readAwaited(vault: Vault, form = '') {
  const under = form && `${form}/`;
  const waiting = await readEntries<Letter>(vault, `outbox/${under}`);
  const answered = await readEntries<Answered>(vault, `answered/${under}`);
  return { waiting, unseen: answered.filter(({ entry }) => !entry.shown) };
}

/** The application that a letter belongs to: a life event's has several. */
export const idOf = ({ whole, submission_id }: Entry) => whole ?? submission_id;

/** The applications with something under way. */
export async function awaitedIds(vault: Vault, form?: string): Promise<Set<string>> {
  const { waiting, unseen } = await readAwaited(vault, form);
  return new Set([...waiting, ...unseen].map(({ entry }) => idOf(entry)));
}

/** The applications that were refused, or a part of them, and not sent anew. */
export async function refusedIds(vault: Vault): Promise<Set<string>> {
  return new Set((await readEntries<Entry>(vault, 'refused/')).map(({ entry }) => idOf(entry)));
}

/** Takes an application's receipts away, with their numbers and codes. */
export async function forgetAnswers(vault: Vault, form: string, id: string): Promise<void> {
  for (const { name, entry } of await readEntries<Answered>(vault, `answered/${form}/`)) {
    if (idOf(entry) === id) await vault.remove(name);
  }
}
