// What the engine is opened with: form, words and settings, fetched beside each other.
import type { Settings, SiteFacts } from '../site-facts.ts';
import { fetchFirstSpoken } from '../speaking.ts';
import { fetchJson, type Spoken } from './speech.ts';

export interface Documents {
  /** `parts`: a life event, sent as one application per procedure. */
  form: { id: string; version: string; parts?: unknown[] };
  spoken: Spoken;
  settings: Settings;
}

export async function fetchDocuments(facts: SiteFacts): Promise<Documents> {
  const [form, spoken, settings] = await Promise.all([
    fetchJson(new URL(`forms/${facts.form}.json`, facts.root)),
    fetchFirstSpoken(facts),
    fetchJson(new URL('settings.json', facts.root)),
  ]);
  const documents = { form, spoken, settings } as Documents;
  // The look-up page stands in this site, wherever a municipality has put it.
  documents.settings.status_url ??= new URL('status/', facts.root).pathname;
  return documents;
}

/** Today in Japan, whatever the device's time zone. */
export function today(now = new Date()): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(now);
}
