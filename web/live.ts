// Two live regions, made with the page and never replaced: one plain sentence at a time, each there
// long enough to be heard. Of two changes within 100 ms Orca 48 drops the second.
import { plainOf } from './controls/dressed.ts';
import { setText } from './controls/element.ts';

type Urgency = 'polite' | 'assertive';

const apartMs = 250;
/** The sentences that wait, by region; one without a line is free. */
const lines = new Map<Urgency, string[]>();

export function announce(document: Document, sentence: string, urgency: Urgency): void {
  const line = lines.get(urgency);
  if (line) return void line.push(plainOf(sentence));
  lines.set(urgency, [plainOf(sentence)]);
  sayNext(document, urgency);
}

function sayNext(document: Document, urgency: Urgency): void {
  const next = lines.get(urgency)!.shift();
  if (next === undefined) return void lines.delete(urgency);
  const region = document.getElementById(urgency);
  if (region) {
    // The same sentence twice is two announcements: the region is emptied first.
    setText(region, '');
    setText(region, next);
  }
  setTimeout(() => sayNext(document, urgency), apartMs);
}

/** A new page has nothing to do with what was said: who reads it to its end would find it there. */
export function forgetAnnouncements(document: Document): void {
  for (const urgency of ['polite', 'assertive'] as const) {
    lines.get(urgency)?.splice(0);
    const region = document.getElementById(urgency);
    if (region) setText(region, '');
  }
}
