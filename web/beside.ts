// 「日本語も表示」 on the pages without an engine: below each sentence of a translated page the one
// that stands at the same place of the Japanese page. Both come from one template.
import { make } from './controls/element.ts';

/**
 * What says nothing new in Japanese: the header, as on the pages of an application, and a mark,
 * whose sentence has its own.
 */
const untouched =
  'header, .mark, input, select, textarea, script, style, svg, [aria-hidden="true"]';

export function putBeside(translated: Element, japanese: Element): void {
  if (translated.matches(untouched)) return;
  const texts = [...translated.childNodes].filter(isText);
  if (texts.length > 0) return putBelow(translated, japanese.textContent?.trim() ?? '');
  const [its, originals] = [[...translated.children], [...japanese.children]];
  if (its.length !== originals.length) return;
  its.forEach((child, index) => putBeside(child, originals[index]!));
}

const isText = (node: ChildNode) => node.nodeType === 3 && node.textContent?.trim() !== '';

/** A name, of a town or in a language, is the same in both, and is said once. */
function putBelow(element: Element, sentence: string): void {
  if (sentence === '' || element.textContent?.trim() === sentence) return;
  const below = make(element.ownerDocument, 'span', { class: 'beside', lang: 'ja' });
  below.textContent = sentence;
  element.append(below);
}
