// What people's own settings must not break: nothing is cut, wider than the page, over other text,
// or there twice.

const slack = 1.5;

interface Line {
  words: string;
  holder: Element;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export const isPainted = (): boolean => document.documentElement.classList.contains('painted');

function isLeftOut(element: Element): boolean {
  // Furigana hang over their neighbours, as the browser thinks fit.
  return element.closest('[hidden], .visually-hidden, #canvas, option, rt') !== null
    || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}

/** Every line of text in the plain face; in the painted one the boxes in which text is painted. */
function textLines(): Line[] {
  const lines: Line[] = [];
  // What lies behind an open dialog is out of reach.
  const dialog = document.querySelector('dialog[open]');
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const boxes = new Set<Element>();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const holder = node.parentElement!;
    const words = node.textContent!.trim().slice(0, 20);
    if (!words || isLeftOut(holder) || (dialog && !dialog.contains(holder))) continue;
    if (isPainted() && !dialog) {
      const box = holder.closest('[data-placed]');
      if (!box || boxes.has(box)) continue;
      boxes.add(box);
      lines.push({ words, holder: box, ...sidesOf(box.getBoundingClientRect()) });
      continue;
    }
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const line of range.getClientRects()) lines.push({ words, holder, ...sidesOf(line) });
  }
  return lines;
}

function sidesOf({ left, top, right, bottom }: DOMRect) {
  return { left, top, right, bottom };
}

export function findBrokenLayout(): string[] {
  const lines = textLines();
  return [...findSideways(lines), ...findCut(), ...findOverlaps(lines), ...findDoubled()];
}

function findSideways(lines: readonly Line[]): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const wide = scrollWidth > clientWidth ? [`the page scrolls sideways: ${scrollWidth} px`] : [];
  const out = lines.filter(({ left, right }) => left < -slack || right > clientWidth + slack);
  return [...wide, ...out.map(({ words }) => `beyond the page: ${words}`)];
}

/** Boxes that hide what does not fit. In the painted face the DOM's text is not what is seen. */
function findCut(): string[] {
  if (isPainted()) return [];
  const found: string[] = [];
  for (const element of document.querySelectorAll<HTMLElement>('#screen *, dialog *')) {
    if (isLeftOut(element)) continue;
    const style = getComputedStyle(element);
    if (element.matches('input[type=text]')) {
      if (element.clientHeight + slack < parseFloat(style.fontSize) * 1.1) {
        found.push(`a line does not fit into ${element.id}`);
      }
      continue;
    }
    const hides = [style.overflowX, style.overflowY].some((one) => /hidden|clip/u.test(one));
    if (!hides) continue;
    if (element.matches('textarea, progress') || !element.textContent!.trim()) continue;
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
    if (scrollWidth > clientWidth + slack || scrollHeight > clientHeight + slack) {
      found.push(`cut: ${element.tagName} ${element.textContent!.trim().slice(0, 20)}`);
    }
  }
  return found;
}

function findOverlaps(lines: readonly Line[]): string[] {
  const found: string[] = [];
  const sorted = [...lines].sort((one, other) => one.top - other.top);
  sorted.forEach((one, index) => {
    for (let next = index + 1; next < sorted.length; ++next) {
      const other = sorted[next]!;
      if (other.top > one.bottom - slack * 2) break;
      if (one.holder === other.holder) continue;
      if (one.holder.contains(other.holder) || other.holder.contains(one.holder)) continue;
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      if (across > slack * 2 && down > slack * 2) {
        found.push(`${one.words} and ${other.words} overlap`);
      }
    }
  });
  return found;
}

/** Painted text is see-through in the DOM; in the plain face nothing is painted. */
function findDoubled(): string[] {
  const canvas = document.getElementById('canvas');
  if (!isPainted()) {
    return canvas?.checkVisibility() ? ['the canvas is seen in the plain face'] : [];
  }
  // The words of a file's picture are never painted (web/styles/painted.css).
  const shown = ':focus, [data-as-text], [data-as-text] *, .file-item .picture *';
  const typed = document.querySelectorAll<HTMLElement>(
    '#screen :is(input[type=text], textarea)[data-placed]',
  );
  const holders = new Set([...typed, ...textHolders()]);
  return [...holders]
    .filter((holder) => !isLeftOut(holder) && !holder.matches(shown) && isOpaque(holder))
    .map((holder) => `twice: ${holder.textContent!.trim().slice(0, 20) || holder.id}`);
}

function textHolders(): HTMLElement[] {
  const walker = document.createTreeWalker(
    document.getElementById('screen')!, NodeFilter.SHOW_TEXT,
  );
  const found: HTMLElement[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const holder = node.parentElement!;
    if (node.nodeValue!.trim() && holder.closest('[data-placed]')) found.push(holder);
  }
  return found;
}

function isOpaque(element: Element): boolean {
  const alpha = /rgba\(.*, ([\d.]+)\)/u.exec(getComputedStyle(element).color)?.[1] ?? '1';
  return Number(alpha) > 0;
}
