// Opens the settings. What they need comes with the first opening.

let opening: Promise<void> | undefined;

/** Does nothing without a network when the dialog was never opened here. */
export function openSettings(opener: HTMLElement): void {
  opening ??= import('./dialog.ts').then(({ showSettings }) => showSettings(opener));
  const end = () => (opening = undefined);
  opening.then(end, end);
}

/** On pages that have no engine to press the button for. */
export function listenToSettings(): void {
  document.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLElement>('#settings');
    if (button) openSettings(button);
  });
}
