// What a resident's way looked like, never what they typed: the engine's events, in batches, at
// page changes and on leaving. No timer.
import { makeUuid } from './uuid.ts';

export interface MeasureFacts {
  endpoint: string;
  form_id: string;
  form_version: string;
}

export class MeasurePort {
  readonly #facts: MeasureFacts;
  readonly #session = makeUuid();
  #events: unknown[] = [];

  constructor(facts: MeasureFacts) {
    this.#facts = facts;
  }

  add(events: unknown[]): void {
    this.#events.push(...events);
  }

  /** Hands over what was gathered. Losing it is no harm; it is never tried again. */
  send(face: 'painted' | 'plain'): void {
    if (this.#events.length === 0) return;
    const { endpoint, form_id, form_version } = this.#facts;
    const batch = { session: this.#session, form_id, form_version, face, events: this.#events };
    this.#events = [];
    const address = `${endpoint}/events`;
    const body = new Blob([JSON.stringify(batch)], { type: 'application/json' });
    if (navigator.sendBeacon?.(address, body)) return;
    void fetch(address, { method: 'POST', body, keepalive: true }).catch(() => {});
  }
}
