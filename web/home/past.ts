// What the resident let stay for the next application: what, until when, and a way to take it off.
import { make } from '../controls/element.ts';
import { dayMs } from '../ports/draft.ts';
import type { KeptPast, PastPort } from '../ports/past.ts';
import { replaceByUndo, words } from './drafts.ts';
import { say, sayDate } from '../words.ts';

const fullDay = (at: number) => sayDate(at, { dateStyle: 'long' });

export function showPast(place: HTMLElement, kept: KeptPast[], port: PastPort, days: number): void {
  if (kept.length === 0) return place.replaceChildren();
  const heading = make(document, 'h2');
  heading.textContent = say('この端末に残した内容');
  place.replaceChildren(heading, ...kept.map((one) => makeCard(one, port, days)));
}

function makeCard(one: KeptPast, port: PastPort, days: number): HTMLElement {
  const id = `past-${one.form}`;
  const title = words('p', 'past-title', one.title);
  title.id = id;
  const facts = say('{sent}に申請・{until}に消えます', {
    sent: fullDay(one.saved_at),
    until: fullDay(one.saved_at + days * dayMs),
  });
  const text = make(document, 'div', { class: 'draft-text' }, title);
  text.append(words('p', 'draft-facts', facts));
  const people = one.past.people.map(({ label }) => say('{name} さん', { name: label }));
  if (people.length) {
    const who = people.join(say('、'));
    const use = say('{people}の情報を、ほかの手続でも使えます', { people: who });
    text.append(words('p', 'draft-facts', use));
  }
  const remove = words('button', 'draft-remove', say('消す'));
  remove.setAttribute('type', 'button');
  remove.setAttribute('aria-describedby', id);
  const card = make(document, 'div', { class: 'draft past' }, text, remove);
  remove.addEventListener('click', () => {
    void port.remove(one.form).then((undo) => {
      replaceByUndo(card, say('「{title}」の残した内容を消しました', { title: one.title }), undo);
    });
  });
  return card;
}
