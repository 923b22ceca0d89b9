// What stays on this device, and which tab writes it: the draft, earlier applications, or nothing.
import type { DraftKeeper } from './draft-keeper.ts';
import { showElsewhere } from './elsewhere.ts';
import type { Engine } from './engine.ts';
import { sayWhenShort } from './home/when.ts';
import { addressOf } from './places.ts';
import type { DraftPort, FoundDraft } from './ports/draft.ts';
import { dayMs } from './ports/draft.ts';
import { type Earlier, type Past, PastPort } from './ports/past.ts';
import type { Action, Effect } from './screen.ts';
import type { Settings, SiteFacts } from './site-facts.ts';
import { markKept } from './stopped.ts';
import { TabClaim } from './tab-claim.ts';
import { tellAbove } from './tell-above.ts';
import { say, sayDate } from './words.ts';

const draftDays = 14;
/** A year, and time to be late in. */
const pastDays = 400;
const wish = 'todoke-keep';

/** What a form is opened with, as this device has it. */
export interface Found {
  kept: FoundDraft | undefined;
  /** The form as it was when the draft was saved. */
  draftForm: unknown;
  earlier: Earlier | undefined;
  keepsNothing: boolean;
  /** Where to go: the address's place, or where another tab was. */
  place: string;
}

export interface Page {
  engine: Engine;
  submissionId: string;
  keeper: DraftKeeper;
  act(action: Action): void;
  /** The page can be used no more until it is loaded again. */
  stop(): void;
  readAll(): void;
}

export class Device {
  readonly #root: HTMLElement;
  readonly #facts: SiteFacts;
  readonly #settings: Settings;
  readonly #drafts: DraftPort | undefined;
  readonly #past: PastPort | undefined;
  readonly #claim: TabClaim;
  #page: Page | undefined;
  #keepsNothing = readWish() === 'nothing';
  #forgetting: Promise<void> = Promise.resolve();
  #untell: () => void = () => {};
  #savedAt: number | undefined;
  /** What this page shows is a receipt that is kept: nobody types in it any more. */
  #isSent = false;

