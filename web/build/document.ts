// The HTML around a screen. One inline style and one inline script are allowed by their hashes:
// the first question needs no second round trip, and what the resident prefers (size, colours) is
// set before anything is painted.
import { createHash } from 'node:crypto';

export interface Page {
  title: string;
  /** Way from the page to the site's root: "../../". */
  root: string;
  /** Element attributes of #page-stage, read by the scripts. */
  facts: Record<string, string>;
  screen: string;
  styles: string;
  /** Runs before anything is painted. */
  early: string;
  /** Undefined for a page that is only read. */
  script: string | undefined;
  /** Addresses from the root that the script will fetch at once. */
  preload?: string[];
  /** Where else the page may connect: a municipality's endpoint on another host. */
  connect?: string[];
  noscript: string;
}

/** As a policy names an inline style or script. */
export function inlineHash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

const viewport = 'width=device-width, initial-scale=1, interactive-widget=resizes-content';

export function writeDocument(page: Page): string {
  const policy = [
    "default-src 'none'",
    `script-src 'self' 'wasm-unsafe-eval' ${inlineHash(page.early)}`,
    `style-src 'self' ${inlineHash(page.styles)}`,
    "img-src 'self' data: blob:",
    `connect-src ${["'self'", ...(page.connect ?? [])].join(' ')}`,
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
  const facts = Object.entries(page.facts).map(
    ([name, value]) => ` data-${name}="${escape(value)}"`,
  );
  const script = page.script
    ? `<script type="module" src="${page.root}${page.script}"></script>\n`
    : '';
  const preloads = (page.preload ?? []).map(
    (address) => `<link rel="preload" href="${page.root}${address}" as="fetch" crossorigin>`,
  );
  return `<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="${viewport}">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="same-origin">
<meta name="format-detection" content="telephone=no">
<title>${escape(page.title)}</title>
<link rel="icon" href="data:,">
<script>${page.early}</script>
<style>${page.styles}</style>
${script}${preloads.join('\n')}
</head>
<body>
<div id="page-stage"${facts.join('')}><div id="screen">${page.screen}</div></div>
<div id="polite" class="visually-hidden" role="status"></div>
<div id="assertive" class="visually-hidden" role="alert"></div>
${page.noscript ? `<noscript><p class="noscript">${escape(page.noscript)}</p></noscript>\n` : ''}\
</body>
</html>
`;
}

export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
