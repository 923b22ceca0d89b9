// What was begun on this device: go on, or take it away and perhaps put it back.
import { make } from '../controls/element.ts';
import { announce } from '../live.ts';
import { addressOf } from '../places.ts';
import { awaitedIds, refusedIds } from '../ports/awaited.ts';
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

let shelf: Shelf | undefined;

/** Shows them, and again whenever the page is looked at: other tabs go on meanwhile. */
export function showDrafts(place: HTMLElement, drafts: FoundDraft[], list: DraftList): void {
  if (!shelf) {
    document.addEventListener('refused', (event) => {
      void shelf?.tellRefused((event as CustomEvent<string>).detail);
    });
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') void shelf?.refresh();
    });
  }
  shelf = new Shelf(place, list);
  void shelf.show(drafts);
}

class Shelf {
  readonly #place: HTMLElement;
  readonly #list: DraftList;
  /** Refused while this page was open, where the device cannot note it. */
  readonly #refused = new Set<string>();
  #shown = '';

  constructor(place: HTMLElement, list: DraftList) {
    this.#place = place;
    this.#list = list;
  }

  async refresh(): Promise<void> {
    await this.show(await this.#list.port.list(this.#list.days).catch(() => []));
  }

  /** What was just taken away keeps its way back, and nobody's focus is lost. */
  async show(drafts: FoundDraft[]): Promise<void> {
    const awaited = await this.#readAwaited();
    const refused = await this.#readRefused();
    const open = drafts.filter((draft) => isOpen(draft, awaited));
    const isRefused = ({ submission_id }: FoundDraft) => refused.has(submission_id);
    const marks = open.map((draft) => [
      draft.key, draft.submission_id, draft.saved_at, isRefused(draft),
    ]);
    const seen = JSON.stringify(marks);
    if (seen === this.#shown) return;
    this.#shown = seen;
    const focused = this.#place.querySelector<HTMLElement>(':focus');
    const id = focused?.closest('.draft')?.querySelector('a')?.id;
    const gone = [...this.#place.children].filter((card) => card.querySelector('.draft-undo'));
    const cards = open.map((draft) => makeCard(draft, isRefused(draft), this.#list, this));
    this.#place.replaceChildren(...gone, ...cards);
    (id ? document.getElementById(id) : focused)?.focus();
  }

  /** What a card was made for is still what stands there, and nothing of it is under way. */
  async isAsShown({ key, submission_id }: FoundDraft): Promise<boolean> {
    const found = await this.#list.port.load(key, Number.POSITIVE_INFINITY);
    return found?.submission_id === submission_id && isOpen(found, await this.#readAwaited());
  }

  async tellChanged(): Promise<void> {
    this.#shown = '';
    await this.refresh();
    const sentence = say(
      '別のタブで内容が変わったため、この一覧を新しくしました。何も消していません。',
    );
    const text = words('p', 'draft-gone-text', sentence);
    text.setAttribute('tabindex', '-1');
    this.#place.prepend(make(document, 'div', { class: 'draft draft-gone' }, text));
    text.focus();
    announce(document, sentence, 'polite');
  }

  async tellRefused(id: string): Promise<void> {
    this.#refused.add(id);
    await this.refresh();
  }

  async #readRefused(): Promise<Set<string>> {
    const noted = await refusedIds(this.#list.port.vault).catch(() => []);
    return new Set([...noted, ...this.#refused]);
  }

  async #readAwaited(): Promise<Set<string>> {
    return awaitedIds(this.#list.port.vault).catch(() => new Set());
  }
}

/** What is under way has a card of its own, see sending.ts. */
function isOpen({ place, submission_id }: FoundDraft, awaited: Set<string>): boolean {
  return place !== 'receipt' && !awaited.has(submission_id);
}

function makeCard(
  draft: FoundDraft,
  isRefused: boolean,
  list: DraftList,
  shelf: Shelf,
): HTMLElement {
  const id = `draft-${draft.key}`;
  const head = isRefused
    ? words('p', 'draft-head draft-refused', say('受け付けられませんでした'))
    : words('p', 'draft-head', say('つづきから'));
  const title = words('h2', 'draft-title', '');
  const address = addressOf(draft.place, new URL(`${draft.form}/`, list.root));
  const link = make(document, 'a', { href: address, id });
  link.textContent = draft.title;
  title.append(link);
  const end = sayEnd(draft.saved_at, list.days);
  const saved = say('{when} に保存', { when: sayWhen(draft.saved_at) });
  const facts = isRefused ? [saved] : [draft.where, saved];
  if (!end.soon) facts.push(end.words);
  const remove = words('button', 'draft-remove', say('消す'));
  remove.setAttribute('type', 'button');
  remove.setAttribute('aria-describedby', id);
  const text = make(document, 'div', { class: 'draft-text' }, head, title);
  text.append(words('p', 'draft-facts', facts.filter(Boolean).join('・')));
  if (isRefused) {
    const hope = say('入力した内容は消えていません。内容を確かめて、もう一度申請してください。');
    text.append(words('p', 'draft-end', hope));
  }
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
    void goOn(draft, list, shelf).then((mayGo) => mayGo && window.location.assign(address));
  });
  remove.addEventListener('click', () => void takeAway(card, draft, list, shelf));
  return card;
}

/** What was put aside stands in the form's own place again. */
export function bringBack(
  { form, key }: Pick<FoundDraft, 'form' | 'key'>,
  port: DraftPort,
): Promise<void> {
  return alone(form, () => port.bringBack(key));
}

function goOn(draft: FoundDraft, { port }: DraftList, shelf: Shelf): Promise<boolean> {
  return alone(draft.form, async () => {
    const isThere = await shelf.isAsShown(draft);
    if (isThere) await port.bringBack(draft.key);
    else await shelf.tellChanged();
    return isThere;
  });
}

/** A tab that fills in another application of this form saves it first, and then no more. */
async function alone<Of>(form: string, act: () => Promise<Of>): Promise<Of> {
  const claim = new TabClaim(form, { give: async () => {}, lost: () => {} });
  if (!(await claim.claim())) await claim.takeOver();
  const done = await act();
  claim.letGo();
  return done;
}

async function takeAway(
  card: HTMLElement,
  draft: FoundDraft,
  { port }: DraftList,
  shelf: Shelf,
): Promise<void> {
  const isThere = await shelf.isAsShown(draft);
  const undo = isThere && (await port.remove(draft.key, draft.submission_id));
  if (!undo) return shelf.tellChanged();
  replaceByUndo(card, say('「{title}」の途中の内容を消しました', { title: draft.title }), undo);
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
