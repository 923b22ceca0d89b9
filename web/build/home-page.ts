// The list of procedures: plain HTML; web/home.ts adds the drafts of this device.
import { type BuiltForm, fillNames, type SiteSettings } from './forms.ts';
import { escape } from './document.ts';

const icons: Record<string, string> = {
  'child-allowance-claim': 'person',
  'care-certification-new': 'care',
  'disaster-victim-certificate': 'house',
};

export function renderHome(forms: BuiltForm[], settings: SiteSettings): string {
  return `${renderHeader(settings)}<main id="main"><h1 id="h1" tabindex="-1">どの手続をしますか</h1>
<div id="sending"></div>
<div id="drafts"></div>
<h2>手続</h2>
<ul class="cards" role="list">${forms.map((form) => renderCard(form, settings)).join('')}</ul>
<div id="past"></div>
<h2>申請したあと</h2>
<ul class="cards" role="list"><li class="procedure"><span class="icon" aria-hidden="true"></span>
<div><a href="status/">申請の状況を見る</a><p>受付番号と確認コードで見られます</p></div></li></ul>
</main>`;
}

export function renderHeader({ municipality }: SiteSettings): string {
  const brand = `${escape(municipality.name)}\n${escape(municipality.service)}`;
  return `<header class="header"><span class="brand-mark" aria-hidden="true"></span>\
<p class="brand">${brand}</p></header>`;
}

function renderCard(form: BuiltForm, settings: SiteSettings): string {
  const { deadline, minutes, icon } = form.intro;
  const facts = [deadline?.short, minutes ? `約${minutes}分` : undefined].filter(Boolean).join('・');
  const sign = settings.forms?.[form.id]?.icon ?? icon ?? icons[form.id] ?? 'paper';
  return `<li class="procedure"><span class="icon" data-icon="${sign}" aria-hidden="true"></span>
<div><a href="${form.id}/">${escape(fillNames(form.title, settings))}</a>\
<p>${escape(fillNames(facts, settings))}</p></div></li>`;
}
