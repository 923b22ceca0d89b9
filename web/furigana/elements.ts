// Readings in what stands in the page as HTML of its own: the lists, the settings. The screen of a
// form is not touched here: its texts come dressed.
import type { Dressing } from './dressing.ts';
import { kanji, stretchesOf } from './marks.ts';

const mark = 'data-dressed';
const untouched = `[data-form] > #screen, #canvas, [${mark}], ruby, script, style, textarea, option,
  title`;

/** Dresses an element now and whenever something in it changes; gives what undoes it. */
export function watchElement(root: HTMLElement, dressing: Dressing): () => void {
  const observer = new MutationObserver((changes) => {
    const changed = changes.map(({ target }) => target).filter((node) => !isUntouched(node));
    if (changed.length) quietly(() => changed.forEach((node) => dressNodes(node, dressing)));
  });
  const observe = () =>
    observer.observe(root, { childList: true, subtree: true, characterData: true });
  const quietly = (write: () => void) => {
    observer.disconnect();
    write();
    observe();
  };
  dressNodes(root, dressing);
  observe();
  return () => {
    observer.disconnect();
    undressNodes(root);
  };
}

function dressNodes(root: Node, dressing: Dressing): void {
  if (!root.isConnected) return;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node: Node | null = root.nodeType === 3 ? root : walker.nextNode(); node; ) {
    texts.push(node as Text);
    node = walker.nextNode();
  }
  for (const text of texts) {
    if (kanji.test(text.data) && !isUntouched(text) && isJapanese(text)) dressText(text, dressing);
  }
}

function dressText(text: Text, dressing: Dressing): void {
  const [, before, said, after] = /^(\s*)(.*?)(\s*)$/su.exec(text.data)!;
  const dressed = dressing.dress(said!);
  if (dressed === said) return;
  const parts = stretchesOf(dressed).map((part) =>
    part.reading ? ruby(part.text, part.reading) : part.text,
  );
  // One element, since a button lays out its children and not their letters.
  const whole = document.createElement('span');
  whole.setAttribute(mark, '');
  whole.append(...parts);
  text.replaceWith(before!, whole, after!);
}

/** The reading is for the eye: a voice reads the kanji, and a name is not said twice. */
function ruby(base: string, reading: string): HTMLElement {
  const element = document.createElement('ruby');
  const above = document.createElement('rt');
  above.setAttribute('aria-hidden', 'true');
  above.textContent = reading;
  element.append(base, above);
  return element;
}

function undressNodes(root: HTMLElement): void {
  for (const element of root.querySelectorAll(`[${mark}]`)) {
    const { parentElement } = element;
    for (const reading of element.querySelectorAll('rt')) reading.remove();
    element.replaceWith(element.textContent ?? '');
    parentElement?.normalize();
  }
}

const elementOf = (node: Node) => (node instanceof Element ? node : node.parentElement);

function isUntouched(node: Node): boolean {
  return Boolean(elementOf(node)?.closest(untouched));
}

function isJapanese(node: Node): boolean {
  const language = elementOf(node)?.closest('[lang]')?.getAttribute('lang') ?? 'ja';
  return language.startsWith('ja');
}
