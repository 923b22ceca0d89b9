// The gallery's page for people: each screen in both faces, side by side, look by look.
import { looks } from './looks.ts';

export interface Pair {
  look: string;
  name: string;
  files: string[];
}

const styles = `body{margin:0;font:16px/1.6 sans-serif;color:#1a1a1c;background:#f1f1f4}
section{padding:16px 24px}h1,h2{font-size:22px;margin:0 0 8px}h3{font-size:14px;margin:16px 0 4px}
nav a{margin-right:16px}.pair{display:flex;gap:16px;align-items:flex-start;flex-wrap:wrap}
img{max-width:min(100%,640px);height:auto;border:1px solid #b4b4b7;background:#fff}
.pair img{zoom:.5}section.wide img{zoom:1}`;

export function rolesPage(pairs: Pair[]): string {
  const names = [...new Set(pairs.map(({ look }) => look))];
  const sections = names.map((look) => {
    const shown = pairs
      .filter((pair) => pair.look === look)
      .map(({ name, files }) => {
        const images = files.map((file) => `<img loading="lazy" src="${file}" alt="${file}">`);
        const live = name === 'state' ? name : `<a href="${name}.html">${name}</a>`;
        return `<h3>${live}</h3><div class="pair">${images.join('')}</div>`;
      });
    const title = looks[look]?.title ?? look;
    return `<section id="${look}"><h2>${title}</h2>${shown.join('')}</section>`;
  });
  const links = names.map((look) => `<a href="#${look}">${looks[look]?.title ?? look}</a>`);
  return (
    '<!doctype html><html lang="ja"><head><meta charset="utf-8">' +
    '<meta name="viewport" content="width=device-width, initial-scale=1">' +
    `<title>部品</title><style>${styles}</style></head><body>` +
    `<section><h1>部品と状態（左：文字の画面、右：描いた画面）</h1><nav>${links.join('')}</nav>` +
    `</section>${sections.join('')}</body></html>`
  );
}
