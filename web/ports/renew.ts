// A letter that waits no more and has not arrived: refused, or taken back by the resident.
import { idOf } from './awaited.ts';
import { asideKey, draftName, type KeptDraft } from './draft.ts';
import type { Letter } from './outbox.ts';
import type { Vault } from './vault.ts';

/** Its draft has as many days to be mended in as if it was saved now: it may be weeks old. */
export async function renewDraft(vault: Vault, letter: Letter): Promise<void> {
  const id = idOf(letter);
  for (const name of [letter.form, asideKey(letter.form, id)].map(draftName)) {
    const found = await vault.get(name).catch(() => undefined);
    if (!found) continue;
    const kept = JSON.parse(new TextDecoder().decode(found.content)) as KeptDraft;
    // Where that fails it is as old as it was, and no letter is held up by it.
    if (kept.submission_id === id) await vault.renew(name).catch(() => {});
  }
}
