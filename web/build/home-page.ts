// The first page: plain HTML that is whole without a script; web/home.ts adds the search, what is
// open near today, and the drafts of this device.
import { categories, type Procedure } from './catalogue.ts';
import { fillNames, type SiteSettings } from './forms.ts';
import { escape } from './document.ts';
import { say } from '../words.ts';

const icons: Record<string, string> = {
  子育て: 'person',
  介護: 'care',
  被災者支援: 'house',
  引越し: 'house',
  birth: 'person',
  'care-start': 'care',
  disaster: 'house',
  moving: 'house',
};

/** So many procedures stand on one page without being folded. */
const unfoldedMax = 8;

export function renderHome(catalogue: readonly Procedure[], settings: SiteSettings): string {
  const events = catalogue.filter(({ isEvent }) => isEvent);
  const procedures = catalogue.filter(({ isEvent, of }) => !isEvent && !of);
  return `${renderHeader(settings)}<main id="main">\
<h1 id="h1" tabindex="-1">${say('どの手続をしますか')}</h1>
${renderSearch()}
<div id="sending"></div>
<div id="drafts"></div>
<div id="found"></div>
<div id="browse">
${renderEvents(events, settings)}
<div id="near"></div>
<h2>${say('手続')}</h2>
${renderProcedures(procedures, settings)}
</div>
<div id="past"></div>
<h2>${say('申請したあと')}</h2>
<ul class="cards" role="list"><li class="procedure"><span class="icon" aria-hidden="true"></span>
<div><a href="status/">${say('申請の状況を見る')}</a>\
<p>${say('受付番号と確認コードで見られます')}</p></div></li></ul>
</main>${renderFoot('')}`;
}

/** What ends every page that is no form. */
export function renderFoot(root: string): string {
  return `<footer class="foot">\
<a href="${root}accessibility/">${say('ウェブアクセシビリティ')}</a></footer>`;
}

export function renderHeader({ municipality }: SiteSettings): string {
  const brand = `${escape(municipality.name)}\n${escape(municipality.service)}`;
  return `<header class="header"><span class="brand-mark" aria-hidden="true"></span>\
<p class="brand">${brand}</p>\
<div class="header-end"><button class="button" type="button" id="settings" data-tone="language">\
${say('ことば・文字')}</button></div></header>`;
}

function renderSearch(): string {
  return `<form role="search" id="search" class="search" method="dialog">\
<label class="label" for="query">${say('手続をさがす')}</label>\
<p class="hint" id="query-hint">${say('例：引っ越し、赤ちゃん、水害')}</p>\
<input class="control" type="search" id="query" aria-describedby="query-hint" autocomplete="off" \
autocapitalize="off" spellcheck="false" enterkeyhint="search"></form>`;
}

function renderEvents(events: readonly Procedure[], settings: SiteSettings): string {
  if (events.length === 0) return '';
  const cards = events.map((event) => renderCard(event, settings, say(event.summary)));
  return `<h2>${say('くらしのできごとから')}</h2>
<p class="text">${say('いくつかの質問で、必要な手続がわかります。まとめて申請できます。')}</p>
<ul class="cards events" role="list">${cards.join('')}</ul>`;
}

function renderProcedures(procedures: readonly Procedure[], settings: SiteSettings): string {
  const list = (some: readonly Procedure[]) =>
    `<ul class="cards" role="list">${some.map((one) => renderCard(one, settings)).join('')}</ul>`;
  if (procedures.length <= unfoldedMax) return list(procedures);
  const others = procedures.map(({ category }) => category);
  const all = [...new Set([...categories, ...others])];
  return all
    .map((category) => {
      const some = procedures.filter((one) => one.category === category);
      if (some.length === 0) return '';
      const name = escape(say(category));
      return `<details class="category"><summary><span class="category-name">${name}</span>\
<span class="category-count">${say('{count}件', { count: some.length })}</span></summary>\
${list(some)}</details>`;
    })
    .join('\n');
}

function renderCard(one: Procedure, settings: SiteSettings, words = factsOf(one)): string {
  const own = (settings.forms as Record<string, { icon?: string }> | undefined)?.[one.id]?.icon;
  const sign = own ?? one.icon ?? icons[one.id] ?? icons[one.category] ?? 'paper';
  const open = one.reception;
  const days = open ? ` data-from="${open.from}" data-to="${open.to}"` : '';
  return `<li class="procedure"${days}>\
<span class="icon" data-icon="${sign}" aria-hidden="true"></span>
<div><a href="${one.id}/">${escape(fillNames(say(one.title), settings))}</a>\
<p>${escape(fillNames(words, settings))}</p></div></li>`;
}

function factsOf(one: Procedure): string {
  if (one.closed) return say('受付は終わりました');
  if (one.hand_over) return say('{place}で手続します', { place: say(one.hand_over.to) });
  const minutes = one.minutes ? say('約{minutes}分', { minutes: one.minutes }) : '';
  return [say(one.reception?.text ?? one.deadline ?? ''), minutes].filter(Boolean).join('・');
}
