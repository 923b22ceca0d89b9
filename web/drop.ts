// Files dragged onto a file field: the same as choosing them with its button. The field is the
// rectangle around what stands in it, since in the painted face its element takes no room.

type Choose = (id: string, files: File[], accepted: string[]) => void;

const inputSelector = 'input[type="file"]:not([capture])';

export function listenForDrops(root: HTMLElement, choose: Choose): void {
  const show = (input?: HTMLInputElement) => {
    for (const picker of root.querySelectorAll('.picker')) {
      picker.toggleAttribute('data-dropping', input !== undefined && picker.contains(input));
    }
  };
  document.addEventListener('dragover', (event) => {
    if (!hasFiles(event)) return;
    const input = findInput(root, event);
    // A drop that misses would open the file in the place of the page.
    event.preventDefault();
    event.dataTransfer!.dropEffect = input ? 'copy' : 'none';
    show(input);
  });
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) show();
  });
  document.addEventListener('drop', (event) => {
    if (!hasFiles(event)) return;
    const input = findInput(root, event);
    event.preventDefault();
    show();
    const files = [...event.dataTransfer!.files];
    if (!input || !files.length) return;
    choose(input.dataset.for!, files, input.dataset.accepted?.split(',') ?? []);
  });
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}

/** The button that the files are over, else the first one of the field that they are over. */
function findInput(root: HTMLElement, event: DragEvent): HTMLInputElement | undefined {
  const inputs = [...root.querySelectorAll<HTMLInputElement>(inputSelector)];
  const isOver = (element: Element) => holds(boundsOf(element), event);
  return (
    inputs.find((input) => isOver(input.parentElement!)) ??
    inputs.find((input) => isOver(input.closest('fieldset') ?? input))
  );
}

interface Bounds {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

function boundsOf(element: Element): Bounds {
  const bounds = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const one of [element, ...element.querySelectorAll('[data-box]:not([hidden])')]) {
    const { left, top, right, bottom, width, height } = one.getBoundingClientRect();
    if (width === 0 || height === 0) continue;
    bounds.left = Math.min(bounds.left, left);
    bounds.top = Math.min(bounds.top, top);
    bounds.right = Math.max(bounds.right, right);
    bounds.bottom = Math.max(bounds.bottom, bottom);
  }
  return bounds;
}

function holds({ left, top, right, bottom }: Bounds, { clientX, clientY }: DragEvent): boolean {
  return clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
}
