// The copy of an application that a resident keeps: one HTML file that needs nothing else, made
// from what they were shown, readable on any device for years.
import { type Node, type Screen, walkNodes } from './screen.ts';
import { say } from './words.ts';

/** WebKit takes the bytes after the press, on an iPhone only when the resident has agreed. */
const takenWithinMs = 60_000;

export function saveReceipt(receipt: Screen, review: Screen | undefined): void {
  const number = [...walkNodes(receipt.nodes)].find((node) => node.role === 'fact')?.value ?? '';
  const blob = new Blob([writeReceipt(receipt, review)], { type: 'text/html' });
  const anchor = document.createElement('a');
  const address = URL.createObjectURL(blob);
  anchor.href = address;
  anchor.download = `${say('受付の控え')} ${number}.html`;
  anchor.click();
  // A page that is left before takes the address with it.
  setTimeout(() => URL.revokeObjectURL(address), takenWithinMs);
}

const style = `body{max-width:40em;margin:2em auto;padding:0 1em;font:16px/1.7 sans-serif}
h1{font-size:1.6em}h2{font-size:1.25em;margin:2em 0 .4em;border-bottom:1px solid #ccc}
h3{font-size:1.05em}dt{color:#555;margin-top:.6em}dd,p{margin:0;white-space:pre-line}
.number dd{font-size:1.5em;font-weight:700}ol,ul{padding-left:1.6em}
@media print{body{margin:0;max-width:none}}`;

export function writeReceipt(receipt: Screen, review: Screen | undefined): string {
  const brand = [...walkNodes(receipt.nodes)].find((node) => node.role === 'header')?.text ?? '';
  const parts = [line('p', brand.replaceAll('\n', ' ')), ...linesOf(receipt)];
  // The answers, below what they were received as; their page's own heading asks to check them.
  if (review) parts.push(line('h2', say('申請した内容')), ...linesOf(review, 1).slice(1));
  return `<!doctype html>
<html lang="${receipt.language ?? 'ja'}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escape(receipt.title)}</title>
<style>${style}</style></head>
<body>${parts.filter(Boolean).join('\n')}</body></html>
`;
}

/** `deeper`: how many levels its headings stand below those of the page. */
function linesOf(screen: Screen, deeper = 0): string[] {
  const main = screen.nodes.find((node) => node.role === 'main');
  return (main?.children ?? []).flatMap((node) => linesOfNode(node, deeper));
}

function linesOfNode(node: Node, deeper: number): string[] {
  const { role, text = '', value = '', children = [] } = node;
  switch (role) {
    case 'heading':
      return [line(`h${Math.min((node.level ?? 1) + deeper, 6)}`, text)];
    case 'fact':
      return [pair(text, value, node.tone === 'large' ? ' class="number"' : '')];
    case 'review_row':
      return [pair(text, withoutMasked(value), '')];
    case 'list': {
      const items = children.map((item) => line('li', item.text ?? ''));
      const tag = node.tone === 'numbers' ? 'ol' : 'ul';
      return [`<${tag}>${items.join('')}</${tag}>`];
    }
    case 'notice':
      return [line('p', text), ...children.flatMap((child) => linesOfNode(child, deeper))];
    case 'text':
      return deeper > 0 && node.tone === 'lead' ? [] : [line('p', text)];
    case 'review':
    case 'receipt':
      return children.flatMap((child) => linesOfNode(child, deeper));
    default:
      return [];
  }
}

/** What the page shows as dots is not even in part carried around in a file. */
const withoutMasked = (value: string) =>
  value.includes('••') ? say('入力あり（控えには載せません）') : value;

const pair = (term: string, words: string, attributes: string) =>
  `<dl${attributes}>${line('dt', term)}${line('dd', words)}</dl>`;

function line(tag: string, text: string): string {
  return text ? `<${tag}>${escape(text)}</${tag}>` : '';
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
