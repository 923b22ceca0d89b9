// A procedure's page in another language: what was chosen is fetched and the engine goes on in it.
// Answers, place, focus and a composition stay: only texts are patched.
import { fetchSpoken, type Spoken } from './ports/speech.ts';
import { changePreferences, type Choice, isSameChoice, readPreferences } from './preferences.ts';
import type { SiteFacts } from './site-facts.ts';
import { useWords } from './words.ts';

export interface SpeakingHost {
  speak(spoken: Spoken): void;
  /** The words did not come; everything stays as it was. */
  sayUnreached(): void;
}

/** Without a network and without a copy of the words, the page begins in Japanese. */
export async function fetchFirstSpoken(facts: SiteFacts): Promise<Spoken> {
  const preferences = readPreferences();
  try {
    return await fetchSpoken(facts, preferences);
  } catch (error) {
    if (preferences.language === 'ja' && !preferences.beside) throw error;
    console.info('todoke: in Japanese:', error);
    return fetchSpoken(facts, { ...preferences, language: 'ja', beside: '' });
  }
}

/** Tells who has to speak, and who shows what is spoken (the settings) that it is so now. */
export function useSpoken({ site, language }: Spoken): void {
  useWords(site, language);
  document.documentElement.lang = language;
  document.dispatchEvent(new CustomEvent('words'));
}

/** Listens for another choice. */
export class Speaking {
  readonly #facts: SiteFacts;
  readonly #host: SpeakingHost;
  #spoken: Choice;

  constructor(facts: SiteFacts, host: SpeakingHost) {
    this.#facts = facts;
    this.#host = host;
    this.#spoken = readPreferences();
    document.addEventListener('preferences', () => void this.#change());
  }

  async #change(): Promise<void> {
    const wanted = readPreferences();
    if (isSameChoice(wanted, this.#spoken)) return;
    const { language, beside } = this.#spoken;
    this.#spoken = wanted;
    try {
      const spoken = await fetchSpoken(this.#facts, wanted);
      // Meanwhile something else may have been chosen.
      if (!isSameChoice(readPreferences(), wanted)) return;
      useSpoken(spoken);
      this.#host.speak(spoken);
    } catch (error) {
      console.info('todoke: no words:', error);
      this.#spoken = { language, beside };
      this.#host.sayUnreached();
      // What the page says, and what the settings show as chosen, is still the other.
      if (isSameChoice(readPreferences(), wanted)) changePreferences({ language, beside });
      document.dispatchEvent(new CustomEvent('words'));
    }
  }
}
