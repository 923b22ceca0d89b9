// The words of the resident's language, and of the one beside it: the engine's sentences, the
// form's, and what the pages say themselves. Only what a page needs travels.
import { fetchWell } from '../patience.ts';
import type { Choice } from '../preferences.ts';
import type { SiteFacts } from '../site-facts.ts';
import type { Sentences } from '../words.ts';

interface Words {
  words: unknown;
  /** The form's, by the Japanese sentence. */
  sentences?: unknown;
}

/** As the engine takes it. */
export interface Speech extends Words {
  beside?: Words;
}

export interface Spoken {
  language: string;
  speech: Speech;
  /** What the pages say themselves. */
  site: Sentences;
}

export async function fetchSpoken(facts: SiteFacts, choice: Choice): Promise<Spoken> {
  const { language, beside } = choice;
  const [first, second, site] = await Promise.all([
    fetchWords(facts, language),
    beside ? fetchWords(facts, beside) : undefined,
    fetchSite(facts.root, language),
  ]);
  return { language, speech: second ? { ...first, beside: second } : first, site };
}

async function fetchWords(facts: SiteFacts, language: string): Promise<Words> {
  if (language === 'ja') return { words: await fetchJson(facts.words) };
  const [words, sentences] = await Promise.all([
    fetchJson(new URL(`words/${language}.json`, facts.root)),
    fetchJson(new URL(`words/${facts.form}.${language}.json`, facts.root)),
  ]);
  return { words, sentences };
}

export async function fetchSite(root: URL, language: string): Promise<Sentences> {
  if (language === 'ja') return {};
  return (await fetchJson(new URL(`words/site.${language}.json`, root))) as Sentences;
}

export async function fetchJson(address: URL): Promise<unknown> {
  const response = await fetchWell(address, { credentials: 'same-origin' });
  return response.json();
}
