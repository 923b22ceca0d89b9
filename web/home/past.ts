// What the resident let stay for the next application: what, until when, and a way to take it off.
import { make } from '../controls/element.ts';
import { dayMs } from '../ports/draft.ts';
import type { KeptPast, PastPort } from '../ports/past.ts';
import { replaceByUndo, words } from './drafts.ts';

const fullDay = new Intl.DateTimeFormat('ja-JP', { dateStyle: 'long' });

export function showPast(place: HTMLElement, kept: KeptPast[], port: PastPort, days: number): void {
  if (kept.length === 0) return place.replaceChildren();
  const heading = make(document, 'h2');
  heading.textContent = 'この端末に残した内容';
  place.replaceChildren(heading, ...kept.map((one) => makeCard(one, port, days)));
}

function makeCard(one: KeptPast, port: PastPort, days: number): HTMLElement {
  const id = `past-${one.form}`;
  const title = words('p', 'past-title', one.title);
  title.id = id;
  const until = fullDay.format(one.saved_at + days * dayMs);
  const facts = `${fullDay.format(one.saved_at)}に申請・${until}に消えます`;
  const text = make(document, 'div', { class: 'draft-text' }, title);
  text.append(words('p', 'draft-facts', facts));
  const people = one.past.people.map(({ label }) => `${label} さん`).join('、');
  if (people) text.append(words('p', 'draft-facts', `${people}の情報を、ほかの手続でも使えます`));
  const remove = words('button', 'draft-remove', '消す');
  remove.setAttribute('type', 'button');
  remove.setAttribute('aria-describedby', id);
  const card = make(document, 'div', { class: 'draft past' }, text, remove);
  remove.addEventListener('click', () => {
    void port.remove(one.form).then((undo) => {
      replaceByUndo(card, `「${one.title}」の残した内容を消しました`, undo);
    });
  });
  return card;
}
