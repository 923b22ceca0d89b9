// A sentence with gaps, as it is found again when they are filled.
import { isNumber } from './gaps.ts';
import { kanji } from './marks.ts';

export interface Template {
  /** The plain sentence, its gaps as groups. */
  pattern: RegExp;
  /** Dressed texts between the gaps: one more than gaps. */
  parts: string[];
  /** The longest part as it stands in a plain text: most sentences are told apart by it. */
  anchor: string;
  /** Has words of its own between its gaps, not only signs. */
  saysSomething: boolean;
}

export function makeTemplate(plain: string, dressed: string): Template {
  const [first = '', ...rest] = plain.split(/\{(\w+)\}/u);
  let source = escape(first);
  let anchor = first;
  for (let at = 0; at < rest.length; at += 2) {
    const [name, part] = [rest[at]!, rest[at + 1]!];
    source += (isNumber(name) ? '([0-9０-９.,〜]*)' : '(.*?)') + escape(part);
    if (part.length > anchor.length) anchor = part;
  }
  const saysSomething = kanji.test(plain.replaceAll(/\{\w+\}/gu, ''));
  const pattern = new RegExp(`^${source}$`, 'u');
  return { pattern, parts: dressed.split(/\{\w+\}/u), anchor, saysSomething };
}

function escape(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}
