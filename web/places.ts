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

/** What an entry of the history knows. It outlives a reload; a page that is opened has none. */
interface Entry {
  place?: string;
}

/** In this tab alone: how far the page was scrolled when it was left. */
const topMemory = 'todoke-top';

export class Places {
  readonly #window: Window;
  readonly #folder: URL;
  /** Of a page that was reloaded: a phone that opens its camera may have thrown it away. */
  readonly #top: number;
  /** Of the history's entry. After a step back or forward it is ahead of the page. */
  #shown: string;
  #page: string;
  #following = false;
  /** What the browser has not been told yet. */
  #owed: (() => void) | undefined;

  constructor(window: Window, root: URL, form: string, shown: string, go: (place: string) => void) {
    this.#window = window;
    this.#folder = new URL(`${form}/`, root);
    this.#shown = shown;
    this.#page = shown;
    const entry = window.history.state as Entry | null;
    this.#top = entry?.place === shown ? readTop() : 0;
    // The browser's own restoring would come before the engine has shown the page.
    window.history.scrollRestoration = 'manual';
    window.addEventListener('popstate', (event) => {
      const place = (event.state as Entry | null)?.place;
      // Of a page that was left within its first frame: the history is elsewhere now.
      this.#owed = undefined;
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

  /**
   * Follows the engine to a place; the browser hears of it by `settle`. Gives whether it is another
   * page than before.
   */
  show(place: string): boolean {
    const isNewPage = place !== this.#page;
    this.#page = place;
    this.#follow(place);
    return isNewPage;
  }

  /** Tells the browser's history. It takes as long as a fifth of all else that a press does. */
  settle(): void {
    const owed = this.#owed;
    this.#owed = undefined;
    owed?.();
  }

  /** The page may be gone after this. */
  keepTop(): void {
    try {
      sessionStorage.setItem(topMemory, String(Math.round(this.#window.scrollY)));
    } catch {
      // Storage is blocked: the page will begin at its top.
    }
  }

  /** For who has not begun to scroll, on the page that was reloaded. */
  restoreTop(): void {
    if (this.#top > 0 && this.#window.scrollY === 0) this.#window.scrollTo(0, this.#top);
  }

  #follow(place: string): void {
    if (place === this.#shown) return;
    // Nobody goes back to "sending". Where the engine will not go (back from the receipt), the
    // entry becomes the page that is shown: a new one would make a trap of the back button.
    const replaces = this.#following || this.#shown === 'sending' || place === 'sending';
    this.#shown = place;
    this.settle();
    this.#owed = () => this.#remember(place, replaces);
  }

  #remember(place: string, replaces: boolean): void {
    const address = new URL(addressOf(place, this.#folder), this.#window.location.href);
    const host = new URL(this.#window.location.href).searchParams.get('host');
    if (host) address.searchParams.set('host', host);
    const history = this.#window.history;
    const entry: Entry = { place };
    if (replaces) history.replaceState(entry, '', address);
    else history.pushState(entry, '', address);
  }
}

function readTop(): number {
  try {
    return Number(sessionStorage.getItem(topMemory) ?? 0);
  } catch {
    return 0;
  }
}
