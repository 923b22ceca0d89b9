// What a page's own DOM can be asked: ids, references, order, live regions, sizes of targets.

const focusable = 'a[href], button, input, textarea, select, summary, [tabindex]';

const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true });
const nameOf = (element: Element) =>
  `${element.tagName.toLowerCase()} ${element.id || element.textContent!.trim().slice(0, 30)}`;

let regions: (Element | null)[] = [];

/** The live regions as they were made with the page. */
export function rememberRegions(): void {
  regions = ['polite', 'assertive'].map((id) => document.getElementById(id));
}

export function findBrokenStructure(): string[] {
  const found: string[] = [];
  const ids = new Map<string, number>();
  for (const { id } of document.querySelectorAll('[id]')) ids.set(id, (ids.get(id) ?? 0) + 1);
  for (const [id, count] of ids) if (count > 1) found.push(`${count} elements have the id ${id}`);
  for (const name of ['aria-describedby', 'aria-labelledby', 'for']) {
    for (const element of document.querySelectorAll(`[${name}]`)) {
      for (const id of element.getAttribute(name)!.split(' ')) {
        if (!ids.has(id)) found.push(`${nameOf(element)}: ${name} leads to nothing: ${id}`);
      }
    }
  }
  for (const element of document.querySelectorAll('[aria-label]')) {
    found.push(`${nameOf(element)} is named by aria-label, which nobody sees`);
  }
  for (const element of document.querySelectorAll<HTMLElement>('[tabindex]')) {
    if (element.tabIndex > 0) found.push(`${nameOf(element)} has a tabindex of its own`);
  }
  for (const error of document.querySelectorAll('[aria-invalid="true"]')) {
    if (!error.hasAttribute('aria-describedby')) found.push(`${nameOf(error)}: no error is linked`);
  }
  const asked = 'input, textarea, select';
  for (const control of document.querySelectorAll<HTMLInputElement>(asked)) {
    const labels = [...(control.labels ?? [])];
    const isSeen = labels.some((label) => isShown(label) && label.textContent!.trim() !== '');
    if (isShown(control) && !isSeen) found.push(`${nameOf(control)} has no label that is seen`);
  }
  const first = [...document.querySelectorAll<HTMLElement>(focusable)].find(
    (element) => element.tabIndex >= 0 && isShown(element),
  );
  const hasFaces = document.getElementById('face_switch') !== null;
  if (hasFaces && first?.id !== 'face_switch') found.push(`the focus comes first to ${first?.id}`);
  return [...found, ...findReplacedRegions()];
}

function findReplacedRegions(): string[] {
  return ['polite', 'assertive'].flatMap((id, index) => {
    const region = document.getElementById(id);
    const role = index === 0 ? 'status' : 'alert';
    if (region && region === regions[index] && region.getAttribute('role') === role) return [];
    return [`the live region ${id} is not the one that the page began with`];
  });
}

const targetMin = 24;
const controlMin = 44;

/** CSS px. Links within a sentence are left to the line (WCAG 2.2, 2.5.8, inline). */
export function findSmallTargets(): string[] {
  const found: string[] = [];
  for (const element of document.querySelectorAll<HTMLElement>(focusable)) {
    if (element.tabIndex < 0 || !isShown(element) || element.matches(':disabled')) continue;
    const isBox = element.matches('input[type=radio], input[type=checkbox]');
    const target = (isBox && element.closest('.card, label')) || element;
    const { width, height } = target.getBoundingClientRect();
    if (width === 0 || height === 0) continue;
    if (element.matches('a') && isInSentence(element)) continue;
    const isControl = element.matches('input, textarea, select, .button, .pick');
    const least = isControl ? controlMin : targetMin;
    // Layout rounds to 1/64 px.
    if (width >= least - 0.1 && height >= least - 0.1) continue;
    found.push(`${nameOf(element)} is ${width.toFixed(1)} × ${height.toFixed(1)} px`);
  }
  return found;
}

function isInSentence(element: Element): boolean {
  const around = [...element.parentElement!.childNodes].filter((node) => node !== element);
  return around.some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue!.trim() !== '');
}
