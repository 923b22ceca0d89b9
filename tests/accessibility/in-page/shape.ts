// What a screen is: its shape (which nodes, in which states) and its pieces (kinds and states).

/**
 * What stands around a page's questions and changes with the way to it and with the moment; an
 * error is told by its field too, and its summary stays until the page is left.
 */
const around = ['steps', 'progress', 'saved', 'error_summary']
  .map((role) => `[data-role=${role}]`)
  .join();

/**
 * The same for two screens of one page that have the same nodes with the same roles, tones, parts
 * and states, whatever they say. Rows of a group count once, and so do the options of a choice of
 * which one is taken.
 */
export function shapeOf(root: ParentNode): string {
  const lines = new Set<string>();
  for (const element of root.querySelectorAll('[data-node]')) {
    if (element.closest(around)) continue;
    const role = element.getAttribute('data-role');
    const id = element.getAttribute('data-node')!.replaceAll(/\/\d+(?=\/|$)/gu, '/row');
    const name = role === 'radio' ? id.slice(0, id.lastIndexOf('/')) : id;
    lines.add(`${name} ${describe(element)}`);
  }
  return [...lines].sort().join('\n');
}

function stateOf(element: Element): string {
  const states = [':checked', ':disabled', ':focus', '[open]', '[hidden]'];
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
  const nodes = [...element.childNodes];
  const children = nodes.filter((node): node is Element =>
    node instanceof Element && !node.hasAttribute('data-node'));
  const names = ['data-role', 'data-tone', 'data-width', 'data-level', 'type', 'aria-invalid'];
  const attributes = names.map((name) => element.getAttribute(name)).filter(Boolean);
  const classes = [...element.classList].sort().join('.');
  const says = nodes.some((node) => node.nodeValue?.trim()) ? 'text' : '';
  const own = [element.tagName, classes, ...attributes, stateOf(element), says].join(' ');
  return `${own}(${[...new Set(children.map(describe))].join(',')})`;
}
