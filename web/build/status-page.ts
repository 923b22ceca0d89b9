// The look-up page: a plain form; web/status/status.ts asks the server.
import { renderFoot, renderHeader } from './home-page.ts';
import type { SiteSettings } from './forms.ts';
import { say } from '../words.ts';

export function renderStatus(settings: SiteSettings): string {
  return `${renderHeader(settings)}<main id="main"><form method="dialog" novalidate>
<div id="summary"></div>
<h1 id="h1" tabindex="-1">${say('申請の状況を見る')}</h1>
<p class="text" data-tone="lead">\
${say('申請のあとに表示された番号を入力してください。')}</p>
${renderField('receipt', say('受付番号'), say('例：8F2K-47QD'), '')}
${renderField('code', say('確認コード'), say('6けたの数字。例：731904'), 'numeric')}
<div class="actions"><button class="button" data-tone="primary" type="submit">\
${say('状況を見る')}</button></div>
</form>
<div id="answer"></div>
</main>${renderFoot('../')}`;
}

function renderField(id: string, label: string, hint: string, mode: string): string {
  const keyboard = mode ? ` inputmode="${mode}"` : '';
  return `<div class="field" data-width="medium">\
<label class="label" for="${id}"><span data-part="text">${label}</span>\
<span class="mark">${say('※必須')}</span></label>\
<p class="hint" id="${id}-hint">${hint}</p>\
<input class="control" type="text" id="${id}" aria-describedby="${id}-hint"${keyboard} \
autocapitalize="off" autocorrect="off" spellcheck="false">\
<p class="error" id="${id}-error" hidden></p></div>`;
}
