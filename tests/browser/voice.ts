// A stand-in for the device's voice: headless browsers have none. It keeps what it was given to
// say, and says one thing after another, each as long as it is told to.
import type { Page } from 'playwright-core';

export interface Said {
  text: string;
  lang: string;
  rate: number;
  /** What is marked in the page while it is said. */
  marked: string;
}

interface Voiced {
  said: Said[];
}

/** Before the page is opened. `languages`: of the voices that the device has. */
export async function giveVoice(page: Page, languages = ['ja-JP', 'en-US'], lasts_ms = 5) {
  await page.addInitScript(
    ({ languages, lasts_ms }) => {
      const said: Said[] = [];
      let turn = 0;
      let queue = Promise.resolve();
      const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
      const voices = languages.map((lang) => ({ lang, name: lang, localService: true }));
      const voice = {
        getVoices: () => voices,
        addEventListener: () => {},
        cancel: () => void (turn += 1),
        speak: (utterance: EventTarget & Omit<Said, 'marked'>) => {
          const mine = turn;
          queue = queue.then(async () => {
            if (mine !== turn) return void utterance.dispatchEvent(new Event('error'));
            const { text, lang, rate } = utterance;
            const marked = document.querySelector('[data-aloud]')?.textContent ?? '';
            said.push({ text, lang, rate, marked });
            await sleep(lasts_ms);
            utterance.dispatchEvent(new Event(mine === turn ? 'end' : 'error'));
          });
        },
      };
      class Utterance extends EventTarget {
        lang = '';
        rate = 1;
        voice: unknown;
        constructor(readonly text: string) {
          super();
        }
      }
      const own = { configurable: true, writable: true };
      Object.defineProperty(window, 'speechSynthesis', { ...own, value: voice });
      Object.defineProperty(window, 'SpeechSynthesisUtterance', { ...own, value: Utterance });
      (window as unknown as Voiced).said = said;
    },
    { languages, lasts_ms },
  );
}

export function heard(page: Page): Promise<Said[]> {
  return page.evaluate(() => (window as unknown as Voiced).said);
}

/** As the settings keep it. */
export async function prefer(page: Page, preferences: Record<string, unknown>): Promise<void> {
  await page.addInitScript((kept) => {
    if (location.protocol === 'about:') return;
    if (!localStorage.getItem('todoke-preferences')) {
      localStorage.setItem('todoke-preferences', kept);
    }
  }, JSON.stringify(preferences));
}
