// The accessibility statement: ウェブアクセシビリティ方針 and 試験結果, with what JIS X 8341-3:2016 asks
// for (JA.1, JB.3.1) and how WAIC says that conformance may be put into words
// (https://waic.jp/docs/jis2016/compliance-guidelines/). It claims what tests have shown and no
// more: 「準拠」 would need people's judgement of every criterion.
import { type Criterion, criteria } from './criteria.ts';
import { escape } from './document.ts';
import type { SiteSettings } from './forms.ts';
import { renderHeader } from './home-page.ts';
import type { Results } from './results.ts';
import { gateWords, known, notTested, technologies } from './statement-words.ts';

export function renderStatement(settings: SiteSettings, results: Results): string {
  const { name, service } = settings.municipality;
  const parts = [
    '<h1 id="h1" tabindex="-1">ウェブアクセシビリティ</h1>',
    `<p class="text" data-tone="lead">${escape(`${name} ${service}`)}を、年齢や障害、使う機器に\
かかわらず、どなたにも使っていただけるようにする取組です。</p>`,
    renderPolicy(settings),
    renderDegree(),
    renderResults(results),
    section('まだ確かめていないこと', list(notTested)),
    section('わかっている問題', list(known)),
    renderCriteria(results),
    renderContact(settings),
    '<p class="link"><a href="../">手続の一覧へ</a></p>',
  ];
  const main = `<main id="main"><div class="page statement">${parts.join('\n')}</div></main>`;
  return renderHeader(settings) + main;
}

function renderPolicy({ municipality, accessibility }: SiteSettings): string {
  const until = accessibility?.target_by;
  const pairs: [string, string][] = [
    ['対象', `${municipality.name} ${municipality.service}の全ページ（住民の方が使う画面）`],
    ['目標', 'JIS X 8341-3:2016 の適合レベル AA に準拠'],
    ['目標の期限', until ? sayDay(until) : '定めていません'],
    ['加えて目指すもの', 'WCAG 2.2 のレベル A とレベル AA の達成基準'],
    ['対象外', 'リンク先のほかのサイト（国や警察の手続など）'],
  ];
  return section('ウェブアクセシビリティ方針', facts(pairs));
}

function renderDegree(): string {
  return section(
    'いまの対応度',
    paragraph('JIS X 8341-3:2016 の適合レベル AA に配慮') +
      paragraph(
        '「準拠」とは表していません。機械で確かめられることは試験しましたが、人が確かめる達成基準と、' +
          'スマートフォンの実機での確認が残っているためです。',
      ),
  );
}

function renderResults({ date, gates, browsers }: Results): string {
  const rows = gates
    .filter(({ gate }) => gateWords[gate])
    .map(({ gate, seen, findings }) => {
      const { holds, unit } = gateWords[gate]!;
      const found = findings === 0 ? 'なし' : `${findings}件`;
      return [holds, `${seen.toLocaleString('ja-JP')}${unit}`, found];
    });
  const pairs: [string, string][] = [
    ['試験をした日', sayDay(date)],
    ['規格', 'JIS X 8341-3:2016（WCAG 2.0 と同じ達成基準）、WCAG 2.2'],
    ['試験の範囲', 'すべての手続の、案内・質問・エラー・確認・受付の画面。文字の表示と画面の表示の両方'],
    ['使った道具', browsers.join('、')],
    ['依存している技術', technologies],
  ];
  const head = ['確かめたこと', '確かめた数', '見つかった問題'];
  return section('試験結果', facts(pairs) + table('機械による試験の結果', head, rows));
}

function renderCriteria(results: Results): string {
  const head = ['達成基準', 'レベル', '確かめた結果'];
  const tables = (['JIS', 'WCAG 2.1', 'WCAG 2.2'] as const).map((of) => {
    const rows = criteria
      .filter((one) => one.of === of)
      .map((one) => [`${one.number} ${one.name}`, one.level, judge(one, results)]);
    const caption = of === 'JIS' ? 'JIS X 8341-3:2016 の達成基準' : `${of} で加わった達成基準`;
    return table(caption, head, rows);
  });
  return section(
    '達成基準ごとの結果',
    paragraph(
      '「機械では問題なし」は、機械で見つけられる問題がなかったという意味です。' +
        '機械だけでは、達成基準を満たしたとはいえません。',
    ) + tables.join(''),
  );
}

function judge({ gates }: Criterion, results: Results): string {
  if (!gates) return '当てはまる内容なし';
  if (gates.length === 0) return '人による確認はこれから';
  const ran = results.gates.filter(({ gate }) => gates.includes(gate));
  if (ran.length === 0) return '試験はこれから';
  return ran.some(({ findings }) => findings > 0) ? '問題あり' : '機械では問題なし';
}

function renderContact({ contact }: SiteSettings): string {
  const lines = [contact?.name, contact?.phone, contact?.hours].filter(Boolean).join('\n');
  return section(
    'お問い合わせ先',
    paragraph('使いにくいところがあれば、お知らせください。手続は窓口でもできます。') +
      (lines ? paragraph(lines) : ''),
  );
}

function section(title: string, content: string): string {
  return `<h2>${escape(title)}</h2>\n${content}`;
}

function paragraph(text: string): string {
  return `<p class="text">${escape(text)}</p>`;
}

function list(items: readonly string[]): string {
  return `<ul class="list">${items.map((item) => `<li>${escape(item)}</li>`).join('')}</ul>`;
}

function facts(pairs: readonly [string, string][]): string {
  const items = pairs.map(
    ([term, text]) =>
      `<div class="fact"><dt>${escape(term)}</dt><dd>${escape(text)}</dd></div>`,
  );
  return `<dl class="facts">${items.join('')}</dl>`;
}

function table(caption: string, head: readonly string[], rows: readonly string[][]): string {
  const cells = ([first, ...others]: readonly string[]) =>
    `<tr><th scope="row">${escape(first!)}</th>\
${others.map((text) => `<td>${escape(text)}</td>`).join('')}</tr>`;
  return `<table class="results"><caption>${escape(caption)}</caption>\
<thead><tr>${head.map((text) => `<th scope="col">${escape(text)}</th>`).join('')}</tr></thead>\
<tbody>${rows.map(cells).join('')}</tbody></table>`;
}

/** 「2026年11月26日」 for "2026-11-26". */
function sayDay(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