  constructor(
    root: HTMLElement,
    facts: SiteFacts,
    settings: Settings,
    drafts: DraftPort | undefined,
  ) {
    this.#root = root;
    this.#facts = facts;
    this.#settings = settings;
    this.#drafts = drafts;
    this.#past = drafts && new PastPort(drafts.vault);
    this.#claim = new TabClaim(facts.form, {
      give: async () => {
        this.#page?.readAll();
        await this.#page?.keeper.saveNow();
      },
      lost: () => void this.#readOnly('moved'),
    });
  }

  /** Then not even what is sent is kept. */
  get keepsNothing(): boolean {
    return this.#keepsNothing;
  }

  /** Everything of this form. Waits for the resident while another tab has it. */
  async find(place: string): Promise<Found> {
    if (this.#keepsNothing || !this.#drafts) {
      // What waited to be sent when the rest was forgotten may have arrived since.
      if (this.#keepsNothing) await this.#forgetAll();
      const keepsNothing = this.#keepsNothing;
      return { kept: undefined, draftForm: undefined, earlier: undefined, keepsNothing, place };
    }
    let kept = await this.#loadDraft(place);
    let there = place;
    // What is under way can be looked at from several tabs; nobody types in it.
    const isTypedIn = kept ? !['sending', 'receipt'].includes(kept.place) : place !== 'intro';
    if (isTypedIn && !(await this.#claim.claim())) {
      const giveBack = await showElsewhere(this.#root, 'open');
      await this.#claim.takeOver();
      giveBack();
      kept = await this.#loadDraft(place);
      there = kept?.place ?? place;
    }
    this.#savedAt = kept?.saved_at;
    this.#isSent = kept?.place === 'receipt';
    if (kept) markKept('all');
    const draftForm = kept && (await this.#drafts.loadForm(this.#facts.form));
    const days = this.#settings.past_days ?? pastDays;
    const earlier = await this.#past?.earlierFor(this.#facts.form, days).catch(() => undefined);
    return { kept, draftForm, earlier, keepsNothing: false, place: there };
  }

  /** What was sent is only shown again at its receipt; elsewhere a new application begins. */
  async #loadDraft(place: string): Promise<FoundDraft | undefined> {
    const days = this.#settings.draft_days ?? draftDays;
    const kept = await this.#drafts?.load(this.#facts.form, days).catch(() => undefined);
    if (kept?.place !== 'receipt' || place === 'receipt') return kept;
    await this.#drafts?.remove(this.#facts.form, kept.submission_id);
    return undefined;
  }

  arrive(page: Page): void {
    this.#page = page;
    if (this.#keepsNothing) page.keeper.stop();
    addEventListener('storage', ({ key }) => key === wish && this.#follow());
    addEventListener('beforeunload', (event) => {
      if (!page.keeper.losesOnClosing) return;
      event.preventDefault();
      // What Chrome before 119 asks for.
      event.returnValue = true;
    });
    // The last save needs the lock. A page that is gone has let go by itself.
    addEventListener('pagehide', (event) => {
      if (event.persisted) void page.keeper.saveNow().then(() => this.#claim.letGo());
    });
    addEventListener('pageshow', (event) => {
      if (event.persisted) void this.#comeBack(page);
    });
    this.#follow();
  }

  /** A draft of another day is on the device already. */
  tellSaved(): void {
    if (!this.#savedAt) return;
    this.#page?.act({ type: 'saved', text: sayWhenShort(this.#savedAt) });
  }

  /** Before each save: another tab may have begun the same since, or wish that nothing stays. */
  async mayWrite(): Promise<boolean> {
    if (this.#follow()) return false;
    if (await this.#claim.claim()) return true;
    if (!this.#isSent) void this.#readOnly('open');
    return false;
  }

  /** The receipt is kept: another tab may go on with the next application. */
  letGo(): void {
    this.#isSent = true;
    this.#claim.letGo();
  }

  /** The wish of one tab is that of the device. A tab that was told otherwise is left alone. */
  #follow(): boolean {
    if (readWish() !== 'nothing') return this.#keepsNothing;
    if (!this.#keepsNothing) {
      this.#page?.act({ type: 'set_checked', id: 'keep_nothing', checked: true });
    }
    return true;
  }

  /** From the browser's memory of pages. Another tab may have gone on meanwhile. */
  async #comeBack(page: Page): Promise<void> {
    if (this.#follow() || this.#isSent || !this.#drafts) return;
    if (!(await this.#claim.claim())) return this.#readOnly('moved');
    if (await page.keeper.isNewest()) return;
    window.location.reload();
  }

  async #readOnly(why: 'open' | 'moved'): Promise<void> {
    this.#page?.keeper.stop();
    this.#page?.stop();
    await showElsewhere(this.#root, why);
    await this.#claim.takeOver();
    const kept = await this.#drafts?.load(this.#facts.form, Number.POSITIVE_INFINITY);
    const folder = new URL(`${this.#facts.form}/`, this.#facts.root);
    window.location.replace(addressOf(kept?.place ?? 'intro', folder));
  }

  do(effect: Effect | undefined): void {
    if (effect === 'begin_anew') void this.#beginAnew();
    else if (effect === 'keep_nothing') this.#keepNothing();
    else if (effect === 'keep_draft') this.#keepDraft();
    else if (effect === 'keep_past') void this.#keepPast();
    else if (effect === 'forget') void this.#forget();
  }

  async #beginAnew(): Promise<void> {
    const keeper = this.#page?.keeper;
    await keeper?.saveNow();
    keeper?.stop();
    try {
      await this.#drafts?.setAside(this.#facts.form);
    } catch {
      keeper?.resume();
      return this.#tell(
        say('新しい申請を始められませんでした。いまの申請は続けられます。'),
      );
    }
    window.location.assign(new URL(`${this.#facts.form}/start/`, this.#facts.root));
  }

  #keepNothing(): void {
    this.#keepsNothing = true;
    writeWish('nothing');
    this.#page?.keeper.stop();
    this.#forgetting = this.#holdAndForget();
  }

  /** Whatever fails, the device forgets, or the page says that it did not. */
  async #holdAndForget(): Promise<void> {
    const keeper = this.#page?.keeper;
    try {
      await keeper?.holdFiles();
      // What was being written when the keeper was stopped.
      await keeper?.saveNow();
      // Other tabs bring their files into memory, too, and let go.
      this.#claim.letGo();
    } finally {
      const waiting = await this.#forgetAll();
      if (waiting) this.#tell(say('送信を待っている申請は、届くまでこの端末に残ります。'));
    }
  }

  /** Gives how many applications wait to be sent, and therefore stay. */
  async #forgetAll(): Promise<number> {
    try {
      const { forgetAll } = await import('./ports/forget.ts');
      return this.#drafts ? await forgetAll(this.#drafts) : 0;
    } catch (error) {
      console.error('todoke: nothing was forgotten:', error);
      this.#tell(
        say('この端末に残っている内容を消せませんでした。ブラウザーの設定で、このサイトのデータを消してください。'),
      );
      return 0;
    }
  }

  #tell(sentence: string): void {
    this.#untell();
    this.#untell = tellAbove(this.#root, sentence);
  }

  #keepDraft(): void {
    this.#keepsNothing = false;
    writeWish(undefined);
    this.#untell();
    const resume = () => this.#keepsNothing || this.#page?.keeper.resume();
    void this.#forgetting.then(resume, resume);
  }

  async #keepPast(): Promise<void> {
    const days = this.#settings.past_days ?? pastDays;
    let until = '';
    try {
      const { engine, keeper } = this.#page!;
      await this.#past!.save(this.#facts.form, keeper.title, engine.past() as Past);
      const look = { dateStyle: 'long' } as const;
      until = sayDate(Date.now() + days * dayMs, look);
    } catch {
      // The sentence for an empty date says that it could not be kept.
    }
    this.#page?.act({ type: 'saved', id: 'past', text: until });
  }

  async #forget(): Promise<void> {
    const { form } = this.#facts;
    this.#page?.keeper.stop();
    await this.#drafts?.forget(form, this.#page!.submissionId);
    await this.#past?.remove(form);
  }
}

/** The wish of a shared device outlives the page; it says nothing about anybody. */
function readWish(): string | null {
  try {
    return localStorage.getItem(wish);
  } catch {
    return null;
  }
}

function writeWish(value: string | undefined): void {
  try {
    if (value) localStorage.setItem(wish, value);
    else localStorage.removeItem(wish);
  } catch {
    // Then it holds for this page only, as everything does there.
  }
}
