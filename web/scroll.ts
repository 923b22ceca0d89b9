// Where a page was scrolled to, for a reload: a phone that opens its camera may throw the page away
// meanwhile. History's own restoring comes before the engine has shown the page.

const memory = 'todoke-scroll';

interface Kept {
  place: string;
  top: number;
}

/** The page may be gone after this. In the tab alone, and nothing of what was typed. */
export function keepScroll(place: string): void {
  try {
    const kept: Kept = { place, top: Math.round(window.scrollY) };
    sessionStorage.setItem(memory, JSON.stringify(kept));
  } catch {
    // Storage is blocked: the page begins at its top.
  }
}

/** Only where the page was, and only for who has not begun to scroll. */
export function restoreScroll(place: string): void {
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (visit?.type === 'navigate' || window.scrollY > 0) return;
  try {
    const kept = JSON.parse(sessionStorage.getItem(memory) ?? '{}') as Partial<Kept>;
    if (kept.place === place && kept.top) window.scrollTo(0, kept.top);
  } catch {
    // The same.
  }
}
