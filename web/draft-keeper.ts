// Saves the draft soon after each change, and the files beside it.
import { plainOf } from './controls/dressed.ts';
import type { DraftPort, KeptDraft } from './ports/draft.ts';
import type { Submission } from './ports/submit.ts';
import { type Engine, RestNeeded } from './engine.ts';
import { sayClock } from './home/when.ts';
import { type Attachment, findNode, type Screen, walkNodes } from './screen.ts';
import { markKept } from './stopped.ts';
import { say } from './words.ts';

/** A change is on the device within 300 ms: this, the wait below, and sealing and writing it. */
const saveAfterMs = 150;
/** A key that is pressed just now comes first, but not for longer than this. */
const waitForIdleMs = 60;

/** While a change is not on the device yet, <html> says so: to tests and to who looks for a bug. */
const markUnsaved = (is: boolean) => document.documentElement.toggleAttribute('data-unsaved', is);

const whenIdle = (run: () => void): void => {
  if (window.requestIdleCallback) window.requestIdleCallback(run, { timeout: waitForIdleMs });
  else run();
};

export class DraftKeeper {
  readonly #engine: Engine;
  readonly #port: DraftPort | undefined;
  readonly #form: string;
  readonly #document: unknown;
  readonly #submissionId: string;
  readonly #tell: (clock: string) => void;
  readonly #mayWrite: () => Promise<boolean>;
  readonly #files = new Map<string, Uint8Array<ArrayBuffer>>();
  #timer: number | undefined;
  #screen: Screen | undefined;
  #saved = '';
  /** Saves follow each other, so that an older text never comes last. */
  #writing: Promise<void> = Promise.resolve();
  #told: string | undefined;
  #stopped = false;
  #formIsKept = false;
  #savedAt = 0;
  /** Of what this page has saved last: another draft that stands there is known by it. */
  #mark: string | undefined;
  /** A 個人番号 was typed: it is in no draft. */
  #holdsNumber = false;
  /** What is on its way exists in this page only. */
  #sendsUnkept = false;
  #title = '';
  #where = '';

  /** `mayWrite` is asked before each save: another tab may have the draft. */
  constructor(
    engine: Engine,
    port: DraftPort | undefined,
    form: { id: string },
    submissionId: string,
    tell: (clock: string) => void,
    mayWrite: () => Promise<boolean>,
  ) {
    this.#engine = engine;
    this.#port = port;
    this.#form = form.id;
    this.#document = form;
    this.#mayWrite = mayWrite;
    this.#submissionId = submissionId;
    this.#tell = tell;
  }

  /** One timer at most, and none when nothing was done since. */
  changed(screen: Screen): void {
    const isSent = screen.place === 'sending' && this.#screen?.place !== 'sending';
    if (isSent) this.#sendsUnkept = this.#isSentUnkept(screen);
    if (screen.place !== this.#screen?.place) this.#noteNumber();
    this.#screen = screen;
    if (screen.place.startsWith('page:') || screen.place === 'review') {
      this.#title = plainOf(findNode(screen.nodes, 'header')?.text ?? this.#title);
      this.#where = sayHowFar(screen);
    }
    if (screen.place === 'intro' || !this.#port || this.#stopped) return;
    markUnsaved(true);
    this.#timer ??= window.setTimeout(() => whenIdle(() => void this.saveNow()), saveAfterMs);
  }

  /** Nothing is written from here on; what is being written is waited for by `saveNow`. */
  stop(): void {
    window.clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#stopped = true;
    markUnsaved(false);
    markKept(undefined);
  }

  resume(): void {
    this.#stopped = false;
    this.#formIsKept = false;
    this.#saved = '';
    void this.#keepAllFiles().then(() => this.saveNow());
  }

  /** What residents call the procedure, as its pages say. */
  get title(): string {
    return this.#title;
  }

  /** Closing the page now would lose something. */
  get losesOnClosing(): boolean {
    const place = this.#screen?.place ?? 'intro';
    if (place === 'sending') return this.#isSendingUnkept;
    return this.#keepsNothing && (place.startsWith('page:') || place === 'review');
  }

  /** What was to be kept until it arrives could not be: the page says so while it is sent. */
  sendsUnkept(): void {
    this.#sendsUnkept = true;
    this.#say('');
  }

  get #isSendingUnkept(): boolean {
    return this.#sendsUnkept && this.#screen?.place === 'sending';
  }

  get #keepsNothing(): boolean {
    return this.#stopped || !this.#port || this.#told === '';
  }

  /** With each page and each save: with each key it would cost time. */
  #noteNumber(): void {
    for (const { typing, value } of walkNodes(this.#screen?.nodes ?? [])) {
      if (typing?.masked && value) this.#holdsNumber = true;
    }
  }

  /** As the host sends it. What an earlier page has left comes without an effect. */
  #isSentUnkept({ effect }: Screen): boolean {
    return effect === 'send_unkept' || (effect === 'send' && this.#keepsNothing);
  }

  /** No other tab has saved this draft since. */
  async isNewest(): Promise<boolean> {
    const kept = await this.#port?.load(this.#form, Number.POSITIVE_INFINITY);
    return !kept || kept.saved_at <= this.#savedAt;
  }

