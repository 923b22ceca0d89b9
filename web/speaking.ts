// A procedure's page in another language: what was chosen is fetched and the engine goes on in it.
// Answers, place, focus and a composition stay: only texts are patched.
import { fetchSpoken, type Spoken } from './ports/speech.ts';
import {
  changePreferences, type Choice, isSameChoice, readPreferences, speakInstead,
} from './preferences.ts';
import type { SiteFacts } from './site-facts.ts';
import { useWords } from './words.ts';

export interface SpeakingHost {
  speak(spoken: Spoken): void;
  /** The words did not come; everything stays as it was. */
  sayUnreached(): void;
}

const choiceOf = ({ language, beside }: Choice): Choice => ({ language, beside });
const japanese: Choice = { language: 'ja', beside: '' };
/** What the page is said in: less than was chosen, if those words did not come. */
let spoken: Choice = japanese;

/** Without a network and without a copy of the words, the page begins in Japanese. */
export async function fetchFirstSpoken(facts: SiteFacts): Promise<Spoken> {
  const preferences = readPreferences();
  try {
    return await fetchSpoken(facts, preferences);
  } catch (error) {
    if (preferences.language === 'ja' && !preferences.beside) throw error;
    console.info('todoke: in Japanese:', error);
    const first = await fetchSpoken(facts, japanese);
    if (isSameChoice(readPreferences(), preferences)) speakInstead(japanese);
    spoken = japanese;
    return first;
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

  constructor(facts: SiteFacts, host: SpeakingHost) {
    this.#facts = facts;
    this.#host = host;
    spoken = choiceOf(readPreferences());
    document.addEventListener('preferences', () => void this.#change());
  }

  async #change(): Promise<void> {
    const wanted = choiceOf(readPreferences());
    if (isSameChoice(wanted, spoken)) return;
    try {
      const words = await fetchSpoken(this.#facts, wanted);
      // Meanwhile something else may have been chosen.
      if (!isSameChoice(readPreferences(), wanted)) return;
      spoken = wanted;
      useSpoken(words);
      this.#host.speak(words);
    } catch (error) {
      console.info('todoke: no words:', error);
      if (!isSameChoice(readPreferences(), wanted)) return;
      this.#host.sayUnreached();
      // What the page says, and what the settings show as chosen, is still the other.
      changePreferences(spoken);
      document.dispatchEvent(new CustomEvent('words'));
    }
  }
}
