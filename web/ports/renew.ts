// A letter that waits no more and has not arrived: refused, or taken back by the resident.
import { idOf } from './awaited.ts';
import { asideKey, draftName, type KeptDraft } from './draft.ts';
import type { Entry } from './outbox.ts';
import type { Vault } from './vault.ts';

/** Under which names its draft is kept: in the form's own place, or put aside. */
async function draftsOf(vault: Vault, entry: Entry): Promise<string[]> {
  const id = idOf(entry);
  const names = [];
  for (const name of [entry.form, asideKey(entry.form, id)].map(draftName)) {
    const found = await vault.get(name).catch(() => undefined);
    if (!found) continue;
    const kept = JSON.parse(new TextDecoder().decode(found.content)) as KeptDraft;
    if (kept.submission_id === id) names.push(name);
  }
  return names;
}

/** There is something to mend and send again. */
export async function hasDraft(vault: Vault, entry: Entry): Promise<boolean> {
  return (await draftsOf(vault, entry)).length > 0;
}

/** Its draft has as many days to be mended in as if it was saved now: it may be weeks old. */
export async function renewDraft(vault: Vault, entry: Entry): Promise<void> {
  for (const name of await draftsOf(vault, entry)) {
    // Where that fails it is as old as it was, and no letter is held up by it.
    await vault.renew(name).catch(() => {});
  }
}
