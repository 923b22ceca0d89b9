// What is said of a piece of the page, in reading order: one unit for each text that stands for
// itself, with its element and its language. Fields' contents are never said, nor twelve digits in
// a row: nobody's individual number is read out in a waiting room.
import { say } from '../words.ts';

export interface Unit {
  element: HTMLElement;
  text: string;
  language: string;
}

const blocks = `h1, h2, h3, p, li, label, legend, summary, dt, dd, button, a, .beside,
  [data-box]`;
const silent = `[hidden], [aria-hidden="true"], rt, script, style, select, textarea, input,
  progress, [id^="aloud/"], .visually-hidden, .error-summary > [hidden]`;
/** A voice breaks off in Chrome when it speaks for a quarter of a minute. */
const lengthMax = 100;
const individualNumber = /(?<!\d)(?:\d[ -]?){11}\d(?!\d)/gu;

export function unitsIn(root: HTMLElement): Unit[] {
  const units: Unit[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, {
    acceptNode: (node) =>
      node instanceof Element && (node.matches(silent) || isClosed(node))
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
  });
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) addText(units, node, root);
    else if (node instanceof HTMLLabelElement && isChosen(node)) {
      units.push({ element: node, text: `${say('選ばれています')}、`, language: languageOf(node) });
    }
  }
  return units.flatMap(cut).filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

/** Of folded details only the summary is seen. */
function isClosed(node: Element): boolean {
  const { parentElement: details } = node;
  return details instanceof HTMLDetailsElement && !details.open && node.localName !== 'summary';
}

function isChosen(label: HTMLLabelElement): boolean {
  return label.control instanceof HTMLInputElement && label.control.checked;
}

function addText(units: Unit[], { data, parentElement }: Text, root: HTMLElement): void {
  if (!data.trim() || !parentElement) return;
  const element = parentElement.closest<HTMLElement>(blocks) ?? root;
  const language = languageOf(parentElement);
  const last = units.at(-1);
  if (last?.element === element && last.language === language) last.text += data;
  else units.push({ element, text: data, language });
}

function languageOf(element: Element): string {
  return element.closest('[lang]')?.getAttribute('lang') ?? 'ja';
}

/** Sentence by sentence where a text is long. */
function cut(unit: Unit): Unit[] {
  const text = unit.text.replaceAll(individualNumber, '').replaceAll(/\s+/gu, ' ').trim();
  if (text.length <= lengthMax) return [{ ...unit, text }];
  const sentences = text.match(/[^。！？.!?]+[。！？.!?]*/gu) ?? [text];
  return sentences.map((sentence) => ({ ...unit, text: sentence.trim() }));
}
