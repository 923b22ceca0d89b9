// A page without an engine in another language: what the build has written in it takes the place
// of the Japanese. What was typed stays.
import { fetchJson, fetchSite } from './ports/speech.ts';
import { readPreferences } from './preferences.ts';
import { useWords } from './words.ts';

interface WrittenPage {
  title: string;
  screen: string;
}

/** `begin` makes the page live: now, and again whenever it was written in another language. */
export async function speakPage(root: URL, begin: () => void): Promise<void> {
  const name = document.getElementById('page-stage')!.dataset.page ?? '';
  let shown = 'ja';
  // What cannot be said in the language is Japanese, and is marked as that.
  const mark = () => (document.documentElement.lang = shown);
  const turn = async () => {
    const { language } = readPreferences();
    if (language === shown) return;
    const [written, site] = await Promise.all([
      fetchJson(new URL(`words/${name}.${language}.json`, root)) as Promise<WrittenPage>,
      fetchSite(root, language),
    ]);
    if (language !== readPreferences().language) return;
    shown = language;
    useWords(site, language);
    write(written);
    begin();
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

function write({ title, screen }: WrittenPage): void {
  const typed = [...document.querySelectorAll<HTMLInputElement>('#screen input')];
  document.title = title;
  document.getElementById('screen')!.innerHTML = screen;
  for (const { id, value } of typed) {
    const input = document.getElementById(id) as HTMLInputElement | null;
    if (input) input.value = value;
  }
}
