// Of one form something may be on its way while another application of it is kept: which of the
// two this page is about. The other stays on the device, put aside or waiting to be seen.
import type { Found } from './device.ts';
import { asideKey, type DraftPort } from './ports/draft.ts';
import type { Answered } from './ports/outbox.ts';
import type { Pending } from './sending.ts';
import { tellAbove } from './tell-above.ts';
import { say } from './words.ts';

export interface Chosen {
  found: Found;
  pending?: Pending;
}

/** `findAgain` gives what the device has, after it was moved. */
export async function chooseApplication(
  drafts: DraftPort,
  found: Found,
  pending: Pending,
  findAgain: () => Promise<Found>,
): Promise<Chosen> {
  const letter = pending.letter ?? pending.answered ?? pending.answers![0]!;
  const id = letter.whole ?? letter.submission_id;
  const isIts = ({ kept }: Found) => kept?.submission_id === id;
  if (isIts(found)) return { found, pending };
  // What has arrived is shown where its receipt is asked for, not to who goes on with another.
  const isAskedFor = found.place === 'receipt' || found.place === 'sending';
  if (!pending.letter && found.kept && !isAskedFor) return { found };
  await drafts.bringBack(asideKey(letter.form, id));
  let its = await findAgain();
  if (found.keepsNothing && !pending.letter) its = await takeSent(drafts, letter.form, id, found);
  if (pending.letter || isIts(its)) return { found: its, pending };
  // Without its draft there is no page for its receipt.
  await tellNumbers(pending, found.keepsNothing);
  return { found: its };
}

/** The first page goes on saying that it arrived, except where nothing is to be kept. */
async function tellNumbers({ outbox, answered, answers }: Pending, isOnce: boolean): Promise<void> {
  for (const one of answers ?? [answered!]) {
    tellAbove(document.getElementById('screen')!, sayNumbers(one));
    if (isOnce) await outbox.markShown(one);
  }
}

function sayNumbers({ title, receipt }: Answered): string {
  const { receipt: number = '', code = '' } = receipt as { receipt?: string; code?: string };
  return say(
    '「{title}」を受け付けました。受付番号は{number}、確認コードは{code}です。控えは表示できないので、書き留めてください。',
    { title, number, code: code.replace(/(.{3})(?=.)/gu, '$1 ') },
  );
}

/** Where nothing is kept, a draft that was sent stays until its receipt is shown, once. */
async function takeSent(
  drafts: DraftPort,
  form: string,
  id: string,
  found: Found,
): Promise<Found> {
  const kept = await drafts.load(form, Number.POSITIVE_INFINITY);
  await drafts.remove(form, id);
  return { ...found, kept };
}
