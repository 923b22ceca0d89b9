// The gallery's page: a form's screens side by side, one row for each face.
import type { Shot } from './photograph.ts';

export interface GalleryForm {
  id: string;
  title: string;
  shots: Shot[];
  troubles: string[];
}

const styles = `
body{margin:0;font:16px/1.6 "Noto Sans JP","Hiragino Sans","Yu Gothic",sans-serif;color:#1a1a1c;
  background:#f1f1f4}
header,section{padding:16px 24px}header{background:#fff;border-bottom:1px solid #d8d8db}
h1{font-size:24px;margin:0}h2{font-size:20px;margin:0 0 4px}h3{font-size:14px;margin:12px 0 4px}
nav a{display:inline-block;margin:0 16px 4px 0}a{color:#0017c1}
.row{display:flex;gap:12px;overflow-x:auto;align-items:flex-start;padding-bottom:12px}
figure{margin:0;flex:none;width:260px}figcaption{font-size:12px;color:#626264}
img{width:260px;border:1px solid #b4b4b7;background:#fff;display:block}
.trouble{color:#c8102e;font-weight:700}`;

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const names = { plain: '文字の画面', painted: '描いた画面' };

function rowOf(form: GalleryForm, face: 'plain' | 'painted'): string {
  const figures = form.shots
    .filter((shot) => shot.face === face)
    .map(
      ({ file, place, title }) =>
        `<figure><a href="${escape(file)}"><img loading="lazy" src="${escape(file)}" ` +
        `alt="${escape(title)}"></a><figcaption>${escape(title)}<br>${escape(place)}` +
        '</figcaption></figure>',
    );
  return `<h3>${names[face]}</h3><div class="row" tabindex="0">${figures.join('')}</div>`;
}

export function galleryPage(forms: GalleryForm[]): string {
  const links = forms.map(({ id, title }) => `<a href="#${id}">${escape(title)}</a>`);
  const sections = forms.map(
    (form) =>
      `<section id="${escape(form.id)}"><h2>${escape(form.title)}</h2>` +
      `<span>${escape(form.id)}</span>` +
      form.troubles.map((words) => `<p class="trouble">${escape(words)}</p>`).join('') +
      `${rowOf(form, 'plain')}${rowOf(form, 'painted')}</section>`,
  );
  return (
    '<!doctype html><html lang="ja"><head><meta charset="utf-8">' +
    '<meta name="viewport" content="width=device-width, initial-scale=1">' +
    `<title>手続の画面</title><style>${styles}</style></head><body>` +
    `<header><h1>手続の画面</h1><nav>${links.join('')}</nav></header>${sections.join('')}` +
    '</body></html>'
  );
}
