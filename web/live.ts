// Two live regions, made with the page and never replaced: one plain sentence at a time.
import { plainOf } from './controls/dressed.ts';
import { setText } from './controls/element.ts';

export function announce(document: Document, sentence: string, urgency: 'polite' | 'assertive') {
  const region = document.getElementById(urgency);
  if (!region) return;
  const plain = plainOf(sentence);
  // The same sentence twice is two announcements: the region is emptied first.
  setText(region, '');
  setText(region, plain);
}

/** A new page has nothing to do with what was said: who reads it to its end would find it there. */
export function forgetAnnouncements(document: Document): void {
  for (const urgency of ['polite', 'assertive']) {
    const region = document.getElementById(urgency);
    if (region) setText(region, '');
  }
}
