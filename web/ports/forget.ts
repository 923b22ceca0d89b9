// Takes everything off this device, except for what was sent and has not arrived: that is still
// brought to the server, and its receipt shown once.
import { idOf, readAwaited, readEntries } from './awaited.ts';
import { asideKey, draftName, type DraftPort, fileName } from './draft.ts';
import type { Answered, Entry, Letter } from './outbox.ts';

// As in tab-claim.ts, which the first page loads; sharing them would make it a file more.
const prefix = 'todoke/';
const answerWithinMs = 1500;

/** Resolves when no tab fills in anything, or when one that does has had its time to stop. */
async function untilNoneIsHeld(): Promise<void> {
  for (let turns = 0; turns < 15; ++turns) {
    const { held = [] } = (await navigator.locks?.query()) ?? {};
    if (!held.some(({ name }) => name?.startsWith(prefix))) return;
    await new Promise((run) => setTimeout(run, answerWithinMs / 15));
  }
}

/** Gives how many applications wait to be sent. Rejects when the device forgets nothing. */
export async function forgetAll(drafts: DraftPort): Promise<number> {
  await untilNoneIsHeld();
  const { vault } = drafts;
  const { waiting, unseen } = await readAwaited(vault);
  const spared = new Set([...waiting, ...unseen].map(({ name }) => name));
  for (const { entry } of waiting) {
    for (const key of keysOf(entry)) {
      for (const { id } of entry.files) spared.add(fileName(key, id));
    }
    // The same application as it was before a correction: if the server has that one, its bytes
    // fetch the receipt.
    spared.add(`aside/${entry.form}/${entry.submission_id}`);
  }
  // A life event's receipt says what was refused of it.
  for (const { name, entry } of await readEntries<Entry>(vault, 'refused/')) {
    const isOfIt = (other: Entry) => idOf(other) === idOf(entry);
    if ([...waiting, ...unseen].some(({ entry: other }) => isOfIt(other))) spared.add(name);
  }
  // A receipt is shown on the draft that was sent.
  for (const { entry } of [...waiting, ...unseen]) {
    for (const key of keysOf(entry)) {
      const draft = await drafts.load(key, Number.POSITIVE_INFINITY);
      if (draft?.submission_id === idOf(entry)) spared.add(draftName(key));
    }
  }
  // What another tab sends at this moment is spared, too.
  await vault.forgetAll((name) => spared.has(name) || name.startsWith('outbox/'));
  return waiting.length;
}

/** What its draft and files may stand under. */
const keysOf = (entry: Letter | Answered) => [entry.form, asideKey(entry.form, idOf(entry))];
