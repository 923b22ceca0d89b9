// How an application stands, in plain words: what the state means, what to do now, what the
// municipality says, and what has been so far.
import { make } from '../controls/element.ts';
import type { Settings } from '../site-facts.ts';
import { say, sayDate } from '../words.ts';

export interface Change {
  status: string;
  status_text: string;
  at: string;
  comment?: string;
}

export interface Status extends Omit<Change, 'at'> {
  receipt: string;
  form_id: string;
  title: string;
  received_at: string;
  history: Change[];
}

interface Meaning {
  /** One sentence: what it means. */
  means: string;
  /** One sentence: what to do now. */
  next: string;
  tone: 'information' | 'warning' | 'success';
  /** Whether the way on is another application. */
  again?: boolean;
}

const meanings: Record<string, Meaning> = {
  processing: {
    means: '申請を受け付けて、内容を確かめています。',
    next: 'あとで出す書類があるときは、出してください。ほかに、していただくことはありません。',
    tone: 'information',
  },
  resubmit: {
    means: 'このままでは、手続を進められません。',
    next: 'お知らせを読んで直し、もう一度申請してください。',
    tone: 'warning',
    again: true,
  },
  completed: {
    means: '手続が終わりました。',
    next: '通知があるときは、届くまでお待ちください。',
    tone: 'success',
  },
  rejected: {
    means: '申請は認められませんでした。',
    next: '理由は、お知らせか通知書を見てください。わからないときは、問い合わせ先に聞いてください。',
    tone: 'warning',
  },
  withdrawn: {
    means: '申請は取り下げられました。',
    next: 'また必要になったときは、もう一度申請してください。',
    tone: 'information',
    again: true,
  },
};

/** `title`: the procedure's in the resident's language, where that is not the office's. */
export function showStatus(
  status: Status,
  settings: Settings,
  root: URL,
  title?: string,
): HTMLElement[] {
  const { contact, municipality } = settings;
  const official = status.title.replaceAll('{municipality}', municipality.name);
  const heading = title ? makeHeading(title) : inJapanese(makeHeading(official));
  const shown: HTMLElement[] = [heading, makeNotice(status, root)];
  const from = say('{municipality}からのお知らせ', { municipality: municipality.name });
  if (status.comment) shown.push(...makeSection(from, inJapanese(words(status.comment))));
  const history = status.history ?? [];
  if (history.length) shown.push(...makeSection(say('これまでの流れ'), makeHistory(history)));
  const office = [contact?.name, contact?.phone, contact?.hours].filter(Boolean).join('\n');
  if (office) shown.push(...makeSection(say('問い合わせ先'), inJapanese(words(office))));
  return shown;
}

/** What the office has written is Japanese in every language. */
function inJapanese(element: HTMLElement): HTMLElement {
  element.lang = 'ja';
  return element;
}

function makeHeading(title: string): HTMLElement {
  const heading = make(document, 'h2', { tabindex: '-1' });
  heading.textContent = title;
  return heading;
}

function makeNotice({ status, status_text, form_id }: Status, root: URL): HTMLElement {
  const meaning = meanings[status];
  const state = make(document, 'p', { class: 'notice-text' });
  state.textContent = say(status_text);
  const tone = meaning?.tone ?? 'information';
  const notice = make(document, 'div', { class: 'notice', 'data-tone': tone }, state);
  if (!meaning) return notice;
  notice.append(words(say(meaning.means)), words(say(meaning.next)));
  if (!meaning.again) return notice;
  const address = new URL(`${encodeURIComponent(form_id)}/`, root).pathname;
  const link = make(document, 'a', { href: address });
  link.textContent = say('もう一度申請する');
  notice.append(make(document, 'p', { class: 'link' }, link));
  return notice;
}

function makeSection(title: string, content: HTMLElement): HTMLElement[] {
  const heading = make(document, 'h3');
  heading.textContent = title;
  return [heading, content];
}

/** The newest first. */
function makeHistory(history: Change[]): HTMLElement {
  const list = make(document, 'dl', { class: 'review' });
  for (const change of [...history].reverse()) {
    const when = make(document, 'dt');
    when.textContent = sayMoment(change.at);
    const what = make(document, 'dd');
    what.textContent = say(change.status_text);
    if (change.comment) {
      const comment = make(document, 'span');
      comment.textContent = change.comment;
      what.append('\n', inJapanese(comment));
    }
    list.append(make(document, 'div', { class: 'review-row' }, when, what));
  }
  return list;
}

function sayMoment(at: string): string {
  const options = { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Tokyo' } as const;
  return sayDate(new Date(at), options);
}

function words(text: string): HTMLElement {
  const paragraph = make(document, 'p', { class: 'text' });
  paragraph.textContent = text;
  return paragraph;
}
