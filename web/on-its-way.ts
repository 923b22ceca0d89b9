// Of one form something may be on its way while another application of it is kept: which of the
// two this page is about. The other stays on the device, put aside or waiting to be seen.
import type { Found } from './device.ts';
import { asideKey, type DraftPort } from './ports/draft.ts';
import type { Pending } from './sending.ts';

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
  if (found.keepsNothing && !pending.letter) its = await takeSent(drafts, letter.form, found);
  if (pending.letter || isIts(its)) return { found: its, pending };
  // Without its draft a receipt cannot be shown; the first page goes on saying that it arrived.
  return { found: its };
}

/** Where nothing is kept, a draft that was sent stays until its receipt is shown, once. */
async function takeSent(drafts: DraftPort, form: string, found: Found): Promise<Found> {
  const kept = await drafts.load(form, Number.POSITIVE_INFINITY);
  await drafts.remove(form);
  return { ...found, kept };
}
