// When a draft was saved and when it goes, in words, on the device's clock.
import { dayMs } from '../ports/draft.ts';
import { say, sayDate } from '../words.ts';

/** From so many days before, the end is announced and not only mentioned. */
const announceDays = 3;

/** 「今日 14:32」「昨日 21:04」「11月3日 9:15」 */
export function sayWhen(at: number, now = Date.now()): string {
  const time = sayClock(at);
  const days = dayNumber(now) - dayNumber(at);
  if (days === -1) return say('明日 {time}', { time });
  if (days === 0) return say('今日 {time}', { time });
  if (days === 1) return say('昨日 {time}', { time });
  return `${sayDay(at)} ${time}`;
}

/** 「14:32」 */
export function sayClock(at: number): string {
  return sayDate(at, { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' });
}

/** As `sayWhen`, and of today the time alone. */
export function sayWhenShort(at: number, now = Date.now()): string {
  return dayNumber(now) === dayNumber(at) ? sayClock(at) : sayWhen(at, now);
}

/** 「11月21日」 */
export function sayDay(at: number): string {
  return sayDate(at, { month: 'long', day: 'numeric' });
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
  if (left <= 1) return { words: say('{when} に消えます', { when: sayWhen(end, now) }), soon };
  return { words: say('あと{days}日で消えます', { days: left }), soon };
}

function dayNumber(at: number): number {
  return Math.floor((at - new Date(at).getTimezoneOffset() * 60_000) / dayMs);
}
