// Who says no on the way, a filter, a hotel's log-in or a proxy, may be gone tomorrow: what was
// sent waits. Who still says no after a day stands before the receiving side itself.
import type { Letter } from './outbox.ts';
import type { Outcome } from './submit.ts';

const patienceMs = 86_400_000;

/** Notes in the letter since when it is turned away, and ends it when that takes too long. */
export function judgeTurnedAway(letter: Letter, outcome: Outcome, now = Date.now()): Outcome {
  if (outcome.type !== 'waits' || !outcome.turnedAway) return outcome;
  letter.turned_away_at ??= now;
  if (now - letter.turned_away_at < patienceMs) return outcome;
  return { type: 'refused', why: 'server', problem: undefined };
}
