// <todoke-form procedure="…"></todoke-form> on a homepage: an isolated frame that grows with its
// content. Events out: "todoke-page" with {procedure, page, place}, never a value.

const script = document.currentScript as HTMLScriptElement | null;
const home = new URL('./', script?.src || window.location.href);

interface HeightMessage {
  type: 'todoke-height';
  height: number;
}

interface PageMessage {
  type: 'todoke-page';
  procedure: string;
  page: string;
  place: string;
}

class TodokeForm extends HTMLElement {
  #frame: HTMLIFrameElement | undefined;
  readonly #listen = (event: MessageEvent) => this.#hear(event);

  connectedCallback(): void {
    if (this.#frame) return;
    const procedure = this.getAttribute('procedure') ?? '';
    const base = new URL(this.getAttribute('base') ?? home, window.location.href);
    const address = new URL(`${encodeURIComponent(procedure)}/`, base);
    address.searchParams.set('host', window.location.origin);
    const frame = document.createElement('iframe');
    frame.src = address.href;
    frame.title = this.getAttribute('title') ?? 'オンライン手続';
    // Same origin as itself only: its drafts are its own, and this page cannot be reached from it.
    frame.setAttribute(
      'sandbox',
      'allow-scripts allow-same-origin allow-forms allow-downloads allow-modals allow-popups',
    );
    Object.assign(frame.style, { display: 'block', width: '100%', height: '640px', border: '0' });
    this.#frame = frame;
    this.append(frame);
    window.addEventListener('message', this.#listen);
  }

  disconnectedCallback(): void {
    window.removeEventListener('message', this.#listen);
    this.#frame?.remove();
    this.#frame = undefined;
  }

  #hear(event: MessageEvent): void {
    const frame = this.#frame;
    if (!frame || event.source !== frame.contentWindow) return;
    if (event.origin !== new URL(frame.src).origin) return;
    const message = event.data as HeightMessage | PageMessage;
    if (message?.type === 'todoke-height' && Number.isFinite(message.height)) {
      frame.style.height = `${Math.ceil(message.height)}px`;
    } else if (message?.type === 'todoke-page') this.#turn(message);
  }

  /** A new page begins at its top, also when the homepage was scrolled. */
  #turn({ procedure, page, place }: PageMessage): void {
    if (this.getBoundingClientRect().top < 0) this.scrollIntoView({ block: 'start' });
    const detail = { procedure, page, place };
    this.dispatchEvent(new CustomEvent('todoke-page', { bubbles: true, detail }));
  }
}

if (!customElements.get('todoke-form')) customElements.define('todoke-form', TodokeForm);
