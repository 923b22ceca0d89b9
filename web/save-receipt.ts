// The copy of an application that a resident keeps: one small HTML file of plain text, made from
// what they were shown, readable on any device for years.
import { type Node, type Screen, walkNodes } from './screen.ts';

export function saveReceipt(receipt: Screen, review: Screen | undefined): void {
  const number = [...walkNodes(receipt.nodes)].find((node) => node.role === 'fact')?.value ?? '';
  const blob = new Blob([writeReceipt(receipt, review)], { type: 'text/html' });
  const anchor = document.createElement('a');
  anchor.href = URL.createObjectURL(blob);
  anchor.download = `受付の控え ${number}.html`;
  anchor.click();
  // The browser has taken the bytes by the next task.
  setTimeout(() => URL.revokeObjectURL(anchor.href), 0);
}

export function writeReceipt(receipt: Screen, review: Screen | undefined): string {
  const lines = [...linesOf(receipt), ...(review ? linesOf(review) : [])];
  return `<!doctype html>
<html lang="ja"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escape(receipt.title)}</title>
<style>body{max-width:40em;margin:2em auto;padding:0 1em;font:16px/1.7 sans-serif}
dt{color:#555;margin-top:.6em}dd{margin:0;white-space:pre-line}</style></head>
<body>${lines.join('\n')}</body></html>
`;
}

function linesOf(screen: Screen): string[] {
  const lines: string[] = [];
  for (const node of walkNodes(screen.nodes)) {
    const line = lineOf(node);
    if (line) lines.push(line);
  }
  return lines;
}

function lineOf({ role, text = '', value = '', level = 1 }: Node): string {
  if (role === 'heading') return `<h${level}>${escape(text)}</h${level}>`;
  if (role === 'fact' || role === 'review_row') {
    return `<dl><dt>${escape(text)}</dt><dd>${escape(value)}</dd></dl>`;
  }
  return role === 'text' || role === 'item' ? `<p>${escape(text)}</p>` : '';
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
