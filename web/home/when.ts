// When a draft was saved and when it goes, in words, on the device's clock.
import { dayMs } from '../ports/draft.ts';

/** From so many days before, the end is announced and not only mentioned. */
const announceDays = 3;

/** 「今日 14:32」「昨日 21:04」「11月3日 9:15」 */
export function sayWhen(at: number, now = Date.now()): string {
  const time = new Intl.DateTimeFormat('ja-JP', { hour: 'numeric', minute: '2-digit' }).format(at);
  const days = dayNumber(now) - dayNumber(at);
  if (days === -1) return `明日 ${time}`;
  if (days === 0) return `今日 ${time}`;
  if (days === 1) return `昨日 ${time}`;
  return `${sayDay(at)} ${time}`;
}

/** 「11月21日」 */
export function sayDay(at: number): string {
  return new Intl.DateTimeFormat('ja-JP', { month: 'long', day: 'numeric' }).format(at);
}

export interface End {
  /** 「あと13日で消えます」 */
  words: string;
  /** It is time to announce it. */
  soon: boolean;
}

/** When something saved at `at` goes that is kept for `days`. */
export function sayEnd(at: number, days: number, now = Date.now()): End {
  const end = at + days * dayMs;
  const left = Math.ceil((end - now) / dayMs);
  const soon = left <= announceDays;
  if (left <= 1) return { words: `${sayWhen(end, now)} に消えます`, soon };
  return { words: `あと${left}日で消えます`, soon };
}

function dayNumber(at: number): number {
  return Math.floor((at - new Date(at).getTimezoneOffset() * 60_000) / dayMs);
}
