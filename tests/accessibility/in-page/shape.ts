// What a screen is, in one line each: its identity (texts, states) and its pieces (kinds, states).

const inner = ['style', 'data-placed', 'data-as-text', 'data-shown-open'];

/** The same for two screens that say and look the same; typed text does not count. */
export function identityOf(root: ParentNode): string {
  const lines: string[] = [];
  for (const element of root.querySelectorAll('*')) {
    const attributes = [...element.attributes]
      .filter(({ name }) => !inner.includes(name))
      .map(({ name, value }) => `${name}=${value}`);
    const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
    const text = own.map((node) => node.nodeValue).join('|');
    lines.push([element.tagName, ...attributes, stateOf(element), text].join(' '));
  }
  return lines.join('\n');
}

function stateOf(element: Element): string {
  const states = [':checked', ':disabled', ':focus', '[open]'];
  const filled = 'value' in element && element.value && element.matches('[type=text], textarea');
  return states.filter((state) => element.matches(state)).join('') + (filled ? 'filled' : '');
}

/**
 * The kinds of pieces on a screen, alone and with what they stand in: what a slow gate has to see
 * once.
 */
export function piecesOf(root: ParentNode): string[] {
  const pieces = new Set<string>();
  for (const element of root.querySelectorAll('[data-node]')) {
    const parent = element.parentElement?.closest('[data-node]')?.getAttribute('data-role') ?? '';
    const piece = describe(element);
    pieces.add(piece);
    pieces.add(`${parent}>${piece}`);
  }
  return [...pieces];
}

/** A node's own part of the tree, down to the nodes in it. */
function describe(element: Element): string {
  // Not `children`: a form gives a field of that name instead.
  const children = element.querySelectorAll(':scope > :not([data-node])');
  const names = ['data-role', 'data-tone', 'data-width', 'data-level', 'type', 'aria-invalid'];
  const attributes = names.map((name) => element.getAttribute(name)).filter(Boolean);
  const classes = [...element.classList].sort().join('.');
  const says = [...element.childNodes].some((node) => node.nodeValue?.trim()) ? 'text' : '';
  const own = [element.tagName, classes, ...attributes, stateOf(element), says].join(' ');
  return `${own}(${[...new Set([...children].map(describe))].join(',')})`;
}
