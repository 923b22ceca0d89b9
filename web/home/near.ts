// Procedures that are received on certain days of the year only, while these are near.
import { make } from '../controls/element.ts';
import { say, sayDate } from '../words.ts';

/** So long before a reception opens it is announced. */
const aheadDays = 30;

export function showNear(place: HTMLElement, today: Date): void {
  const cards = [...document.querySelectorAll<HTMLElement>('.procedure[data-from]')];
  const near = cards.filter(({ dataset }) => isNear(dataset.from!, dataset.to!, today));
  if (near.length === 0) return place.replaceChildren();
  const heading = make(document, 'h2');
  heading.textContent = say('受付期間の手続');
  const list = make(document, 'ul', { class: 'cards', role: 'list' });
  for (const card of near) {
    const copy = card.cloneNode(true) as HTMLElement;
    const words = copy.querySelector('p');
    if (words) words.textContent = sayReception(copy.dataset.from!, copy.dataset.to!, today);
    copy.removeAttribute('data-from');
    list.append(copy);
  }
  place.replaceChildren(heading, list);
}

/** "08-01" to "08-31", also over the end of a year. */
export function isNear(from: string, to: string, today: Date): boolean {
  if (isOpen(from, to, today)) return true;
  const begin = new Date(today);
  begin.setDate(begin.getDate() + aheadDays);
  return isOpen(from, to, begin) || (dayOf(today) < from && from <= dayOf(begin));
}

export function sayReception(from: string, to: string, today: Date): string {
  // Any year will do.
  const day = (text: string) =>
    sayDate(new Date(`2024-${text}T12:00`), { month: 'long', day: 'numeric' });
  return isOpen(from, to, today)
    ? say('受付中・{to}まで', { to: day(to) })
    : say('{from}から{to}まで', { from: day(from), to: day(to) });
}

function isOpen(from: string, to: string, date: Date): boolean {
  const day = dayOf(date);
  return from <= to ? from <= day && day <= to : day >= from || day <= to;
}

function dayOf(date: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
