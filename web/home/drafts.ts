// What was begun on this device: go on, or take it away and perhaps put it back.
import { make } from '../controls/element.ts';
import { announce } from '../live.ts';
import { addressOf } from '../places.ts';
import type { DraftPort, FoundDraft, Undo } from '../ports/draft.ts';
import { sayDay, sayEnd, sayWhen } from './when.ts';
import { dayMs } from '../ports/draft.ts';
import { TabClaim } from '../tab-claim.ts';
import { say } from '../words.ts';

export interface DraftList {
  port: DraftPort;
  days: number;
  root: URL;
}

export function showDrafts(place: HTMLElement, drafts: FoundDraft[], list: DraftList): void {
  const open = drafts.filter((draft) => draft.place !== 'receipt');
  place.replaceChildren(...open.map((draft) => makeCard(draft, list)));
}

function makeCard(draft: FoundDraft, list: DraftList): HTMLElement {
  const id = `draft-${draft.key}`;
  const head = words('p', 'draft-head', say('つづきから'));
  const title = words('h2', 'draft-title', '');
  const address = addressOf(draft.place, new URL(`${draft.form}/`, list.root));
  const link = make(document, 'a', { href: address, id });
  link.textContent = draft.title;
  title.append(link);
  const end = sayEnd(draft.saved_at, list.days);
  const facts = [draft.where, say('{when} に保存', { when: sayWhen(draft.saved_at) })];
  if (!end.soon) facts.push(end.words);
  const remove = words('button', 'draft-remove', say('消す'));
  remove.setAttribute('type', 'button');
  remove.setAttribute('aria-describedby', id);
  const text = make(document, 'div', { class: 'draft-text' }, head, title);
  text.append(words('p', 'draft-facts', facts.filter(Boolean).join('・')));
  if (end.soon) {
    const until = sayDay(draft.saved_at + list.days * dayMs);
    const warning = say('{end}。残すときは、{until}までにつづきを開いてください。', {
      end: end.words,
      until,
    });
    text.append(words('p', 'draft-end', warning));
  }
  const card = make(document, 'div', { class: 'draft' }, text, remove);
  link.addEventListener('click', (event) => {
    if (draft.key === draft.form) return;
    event.preventDefault();
    void bringBack(draft, list.port).then(() => window.location.assign(address));
  });
  remove.addEventListener('click', () => void takeAway(card, draft, list));
  return card;
}

/** A tab that fills in another application of this form saves it first, and then no more. */
export async function bringBack(
  { form, key }: Pick<FoundDraft, 'form' | 'key'>,
  port: DraftPort,
): Promise<void> {
  const claim = new TabClaim(form, { give: async () => {}, lost: () => {} });
  if (!(await claim.claim())) await claim.takeOver();
  await port.bringBack(key);
  claim.letGo();
}

async function takeAway(card: HTMLElement, draft: FoundDraft, list: DraftList): Promise<void> {
  const undo = await list.port.remove(draft.key);
  if (undo) replaceByUndo(card, say('「{title}」の途中の内容を消しました', { title: draft.title }), undo);
}

/** In the card's own place, so that nothing else moves; the focus goes to the way back. */
export function replaceByUndo(card: HTMLElement, sentence: string, undo: Undo): void {
  const text = words('p', 'draft-gone-text', sentence);
  const back = words('button', 'draft-undo', say('元に戻す'));
  back.setAttribute('type', 'button');
  const gone = make(document, 'div', { class: 'draft draft-gone' }, text, back);
  back.addEventListener('click', () => {
    void undo().then(() => {
      gone.replaceWith(card);
      card.querySelector<HTMLElement>('a, button')?.focus();
      announce(document, say('元に戻しました'), 'polite');
    });
  });
  card.replaceWith(gone);
  back.focus();
  announce(document, sentence, 'polite');
}

export function words(tag: 'p' | 'h2' | 'button', className: string, text: string): HTMLElement {
  const element = make(document, tag, { class: className });
  element.textContent = text;
  return element;
}
