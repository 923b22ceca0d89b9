// What stands beside the preview: findings, lengths, the flow. Pages of the author's server alone.
import type { RuleForm } from './rule-words.ts';

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const styles = `
*{box-sizing:border-box}
body{margin:0;font:16px/1.6 "Noto Sans JP","Hiragino Sans","Yu Gothic",sans-serif;color:#1a1a1c;
  background:#f8f8fb}
header{padding:12px 24px;background:#fff;border-bottom:1px solid #d8d8db;display:flex;gap:16px;
  align-items:baseline;flex-wrap:wrap}
h1{font-size:20px;margin:0}h2{font-size:16px;margin:24px 0 8px}
main{display:grid;grid-template-columns:392px minmax(0,1fr);gap:24px;padding:24px}
@media (max-width:900px){main{grid-template-columns:minmax(0,1fr)}}
iframe{width:392px;max-width:100%;height:846px;border:1px solid #949497;border-radius:8px;
  background:#fff}
section.beside{min-width:0}
ul{margin:0;padding:0;list-style:none}
li.finding{background:#fff;border:1px solid #d8d8db;border-left:6px solid #927200;
  border-radius:8px;padding:8px 12px;margin-bottom:8px;overflow-wrap:anywhere}
li.error{border-left-color:#c8102e}
.where{font:13px/1.5 monospace;color:#626264}
.good{color:#197a4b;font-weight:700}
.bad{color:#c8102e;font-weight:700;white-space:pre-wrap;overflow-wrap:anywhere}
.lengths{border-collapse:collapse;background:#fff}
.lengths th,.lengths td{border:1px solid #d8d8db;padding:4px 12px;text-align:left}
#flow{overflow:auto;background:#fff;border:1px solid #d8d8db;border-radius:8px;padding:8px}
#flow svg{max-width:100%;min-width:700px;height:auto}
.lengths td,.lengths th{white-space:nowrap}
a{color:#0017c1}a:focus-visible{outline:4px solid #000;outline-offset:2px;background:#ffd43d}
`;

function document(title: string, body: string): string {
  return (
    '<!doctype html><html lang="ja"><head><meta charset="utf-8">' +
    '<meta name="viewport" content="width=device-width, initial-scale=1">' +
    `<title>${escape(title)}</title><link rel="icon" href="data:,"><style>${styles}</style>` +
    `</head><body>${body}</body></html>`
  );
}

export function listPage(forms: { id: string; title: string }[]): string {
  const items = forms.map(
    ({ id, title }) =>
      `<li><a href="/author/${escape(id)}">${escape(title)}</a> ` +
      `<span class="where">${escape(id)}</span></li>`,
  );
  return document(
    '手続を作る',
    `<header><h1>手続を作る</h1></header><main><section class="beside"><p>forms/ のファイルを保存すると、` +
      `開いている画面がすぐに変わります。</p><ul>${items.join('')}</ul></section></main>`,
  );
}

export function authorPage(id: string, title: string): string {
  return document(
    `${title}｜手続を作る`,
    `<header><h1 id="title">${escape(title)}</h1><span class="where">${escape(id)}</span>` +
      `<a href="/author/">手続の一覧</a><a href="/${escape(id)}/" target="_blank">別の窓で開く</a>` +
      '</header><main>' +
      `<iframe id="preview" title="住民が見る画面" src="/${escape(id)}/" data-form="${escape(id)}">` +
      '</iframe><section class="beside"><p id="state" role="status">調べています</p>' +
      '<h2>気づいたこと</h2><ul id="findings"></ul><h2>質問の数</h2><div id="lengths"></div>' +
      '<h2>流れ</h2><div id="flow"></div></section></main>' +
      '<script src="/author/author.js"></script>',
  );
}

/** Runs in the author's page: reloads the preview, fills in what was found. */
export const script = `
const preview = document.getElementById('preview');
const show = (id, html) => { document.getElementById(id).innerHTML = html; };
const text = (words) => { const p = document.createElement('p'); p.textContent = words;
  return p.innerHTML; };
const state = (words, kind) => show('state', '<span class="' + kind + '">' + text(words) +
  '</span>');
let shown = 0;
let failed = false;
const events = new EventSource('/author/events/' + preview.dataset.form);
events.addEventListener('form', (event) => {
  const form = JSON.parse(event.data);
  failed = 'failure' in form;
  if (failed) return state('読めません：' + form.failure, 'bad');
  document.getElementById('title').textContent = form.title;
  show('flow', form.flow);
  state('調べています', '');
  if (shown++ > 0) preview.contentWindow.location.reload();
});
events.addEventListener('findings', (event) => {
  const found = JSON.parse(event.data);
  const item = (one) => '<li class="finding ' + one.severity + '"><div class="where">' +
    text(one.where) + '</div>' + (one.severity === 'error' ? '誤り：' : '注意：') +
    text(one.message) + '</li>';
  show('findings', found.map(item).join('') || '<li>ありません</li>');
  if (failed) return;
  const errors = found.filter((one) => one.severity === 'error').length;
  state(errors ? '誤りが' + errors + 'つあります' : '誤りはありません', errors ? 'bad' : 'good');
});
events.addEventListener('walk', (event) => {
  const walk = JSON.parse(event.data);
  const row = (name, one) => '<tr><th scope="row">' + name + '</th><td>' + one.questions +
    '問</td><td>' + one.pages + 'ページ</td><td>約' + one.minutes + '分</td></tr>';
  show('lengths', '<table class="lengths">' + row('いちばん短い', walk.shortest) +
    row('ふつう', walk.typical) + row('いちばん長い', walk.longest) + '</table><p>' + walk.ways +
    'とおりの答え方で調べました。</p>' + (walk.missing.length ? '<p class="bad">だれも着かない：' +
    text(walk.missing.join('、')) + '</p>' : ''));
});
`;

export type { RuleForm };
