// What the engine is opened with: form, words and settings, fetched beside each other.
import type { Settings, SiteFacts } from '../site-facts.ts';

export interface Documents {
  /** `parts`: a life event, sent as one application per procedure. */
  form: { id: string; version: string; parts?: unknown[] };
  words: unknown;
  settings: Settings;
}

export async function fetchDocuments(facts: SiteFacts): Promise<Documents> {
  const [form, words, settings] = await Promise.all([
    fetchJson(new URL(`forms/${facts.form}.json`, facts.root)),
    fetchJson(facts.words),
    fetchJson(new URL('settings.json', facts.root)),
  ]);
  const documents = { form, words, settings } as Documents;
  // The look-up page stands in this site, wherever a municipality has put it.
  documents.settings.status_url ??= new URL('status/', facts.root).pathname;
  return documents;
}

async function fetchJson(address: URL): Promise<unknown> {
  const response = await fetch(address, { credentials: 'same-origin' });
  if (!response.ok) throw new Error(`${address.pathname} answered ${response.status}`);
  return response.json();
}

/** Today in Japan, whatever the device's time zone. */
export function today(now = new Date()): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(now);
}

/** 「14:32」 on the device's clock. */
export function clock(now = new Date()): string {
  return new Intl.DateTimeFormat('ja-JP', { hour: 'numeric', minute: '2-digit' }).format(now);
}
