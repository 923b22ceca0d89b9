// The search of the first page: answers while somebody types, as a plain list.
import { indexAddress } from '../catalogue.ts';
import { make } from '../controls/element.ts';
import { announce } from '../live.ts';
import { Finder, type Found, type SearchIndex } from './find.ts';
import { words } from './drafts.ts';
import { say } from '../words.ts';

/** A screen reader is not told of every letter. */
const announceAfterMs = 800;

export function listenToSearch(root: URL): void {
  const form = document.getElementById('search');
  const input = document.getElementById('query') as HTMLInputElement | null;
  if (!form || !input) return;
  const search = new Search(root, input);
  input.addEventListener('focus', () => void search.prepare(), { once: true });
  input.addEventListener('input', (event) => {
    void search.answer((event as InputEvent).isComposing);
  });
  input.addEventListener('compositionend', () => void search.answer());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void search.answer().then(() => search.goToResults());
  });
  // What a browser kept in the box when somebody came back.
  if (input.value) void search.answer();
}

/** Beyond, another word finds sooner than reading on. */
const shownMax = 24;

function sayCount(count: number): string {
  if (count === 0) return say('見つかりませんでした');
  if (count > shownMax) {
    return say('{count}件の手続（近いものから{shown}件を表示）', { count, shown: shownMax });
  }
  return count === 1 ? say('1件の手続') : say('{count}件の手続', { count });
}

/** What stands beside the procedure's name in the list, if anything does. */
function besideOf(id: string): Node | string {
  return document.querySelector(`#browse a[href="${id}/"] > span.beside`)?.cloneNode(true) ?? '';
}

class Search {
  readonly #root: URL;
  readonly #input: HTMLInputElement;
  #loading: Promise<Finder | undefined> | undefined;
  #timer: number | undefined;

  constructor(root: URL, input: HTMLInputElement) {
    this.#root = root;
    this.#input = input;
  }

  prepare(): Promise<Finder | undefined> {
    this.#loading ??= fetch(indexAddress(this.#root))
      .then((response) => response.json() as Promise<SearchIndex>)
      .then((index) => new Finder(index))
      .catch(() => (this.#loading = undefined));
    return this.#loading;
  }

  /** While somebody is choosing among conversions, nothing is told. */
  async answer(isComposing = false): Promise<void> {
    const finder = await this.prepare();
    const query = this.#input.value.trim();
    const isAsked = query !== '' && finder !== undefined;
    document.getElementById('browse')!.hidden = isAsked;
    const place = document.getElementById('found')!;
    window.clearTimeout(this.#timer);
    if (!isAsked) return place.replaceChildren();
    const found = finder.find(query);
    const sentence = sayCount(found.length);
    place.replaceChildren(...this.#makeResults(found, sentence));
    if (isComposing) return;
    const told = say('「{query}」：{found}', { query, found: sentence });
    const tell = () => announce(document, told, 'polite');
    this.#timer = window.setTimeout(tell, announceAfterMs);
  }

  goToResults(): void {
    document.querySelector<HTMLElement>('#found h2')?.focus();
  }

  #makeResults(found: Found[], sentence: string): HTMLElement[] {
    const heading = words('h2', 'found-heading', sentence);
    heading.tabIndex = -1;
    if (found.length === 0) {
      const help = say('ほかの言葉でさがすか、言葉を消して一覧から選んでください。');
      return [heading, words('p', 'text', help)];
    }
    const list = make(document, 'ul', { class: 'cards', role: 'list' });
    list.append(...found.slice(0, shownMax).map((one) => this.#makeResult(one)));
    return [heading, list];
  }

  #makeResult({ entry, by }: Found): HTMLElement {
    const link = make(document, 'a', { href: new URL(`${entry.id}/`, this.#root).href });
    link.textContent = entry.title;
    link.append(besideOf(entry.id));
    const text = make(document, 'div', {}, link, words('p', 'found-summary', entry.summary));
    if (by && !entry.title.includes(by)) {
      text.append(words('p', 'found-by', say('「{word}」に関係する手続です', { word: by })));
    }
    return make(document, 'li', { class: 'procedure found' }, text);
  }
}
