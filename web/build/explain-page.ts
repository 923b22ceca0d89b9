// Procedures that cannot be applied for here: what they are, where they are done, or since when
// they are no more.
import type { Procedure } from './catalogue.ts';
import { escape } from './document.ts';
import { fillNames, type SiteSettings } from './forms.ts';
import { renderFoot, renderHeader } from './home-page.ts';
import { say as translate, sayDate } from '../words.ts';

export function renderExplanation(one: Procedure, settings: SiteSettings): string {
  const say = (text: string) => escape(fillNames(translate(text), settings));
  const { closed, hand_over: over } = one;
  const paragraphs = (closed ?? over)!.text.map((text) => `<p class="text">${say(text)}</p>`);
  const notice = closed ? sayClosed(closed.from) : sayWhere(over!.to);
  const parts = [
    `<h1 id="h1" tabindex="-1">${say(one.title)}</h1>`,
    `<p class="text" data-tone="lead">${say(one.summary)}</p>`,
    renderNotice(escape(notice)),
    ...paragraphs,
    over?.papers?.length ? renderPapers(over.papers, say) : '',
    over?.url ? renderLink(over) : '',
    renderContact(settings),
    `<p class="link"><a href="../">${translate('手続の一覧へ')}</a></p>`,
  ];
  const main = `<main id="main"><div class="page">${parts.join('\n')}</div></main>`;
  return renderHeader(settings) + main + renderFoot('../');
}

type Say = (text: string) => string;

function renderNotice(words: string): string {
  return `<div class="notice"><p class="notice-text">${words}</p><div></div></div>`;
}

function renderPapers(papers: readonly string[], say: Say): string {
  const items = papers.map((paper) => `<li>${say(paper)}</li>`).join('');
  return `<h2>${translate('手元に用意するもの')}</h2>\
<ul class="list" data-tone="papers" role="list">${items}</ul>`;
}

function renderLink(over: { to: string; url?: string }): string {
  const open = escape(translate('{place}を開く', { place: translate(over.to) }));
  const address = escape(over.url ?? '');
  return `<p class="link"><a href="${address}" rel="external noreferrer">${open}</a></p>`;
}

function renderContact({ contact }: SiteSettings): string {
  const lines = [contact?.name, contact?.phone, contact?.hours].filter(Boolean).join('\n');
  return lines ? `<h2>${translate('お問い合わせ先')}</h2><p class="text">${escape(lines)}</p>` : '';
}

function sayClosed(from: string): string {
  return translate('{day}で終わりました', { day: sayDayBefore(from) });
}

/** 「2026年3月31日」 for the day before "2026-04-01". */
export function sayDayBefore(from: string): string {
  const day = new Date(Date.parse(from) - 86_400_000);
  return sayDate(day, { dateStyle: 'long', timeZone: 'UTC' });
}

function sayWhere(to: string): string {
  return translate('{place}で手続します', { place: translate(to) });
}
