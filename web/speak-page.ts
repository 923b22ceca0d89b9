// A page without an engine in another language: what the build has written in it takes the place
// of the Japanese, which may stand beside it. What was typed stays.
import { putBeside } from './beside.ts';
import { make } from './controls/element.ts';
import { announce } from './live.ts';
import { fetchJson, fetchSite } from './ports/speech.ts';
import {
  type Choice, isSameChoice, readPreferences, speakInstead, switchBeside,
} from './preferences.ts';
import { say, useWords } from './words.ts';

interface WrittenPage {
  title: string;
  screen: string;
}

/** `begin` makes the page live: now, and again whenever it was written in another language. */
export async function speakPage(root: URL, begin: () => void): Promise<void> {
  const name = document.getElementById('page-stage')!.dataset.page ?? '';
  let shown: Choice = { language: 'ja', beside: '' };
  // What cannot be said in the language is Japanese, and is marked as that.
  const mark = () => (document.documentElement.lang = shown.language);
  const fetchPage = (language: string) =>
    fetchJson(new URL(`words/${name}.${language}.json`, root)) as Promise<WrittenPage>;
  const turn = async () => {
    const wanted = readChoice();
    if (isSameChoice(wanted, shown)) return;
    const { language, beside } = wanted;
    const [written, site, japanese] = await Promise.all([
      fetchPage(language),
      fetchSite(root, language),
      beside ? fetchPage(beside) : undefined,
    ]);
    if (!isSameChoice(wanted, readChoice())) return;
    shown = wanted;
    useWords(site, language);
    const focused = document.activeElement?.id ?? '';
    write(written, japanese);
    if (language !== 'ja') addBesideSwitch(Boolean(beside));
    begin();
    // It stood in what was written over.
    if (focused === 'beside') document.getElementById(focused)?.focus();
    document.dispatchEvent(new CustomEvent('words'));
  };
  // What the settings show as chosen is what the page is said in: another try is possible.
  const failed = (error: unknown) => {
    console.info('todoke: no words:', error);
    speakInstead(shown);
    document.dispatchEvent(new CustomEvent('words'));
  };
  if (readPreferences().language === 'ja' || !name) begin();
  else await turn().catch((error) => (failed(error), begin()));
  mark();
  document.documentElement.classList.remove('waiting');
  const failedAnew = (error: unknown) => {
    failed(error);
    announce(document, say('つながりませんでした。電波のよいところで、もう一度押してください'), 'polite');
  };
  document.addEventListener('preferences', () => void (name ? turn() : Promise.resolve())
    .catch(failedAnew).then(mark));
}

/** やさしい日本語 is not written for these pages. */
function readChoice(): Choice {
  const { language, beside } = readPreferences();
  return { language, beside: beside === 'ja' ? beside : '' };
}

/** What was typed and what was opened stays. */
function write({ title, screen }: WrittenPage, japanese: WrittenPage | undefined): void {
  const place = document.getElementById('screen')!;
  const typed = [...place.querySelectorAll('input')];
  const opened = [...place.querySelectorAll('details')].map(({ open }) => open);
  document.title = title;
  place.innerHTML = screen;
  if (japanese) putBeside(place, parse(japanese.screen));
  for (const { id, value } of typed) {
    const input = document.getElementById(id) as HTMLInputElement | null;
    if (input) input.value = value;
  }
  place.querySelectorAll('details').forEach((element, index) => {
    element.open = opened[index] ?? false;
  });
}

/** Never shown, and nothing in it is fetched. */
const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html').body;

/** In the header, as on the pages of an application: the original is one tap away. */
function addBesideSwitch(isBeside: boolean): void {
  const button = make(document, 'button', {
    class: 'button', type: 'button', id: 'beside', 'data-tone': 'quiet',
  });
  button.textContent = say(isBeside ? '日本語を隠す' : '日本語も表示');
  button.addEventListener('click', switchBeside);
  document.querySelector('.header-end')?.append(button);
}
