// On the list of procedures: what was sent on this device and waits for the line, or arrived
// while no page of its own was open. It is sent from here too.
import { make } from '../controls/element.ts';
import { announce } from '../live.ts';
import { type Answered, type Letter, Outbox } from '../ports/outbox.ts';
import { addressOf } from '../places.ts';
import { say } from '../words.ts';

let shelf: Shelf | undefined;

/** Forms of which something was sent that the list of drafts need not offer. */
export async function showSending(root: URL, days: number): Promise<Set<string>> {
  const outbox = await Outbox.open();
  if (!outbox) return new Set();
  await outbox.tidy(days);
  const isFirst = shelf === undefined;
  shelf ??= new Shelf(outbox, root);
  const forms = await shelf.show();
  if (isFirst && forms.size) shelf.keepTrying();
  return forms;
}

class Shelf {
  readonly #outbox: Outbox;
  readonly #root: URL;
  #endpoint: string | undefined;
  #busy = false;

  constructor(outbox: Outbox, root: URL) {
    this.#outbox = outbox;
    this.#root = root;
  }

  async show(): Promise<Set<string>> {
    const [letters, unseen] = await Promise.all([this.#outbox.waiting(), this.#outbox.unseen()]);
    const cards = [
      ...unseen.map((answered) => this.#makeArrived(answered)),
      ...letters.map((letter) => this.#makeWaiting(letter)),
    ];
    document.getElementById('sending')?.replaceChildren(...cards);
    return new Set([...letters, ...unseen].map(({ form }) => form));
  }

  /** By itself: now, when the line comes back, and when the page is looked at again. */
  keepTrying(): void {
    const again = () => void this.#sendAll();
    addEventListener('online', again);
    document.addEventListener('visibilitychange', again);
    again();
  }

  async #sendAll(): Promise<void> {
    if (this.#busy || document.visibilityState !== 'visible') return;
    this.#busy = true;
    for (const letter of await this.#outbox.waiting()) await this.#send(letter, false);
    this.#busy = false;
  }

  async #send(letter: Letter, asked: boolean): Promise<void> {
    const endpoint = await this.#findEndpoint();
    const delivery = endpoint
      ? await this.#outbox.deliver(endpoint, letter)
      : ({ type: 'waits', why: 'offline' } as const);
    if (delivery.type === 'waits') {
      if (asked) announce(document, say(waitingWords[delivery.why]), 'polite');
      return;
    }
    // What was refused waits no more; its own page says why when it is sent again.
    await this.show();
    if (delivery.type === 'received') announce(document, say('申請を受け付けました。'), 'polite');
    else if (delivery.type === 'refused') window.location.href = this.#address(letter, 'review');
  }

  async #findEndpoint(): Promise<string | undefined> {
    try {
      const response = await fetch(new URL('settings.json', this.#root));
      this.#endpoint ??= ((await response.json()) as { endpoint: string }).endpoint;
    } catch {
      // No network, and no copy of the settings either.
    }
    return this.#endpoint;
  }

  #address({ form }: { form: string }, place: string): string {
    return addressOf(place, new URL(`${form}/`, this.#root));
  }

  #makeWaiting(letter: Letter): HTMLElement {
    const card = makeCard(
      say('送信待ち'), letter.title, say('電波が届くようになったら、自動で送ります。'),
    );
    const now = makeButton(say('今すぐ送る'), letter.title, 'primary');
    now.addEventListener('click', () => void this.#send(letter, true));
    const stop = makeButton(say('やめて直す'), letter.title, 'secondary');
    stop.addEventListener('click', () => void this.#stop(letter));
    card.append(make(document, 'div', { class: 'letter-actions' }, now, stop));
    return card;
  }

  #makeArrived(answered: Answered): HTMLElement {
    const card = makeCard(
      say('受け付けました'), answered.title, say('受付番号と、このあとの流れを見られます。'),
    );
    const link = make(document, 'a', { href: this.#address(answered, 'receipt') });
    link.textContent = say('受付の控えを見る');
    card.append(make(document, 'p', { class: 'link' }, link));
    return card;
  }

  async #stop(letter: Letter): Promise<void> {
    await this.#outbox.setAside(letter);
    window.location.href = this.#address(letter, 'review');
  }
}

const waitingWords = {
  offline: 'まだ電波が届いていません。届くようになったら、自動で送ります。',
  busy: '受け付ける側が混み合っています。少し待って、自動で送ります。',
};

function makeCard(head: string, title: string, words: string): HTMLElement {
  const texts = [head, title, words].map((text, index) => {
    const line = make(document, 'p', { class: ['letter-head', 'letter-title'][index] });
    line.textContent = text;
    return line;
  });
  return make(document, 'div', { class: 'letter' }, ...texts);
}

/** Named with the procedure: there may be several cards. */
function makeButton(text: string, title: string, tone: string): HTMLElement {
  const button = make(document, 'button', { class: 'button', type: 'button', 'data-tone': tone });
  const which = make(document, 'span', { class: 'visually-hidden' });
  which.textContent = `（${title}）`;
  button.append(text, which);
  return button;
}
