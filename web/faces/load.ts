// Fetches the painter behind the first page.
import type { SiteFacts } from '../site-facts.ts';
import type { LoadPainter } from './painter.ts';

export function loadPainterBehind(facts: SiteFacts): LoadPainter | undefined {
  const { painterScript, painterModule } = facts;
  if (!painterScript || !painterModule) return undefined;
  return async () => {
    throw new Error('no painter yet');
  };
}
