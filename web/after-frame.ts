// Work that nobody waits for: first the resident sees what they pressed for.

/** Runs `work` when the next frame was handed over; at once where none will come soon. */
export function afterFrame(work: () => void): void {
  if (document.hidden) work();
  else requestAnimationFrame(() => setTimeout(work));
}