  sayIfImpossible(): void {
    if (!this.#port) this.#say('');
  }

  /** Resolves when what the engine holds now is on the device, or cannot be. */
  saveNow(): Promise<void> {
    const writing = this.#write();
    void writing.then(() => {
      if (writing === this.#writing && this.#timer === undefined) markUnsaved(false);
    });
    return writing;
  }

  #write(): Promise<void> {
    window.clearTimeout(this.#timer);
    this.#timer = undefined;
    const screen = this.#screen;
    if (!screen || !this.#port || this.#stopped) return this.#writing;
    if (screen.place === 'intro' && this.#saved === '') return this.#writing;
    const port = this.#port;
    let draft;
    try {
      draft = this.#engine.draft();
    } catch (error) {
      if (!(error instanceof RestNeeded)) throw error;
      void this.#engine.complete().then(() => this.saveNow(), () => {});
      return this.#writing;
    }
    const kept = {
      submission_id: this.#submissionId,
      place: screen.place,
      title: this.#title,
      where: this.#where,
      draft,
    };
    const words = JSON.stringify(kept);
    if (words === this.#saved) return this.#writing;
    this.#saved = words;
    this.#writing = this.#writing
      .then(() => this.#keep(port, kept))
      .then(
        () => this.#say(this.#isSendingUnkept ? '' : sayClock(Date.now())),
        () => {
          this.#saved = ''; // the next change tries again: there may be room then
          markKept(undefined);
          this.#say('');
        },
      );
    return this.#writing;
  }

  /** After the receipt only the receipt stays on the device. */
  async #keep(port: DraftPort, kept: KeptDraft): Promise<void> {
    if (!(await this.#mayWrite())) return;
    if (await port.makeRoom(this.#form, this.#submissionId, this.#mark)) {
      this.#formIsKept = false;
      await this.#keepAllFiles();
    }
    if (kept.place === 'receipt') await port.remove(this.#form);
    this.#mark = await port.save(this.#form, kept);
    this.#savedAt = Date.now();
    this.#noteNumber();
    if (!this.#stopped) markKept(this.#holdsNumber ? 'all_but_number' : 'all');
    if (kept.place === 'receipt' || this.#formIsKept) return;
    this.#formIsKept = true;
    await port.saveForm(this.#form, this.#document);
  }

  async keepFile(file: Attachment, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    this.#files.set(file.id, bytes);
    if (this.#stopped) return;
    await this.#port?.saveFile(this.#form, file.id, bytes).catch(() => this.#say(''));
  }

  /** Brings all files into memory, before the device forgets them. */
  async holdFiles(): Promise<void> {
    for (const id of this.#fileIds()) {
      if (this.#files.has(id)) continue;
      const bytes = await this.loadFile(id);
      if (bytes) this.#files.set(id, bytes);
    }
  }

  #fileIds(): string[] {
    try {
      const { files = {} } = this.#engine.draft() as { files?: Record<string, Attachment[]> };
      return Object.values(files).flat().map(({ id }) => id);
    } catch (error) {
      // An engine that is not whole was opened without a draft: its files are in memory.
      if (error instanceof RestNeeded) return [];
      throw error;
    }
  }

  async #keepAllFiles(): Promise<void> {
    for (const [id, bytes] of this.#files) {
      await this.#port?.saveFile(this.#form, id, bytes).catch(() => this.#say(''));
    }
  }

  /** From memory or from the device; nothing when it is lost. */
  async loadFile(id: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const held = this.#files.get(id);
    return held ?? this.#port?.loadFile(this.#form, id).catch(() => undefined);
  }

  async dropFile(id: string): Promise<void> {
    this.#files.delete(id);
    await this.#port?.removeFile(this.#form, id).catch(() => {});
  }

  /** 「14:32」, or empty when it could not be saved; said once, not at each save of that minute. */
  #say(clock: string): void {
    if (clock === this.#told) return;
    this.#told = clock;
    this.#tell(clock);
  }

  /** The bytes to send with the files that they name. */
  async submission(
    bytes: Uint8Array<ArrayBuffer>,
    arrived: ReadonlySet<string>,
  ): Promise<Submission> {
    const { attachments = [] } = JSON.parse(new TextDecoder().decode(bytes)) as {
      attachments?: Attachment[];
    };
    const files: Submission['files'] = [];
    for (const { id, name, media_type } of attachments) {
      const content = await this.loadFile(id);
      // A file that the device has lost is sent as nothing, and the server names it in its answer.
      const file = { id, name, media_type, bytes: content ?? new Uint8Array() };
      files.push({ ...file, hasArrived: arrived.has(id) });
    }
    return { bytes, files };
  }
}

/** 「6ページ中3ページまで」, as the steps beside the page count them. */
function sayHowFar(screen: Screen): string {
  const all = findNode(screen.nodes, 'steps')?.children ?? [];
  const steps = all.filter(({ tone }) => tone !== 'unneeded' && tone !== 'perhaps');
  const at = steps.findIndex(({ tone }) => tone === 'current') + 1;
  return at > 0 ? say('{all}ページ中{at}ページまで', { all: steps.length, at }) : '';
}
