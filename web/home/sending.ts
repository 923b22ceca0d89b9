// On the list of procedures: what was sent on this device and waits for the line, or arrived
// while no page of its own was open. It is sent from here too.
import { make } from '../controls/element.ts';
import { announce } from '../live.ts';
import { Attempts } from '../ports/attempts.ts';
import { idOf } from '../ports/awaited.ts';
import { asideKey, type DraftPort } from '../ports/draft.ts';
import { type Entry, type Letter, Outbox } from '../ports/outbox.ts';
import type { Wait } from '../ports/submit.ts';
import { addressOf } from '../places.ts';
import { say } from '../words.ts';
import { bringBack } from './drafts.ts';

let shelf: Shelf | undefined;

/** The applications that were sent and that the list of drafts need not offer, by their ids. */
export async function showSending(
  root: URL,
  days: number,
  drafts: DraftPort,
): Promise<Set<string>> {
  const outbox = await Outbox.open();
  if (!outbox) return new Set();
  await outbox.tidy(days);
  const isFirst = shelf === undefined;
  shelf ??= new Shelf(outbox, root, drafts);
  const sent = await shelf.show();
  if (isFirst) void shelf.begin();
  return sent;
}

class Shelf {
  readonly #outbox: Outbox;
  readonly #root: URL;
  readonly #drafts: DraftPort;
  /** By itself: now, when the line comes back, when the page is looked at again, after pauses. */
  readonly #attempts = new Attempts(() => this.#sendAll());
  #endpoint: string | undefined;
  #busy = false;
  /** The line came back while an attempt was under way, which may still fail on the old one. */
  #wished = false;
  /** Arrived, but the device could not note it: their own page asks the server once more. */
  readonly #unnoted = new Map<string, Letter>();

  constructor(outbox: Outbox, root: URL, drafts: DraftPort) {
    this.#outbox = outbox;
    this.#root = root;
    this.#drafts = drafts;
  }

  begin(): Promise<void> {
    return this.#attempts.start();
  }

  async #listWaiting(): Promise<Letter[]> {
    const letters = await this.#outbox.waiting();
    return letters.filter(({ submission_id }) => !this.#unnoted.has(submission_id));
  }

  async show(): Promise<Set<string>> {
    const [letters, noted] = await Promise.all([this.#listWaiting(), this.#outbox.unseen()]);
    const unseen = [...noted, ...this.#unnoted.values()];
    const cards = [
      ...unseen.map((answered) => this.#makeArrived(answered)),
      ...letters.map((letter) => this.#makeWaiting(letter)),
    ];
    document.getElementById('sending')?.replaceChildren(...cards);
    return new Set([...letters, ...unseen].map(idOf));
  }

  async #sendAll(): Promise<void> {
    if (document.visibilityState !== 'visible') return;
    this.#wished = true;
    if (this.#busy) return;
    this.#busy = true;
    try {
      while (this.#wished) {
        this.#wished = false;
        await this.#sendEach();
      }
    } finally {
      this.#busy = false;
    }
  }

  async #sendEach(): Promise<void> {
    this.#attempts.stop();
    let waits: Wait | undefined;
    for (const letter of await this.#listWaiting()) {
      waits = (await this.#send(letter, false)) ?? waits;
    }
    if (waits) this.#attempts.later(waits.retryAfterMs);
  }

  async #sendNow(letter: Letter): Promise<void> {
    const waits = await this.#send(letter, true);
    if (!waits) return;
    announce(document, say(waitingWords[waits.why]), 'polite');
    this.#attempts.later(waits.retryAfterMs);
  }

  /** Gives what it still waits for. */
  async #send(shown: Letter, asked: boolean): Promise<Wait | undefined> {
    // Another tab may have corrected it since the card was made.
    const letter = (await this.#outbox.find(shown)) ?? shown;
    const endpoint = await this.#findEndpoint();
    if (!endpoint) return { type: 'waits', why: 'offline', retryAfterMs: 0 };
    const delivery = await this.#outbox.deliver(endpoint, letter);
    if (delivery.type === 'waits') return delivery;
    // What was refused waits no more; its own page says why when it is sent again.
    if (delivery.type === 'refused') await this.#refuse(letter, asked);
    else await this.#showEnd(letter, delivery.type === 'received');
    return undefined;
  }

  async #showEnd(letter: Letter, isReceived: boolean): Promise<void> {
    if (isReceived && !(await this.#outbox.findAnswer(letter))) {
      this.#unnoted.set(letter.submission_id, letter);
    }
    await this.show();
    if (isReceived) announce(document, say('申請を受け付けました。'), 'polite');
  }

  /** Nobody is taken away from what they are doing for what they did not ask. */
  async #refuse(letter: Letter, asked: boolean): Promise<void> {
    if (asked) return this.#go(letter, 'review');
    await this.show();
    document.dispatchEvent(new CustomEvent('refused', { detail: idOf(letter) }));
    announce(document, say('受け付けられませんでした'), 'polite');
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
    now.addEventListener('click', () => void this.#sendNow(letter));
    const stop = makeButton(say('やめて直す'), letter.title, 'secondary');
    stop.addEventListener('click', () => void this.#stop(letter));
    card.append(make(document, 'div', { class: 'letter-actions' }, now, stop));
    return card;
  }

  #makeArrived(answered: Entry): HTMLElement {
    const card = makeCard(
      say('受け付けました'), answered.title, say('受付番号と、このあとの流れを見られます。'),
    );
    card.append(makeLink(this.#address(answered, 'receipt'), say('受付の控えを見る')));
    return card;
  }

  /** A life event is corrected as a whole; what has arrived of it is shown with the others. */
  async #stop(letter: Letter): Promise<void> {
    const isOfIt = (entry: Entry) => idOf(entry) === idOf(letter);
    const waiting = await this.#outbox.waiting(letter.form);
    for (const one of waiting.filter(isOfIt)) await this.#outbox.setAside(one);
    const arrived = await this.#outbox.unseen(letter.form);
    for (const one of arrived.filter(isOfIt)) await this.#outbox.markShown(one);
    await this.#go(letter, 'review');
  }

  /** To its own answers: another application of the form may stand in their place. */
  async #go(letter: Letter, place: string): Promise<void> {
    const { form } = letter;
    const key = asideKey(form, idOf(letter));
    const isAside = await this.#drafts.load(key, Number.POSITIVE_INFINITY).catch(() => undefined);
    if (isAside) await bringBack({ form, key }, this.#drafts).catch(() => {});
    window.location.href = this.#address(letter, place);
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

function makeLink(href: string, text: string): HTMLElement {
  const link = make(document, 'a', { href });
  link.textContent = text;
  return make(document, 'p', { class: 'link' }, link);
}

/** Named with the procedure: there may be several cards. */
function makeButton(text: string, title: string, tone: string): HTMLElement {
  const button = make(document, 'button', { class: 'button', type: 'button', 'data-tone': tone });
  const which = make(document, 'span', { class: 'visually-hidden' });
  which.textContent = `（${title}）`;
  button.append(text, which);
  return button;
}
