// A page without an engine in another language: what the build has written in it takes the place
// of the Japanese, which may stand beside it. What was typed stays.
import { putBeside } from './beside.ts';
import { make } from './controls/element.ts';
import { fetchJson, fetchSite } from './ports/speech.ts';
import { changePreferences, readPreferences } from './preferences.ts';
import { say, useWords } from './words.ts';

interface WrittenPage {
  title: string;
  screen: string;
}

/** `begin` makes the page live: now, and again whenever it was written in another language. */
export async function speakPage(root: URL, begin: () => void): Promise<void> {
  const name = document.getElementById('page-stage')!.dataset.page ?? '';
  const japanese = document.getElementById('screen')!.cloneNode(true) as HTMLElement;
  let shown = 'ja';
  let isBeside = false;
  // What cannot be said in the language is Japanese, and is marked as that.
  const mark = () => (document.documentElement.lang = shown);
  const turn = async () => {
    const { language, beside } = readPreferences();
    if (language === shown && (beside === 'ja') === isBeside) return;
    const [written, site] = await Promise.all([
      fetchJson(new URL(`words/${name}.${language}.json`, root)) as Promise<WrittenPage>,
      fetchSite(root, language),
    ]);
    if (language !== readPreferences().language) return;
    shown = language;
    useWords(site, language);
    isBeside = beside === 'ja';
    const focused = document.activeElement?.id ?? '';
    write(written);
    if (isBeside) putBeside(document.getElementById('screen')!, japanese);
    if (language !== 'ja') addBesideSwitch(isBeside);
    begin();
    // It stood in what was written over.
    if (focused === 'beside') document.getElementById(focused)?.focus();
    document.dispatchEvent(new CustomEvent('words'));
  };
  const failed = (error: unknown) => console.info('todoke: no words:', error);
  if (readPreferences().language === 'ja' || !name) begin();
  else await turn().catch((error) => (failed(error), begin()));
  mark();
  document.documentElement.classList.remove('waiting');
  document.addEventListener('preferences', () => void (name ? turn() : Promise.resolve())
    .catch(failed).then(mark));
}

/** What was typed and what was opened stays. */
function write({ title, screen }: WrittenPage): void {
  const place = document.getElementById('screen')!;
  const typed = [...place.querySelectorAll('input')];
  const opened = [...place.querySelectorAll('details')].map(({ open }) => open);
  document.title = title;
  place.innerHTML = screen;
  for (const { id, value } of typed) {
    const input = document.getElementById(id) as HTMLInputElement | null;
    if (input) input.value = value;
  }
  place.querySelectorAll('details').forEach((element, index) => {
    element.open = opened[index] ?? false;
  });
}

/** In the header, as on the pages of an application: the original is one tap away. */
function addBesideSwitch(isBeside: boolean): void {
  const button = make(document, 'button', {
    class: 'button', type: 'button', id: 'beside', 'data-tone': 'quiet',
  });
  button.textContent = say(isBeside ? '日本語を隠す' : '日本語も表示');
  button.addEventListener('click', () => changePreferences({ beside: isBeside ? '' : 'ja' }));
  document.querySelector('.header-end')?.append(button);
}
