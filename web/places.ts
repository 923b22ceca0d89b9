// One place of the procedure is one entry of the browser's history. Going back never loses an
// answer: the engine is asked to go, and the address follows where it went.

const prefix = 'page:';
const fixed = ['review', 'sending', 'receipt'];

/** "/<form>/" for the intro, else "/<form>/start/?page=<id>". */
export function addressOf(place: string, folder: URL): string {
  if (place === 'intro') return folder.pathname;
  const page = place.startsWith(prefix) ? place.slice(prefix.length) : place;
  return `${folder.pathname}start/?page=${encodeURIComponent(page)}`;
}

/** The place that an address names, or undefined when it leaves it to the page. */
export function placeOf(address: string): string | undefined {
  const page = new URL(address).searchParams.get('page');
  if (page === null) return undefined;
  return fixed.includes(page) ? page : prefix + page;
}

export class Places {
  readonly #window: Window;
  readonly #folder: URL;
  /** Of the history's entry. After a step back or forward it is ahead of the page. */
  #shown: string;
  #page: string;
  #following = false;

  constructor(window: Window, root: URL, form: string, shown: string, go: (place: string) => void) {
    this.#window = window;
    this.#folder = new URL(`${form}/`, root);
    this.#shown = shown;
    this.#page = shown;
    window.history.scrollRestoration = 'manual';
    window.addEventListener('popstate', (event) => {
      const place = (event.state as { place?: string } | null)?.place;
      this.#shown = place ?? placeOf(window.location.href) ?? 'intro';
      this.#following = true;
      go(this.#shown);
      this.#following = false;
    });
    this.#remember(shown, true);
  }

  get shown(): string {
    return this.#shown;
  }

  /** Follows the engine to a place. Gives whether it is another page than before. */
  show(place: string): boolean {
    const isNewPage = place !== this.#page;
    this.#page = place;
    this.#follow(place);
    return isNewPage;
  }

  #follow(place: string): void {
    if (place === this.#shown) return;
    // Nobody goes back to "sending". Where the engine will not go (back from the receipt), the
    // entry becomes the page that is shown: a new one would make a trap of the back button.
    const replaces = this.#following || this.#shown === 'sending' || place === 'sending';
    this.#shown = place;
    this.#remember(place, replaces);
  }

  #remember(place: string, replaces: boolean): void {
    const address = new URL(addressOf(place, this.#folder), this.#window.location.href);
    const host = new URL(this.#window.location.href).searchParams.get('host');
    if (host) address.searchParams.set('host', host);
    const history = this.#window.history;
    if (replaces) history.replaceState({ place }, '', address);
    else history.pushState({ place }, '', address);
  }
}
