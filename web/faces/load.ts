// Fetches the painter behind the first page: its script is no part of the page's own.
import type { SiteFacts } from '../site-facts.ts';
import type { LoadPainter } from './painter.ts';

export function loadPainterBehind(facts: SiteFacts): LoadPainter | undefined {
  const { painterScript, painterModule } = facts;
  if (!painterScript || !painterModule) return undefined;
  return async (paper) => {
    const { loadPainter } = await import('../painter/painter.ts');
    return loadPainter(paper, painterScript.href, painterModule.href);
  };
}
