// Moves the focus to what a node id means for a resident: its input, or its first one to mend.

const focusable = 'input, textarea, button, a[href], summary, [tabindex]';
/** What is read as a whole before its own links and buttons. */
const panels = '.notice, .error-summary';

export function focusNode(root: HTMLElement, id: string): void {
  const found = id === 'h1' ? root.querySelector<HTMLElement>('h1') : findById(root, id);
  if (!found) return;
  const target = inputOf(found) ?? found;
  if (!target.matches(focusable)) makeFocusable(target);
  // Who tapped a link of the error summary has to see where it led, a radio button, too.
  target.focus({ preventScroll: id === 'h1', focusVisible: true } as FocusOptions);
}

/**
 * Only while it has the focus: Safari gives no focus to a button or a radio that is pressed with a
 * mouse, but to what is focusable around it, and scrolls there. The page moved under the press,
 * and the press was lost (seen in WebKitGTK 2.52).
 */
function makeFocusable(target: HTMLElement): void {
  target.tabIndex = -1;
  target.addEventListener('focusout', function leave() {
    // Going to another window is no leaving.
    if (document.activeElement === target) return;
    target.removeAttribute('tabindex');
    target.removeEventListener('focusout', leave);
  });
}

function findById(root: HTMLElement, id: string): HTMLElement | null {
  return root.querySelector<HTMLElement>(`#${CSS.escape(id)}, [data-node="${CSS.escape(id)}"]`);
}

function inputOf(found: HTMLElement): HTMLElement | null {
  if (!found.matches('fieldset, div[data-role$="_input"]')) {
    const isMeant = found.matches(`${focusable}, ${panels}`);
    return isMeant ? found : found.querySelector<HTMLElement>(focusable);
  }
  return (
    found.querySelector<HTMLElement>('[aria-invalid="true"], .pick[data-invalid]') ??
    found.querySelector<HTMLElement>('input:checked') ??
    found.querySelector<HTMLElement>('input:not([hidden]), textarea, .pick')
  );
}
