// Texts as they come: furigana between Unicode's interlinear marks (U+FFF9 base U+FFFA reading
// U+FFFB), and a second sentence after U+2028, in the language that the Screen calls `beside`.

const marks = /[\ufff9-\ufffb\u2028]/u;
const annotation = /\ufff9([^\ufffa\ufffb]*)\ufffa([^\ufffb]*)\ufffb/gu;
const kana = /[\u3040-\u30ff]/u;
const kanaOrKanji = /[\u3040-\u30ff\u3400-\u9fff]/u;

export const isDressed = (text: string): boolean => marks.test(text);

/** For titles, announcements and attributes: the sentence alone, without readings. */
export function plainOf(text: string): string {
  if (!isDressed(text)) return text;
  return text.split('\u2028')[0]!.replace(annotation, '$1');
}

/** About how long a text is in one line, in em: kanji and kana are one wide, Latin letters half. */
export function lengthOf(text: string): number {
  const shown = text.replace(annotation, '$1').replaceAll('\u2028', '');
  return [...shown].reduce((sum, letter) => sum + (letter < '\u2e80' ? 0.55 : 1), 0);
}

/** Tells the controls what stands beside each sentence of a Screen. */
export function setLanguages(root: HTMLElement, beside = ''): void {
  // On <html>: controls are made whole before they stand in the page.
  const { dataset } = root.ownerDocument.documentElement;
  if ((dataset.beside ?? '') === beside) return;
  if (beside) dataset.beside = beside;
  else delete dataset.beside;
}

/**
 * "ja" where a text is Japanese on a page that is not: what has no translation stays as it is.
 * Chinese shares the kanji, so there only kana tell.
 */
export function languageOf(text: string, page: string): string | undefined {
  if (!page || page.startsWith('ja')) return undefined;
  return (page.startsWith('zh') ? kana : kanaOrKanji).test(text) ? 'ja' : undefined;
}

/** What stands in an element for a dressed text: one span for each sentence. */
export function dress(element: Element, text: string, page: string): Element[] {
  const document = element.ownerDocument;
  const [first = '', second] = text.split('\u2028');
  const spans = [makeSentence(document, first, languageOf(plainOf(first), page))];
  if (second) {
    const beside = document.documentElement.dataset.beside ?? '';
    // やさしい日本語 is Japanese to a browser.
    const span = makeSentence(document, second, beside.replace(/^ja-simple$/u, 'ja'));
    span.className = 'beside';
    spans.push(span);
  }
  return spans;
}

function makeSentence(document: Document, text: string, language: string | undefined): Element {
  const span = document.createElement('span');
  if (language) span.lang = language;
  let at = 0;
  for (const match of text.matchAll(annotation)) {
    if (match.index > at) span.append(text.slice(at, match.index));
    const ruby = document.createElement('ruby');
    const reading = document.createElement('rt');
    // The name of a control is its text, read once.
    reading.setAttribute('aria-hidden', 'true');
    reading.textContent = match[2]!;
    ruby.append(match[1]!, reading);
    span.append(ruby);
    at = match.index + match[0].length;
  }
  if (at < text.length) span.append(text.slice(at));
  return span;
}
