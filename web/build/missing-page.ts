// What the server shows to who followed an old or a wrong link. It stands at any address, so what
// it names it names from the site's root.
import { renderFoot, renderHeader } from './home-page.ts';
import type { SiteSettings } from './forms.ts';
import { say } from '../words.ts';

export const missingRoot = '/';

export function renderMissing(settings: SiteSettings): string {
  return `${renderHeader(settings)}<main id="main"><div class="page">
<h1 id="h1" tabindex="-1">${say('ページが見つかりません')}</h1>
<p class="text" data-tone="lead">\
${say('ページの場所が変わったか、アドレスにまちがいがあります。')}</p>
<p class="text">${say('手続は、一覧から選べます。')}</p>
<p class="link"><a href="${missingRoot}">${say('手続の一覧へ')}</a></p>
</div></main>${renderFoot(missingRoot)}`;
}
