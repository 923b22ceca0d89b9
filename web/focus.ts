// Moves the focus to what a node id means for a resident: its input, or its first one to mend.

const focusable = 'input, textarea, button, a[href], summary, [tabindex]';

export function focusNode(root: HTMLElement, id: string): void {
  const found = id === 'h1' ? root.querySelector<HTMLElement>('h1') : findById(root, id);
  if (!found) return;
  const target = inputOf(found) ?? found;
  target.focus({ preventScroll: id === 'h1' });
}

function findById(root: HTMLElement, id: string): HTMLElement | null {
  return root.querySelector<HTMLElement>(`#${CSS.escape(id)}, [data-node="${CSS.escape(id)}"]`);
}

function inputOf(found: HTMLElement): HTMLElement | null {
  if (!found.matches('fieldset, div[data-role$="_input"]')) {
    return found.matches(focusable) ? found : found.querySelector<HTMLElement>(focusable);
  }
  return (
    found.querySelector<HTMLElement>('[aria-invalid="true"]') ??
    found.querySelector<HTMLElement>('input:checked') ??
    found.querySelector<HTMLElement>('input, textarea')
  );
}
