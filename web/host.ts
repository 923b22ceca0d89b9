// The page around the engine: every Action goes in here, every Screen comes out here.
import { Acting } from './acting.ts';
import { afterFrame } from './after-frame.ts';
import { Aloud } from './aloud/listen.ts';
import { plainOf, setLanguages } from './controls/dressed.ts';
import { patchTree } from './controls/tree.ts';
import type { Documents } from './ports/settings.ts';
import type { DraftPort } from './ports/draft.ts';
import type { Spoken } from './ports/speech.ts';
import { LibraryPort } from './ports/library.ts';
import { MeasurePort } from './ports/measure.ts';
import type { Attachments } from './attachments.ts';
import type { Device } from './device.ts';
import { DraftKeeper } from './draft-keeper.ts';
import type { Engine } from './engine.ts';
import { Faces } from './faces/faces.ts';
import type { LoadPainter } from './faces/painter.ts';
import { FilesFirst } from './files-first.ts';
import { focusNode } from './focus.ts';
import { Dresser } from './furigana/dresser.ts';
import { announce, forgetAnnouncements } from './live.ts';
import { Places } from './places.ts';
import { switchBeside } from './preferences.ts';
import type { Pending, Sending } from './sending.ts';
import { openSettings } from './settings/open.ts';
import type { PartsSending } from './sending-parts.ts';
import { type Action, findNode, type Screen, type Step } from './screen.ts';
import type { SiteFacts } from './site-facts.ts';
import { Speaking, type SpeakingHost } from './speaking.ts';
import { showStopped } from './stopped.ts';
import { rememberTold, Typing, type TypingHost } from './typing.ts';
import { say } from './words.ts';

/** What exists once the engine has arrived. */
export interface Arrival {
  engine: Engine;
  documents: Documents;
  drafts: DraftPort | undefined;
  device: Device;
  submissionId: string;
  first: Screen;
  /** What was sent on an earlier page and waits, or has arrived unseen. */
  pending: Pending | undefined;
}

type Saving = typeof import('./save-receipt.ts');

interface Chosen {
  id: string;
  files: readonly File[];
  accepted: readonly string[];
}

export class Host implements TypingHost, SpeakingHost {
  readonly #root: HTMLElement;
  readonly #facts: SiteFacts;
  readonly #typing: Typing;
  readonly #faces: Faces;
  readonly #places: Places;
  readonly #library: LibraryPort;
  readonly #onPage: (screen: Screen) => void;
  readonly #acting: Acting;
  readonly #dresser: Dresser;
  readonly #aloud: Aloud;
  readonly #filesFirst = new FilesFirst((action) => this.act(action));
  #screen: Screen | undefined;
  #waitingFiles: Chosen[] = [];
  #endpoint = '';
  #measure: MeasurePort | undefined;
  #keeper: DraftKeeper | undefined;
  #attachments: Promise<Attachments> | undefined;
  #device: Device | undefined;
  #review: Screen | undefined;
  #submissionId = '';
  #sending: Promise<Sending | PartsSending> | undefined;
  #saving: Promise<Saving> | undefined;
  /** A life event, sent as one application per procedure. */
  #isEvent = false;
  #patching = false;

  constructor(
    root: HTMLElement,
    facts: SiteFacts,
    place: string,
    load: LoadPainter | undefined,
    onPage: (screen: Screen) => void,
  ) {
    this.#root = root;
    this.#facts = facts;
    this.#onPage = onPage;
    this.#acting = new Acting({
      resume: () => {
        this.#actOnWaiting();
        this.#attachWaiting();
      },
      stop: (error) => showStopped(root, error),
      sayWaiting: () => announce(document, say('通信を待っています。つながり次第、先に進みます。'), 'polite'),
    });
    this.#dresser = new Dresser(facts.furigana, () => this.#put());
    this.#aloud = new Aloud(() => this.#put());
    this.#typing = new Typing(root, this);
    this.#faces = new Faces(root, load, (text) => this.#dresser.dressText(text));
    new Speaking(facts, this);
    this.#library = new LibraryPort(facts, (action) => this.act(action));
    this.#places = new Places(window, facts.root, facts.form, place, (to) =>
      this.act({ type: 'go', text: to }),
    );
  }

  get place(): string {
    return this.#places.shown;
  }

  /** The engine has come: it hears everything that was done before it. */
  arrive({ engine, documents, drafts, device, submissionId, first, pending }: Arrival): void {
    const { id, version } = documents.form;
    const { endpoint } = documents.settings;
    this.#endpoint = endpoint;
    this.#isEvent = documents.form.parts !== undefined;
    this.#submissionId = submissionId;
    this.#measure = new MeasurePort({ endpoint, form_id: id, form_version: version });
    const tell = (clock: string) => this.act({ type: 'saved', text: clock });
    const mayWrite = () => device.mayWrite();
    const form = documents.form;
    this.#keeper = new DraftKeeper(engine, drafts, form, submissionId, tell, mayWrite);
    this.#device = device;
    device.arrive({
      engine,
      submissionId,
      keeper: this.#keeper,
      act: (action) => this.act(action),
      stop: () => this.#acting.leave(),
      readAll: () => this.readAll(),
    });
    const screen = this.#acting.arrive(engine, first, (next) => {
      device.do(next.effect);
      this.#keeper!.changed(next);
    });
    this.show(screen);
    this.#places.restoreTop();
    this.#acting.complete();
    device.tellSaved();
    this.#attachWaiting();
    this.#keeper.sayIfImpossible();
    document.documentElement.toggleAttribute('data-ready', true);
    if (pending) void this.#loadSending().then((sending) => sending.resume(pending));
    // Sent bytes that are gone were delivered or taken back elsewhere.
    else if (screen.place === 'sending') this.act({ type: 'press', id: 'stop_sending' });
    this.#faces.loadInBackground();
  }

  act(action: Step): void {
    if (action.type === 'press' && this.#aloud.press(action.id)) return;
    if (this.#filesFirst.holds(action)) return;
    if (action.type !== 'speak') action.at_ms = Math.floor(performance.now());
    // Removing a focused element tells of its blur in the middle of a patch: that has to wait.
    if (this.#patching) return this.#acting.hold(action);
    const screen = this.#acting.act(action);
    if (!screen) return;
    this.show(screen);
    if (action.type !== 'saved' && action.type !== 'speak') this.#keeper?.changed(screen);
  }

  show(screen: Screen): void {
    const isNewPage = this.#places.show(screen.place);
    this.#screen = screen;
    this.#put(isNewPage);
    if (isNewPage) this.#turnPage(screen);
    else this.#tellBrowser();
    if (screen.focus || isNewPage) focusNode(this.#root, screen.focus || 'h1');
    if (screen.announce && !this.#typing.isComposing) announce(document, screen.announce, 'polite');
    if (screen.place === 'review') this.#review = screen;
    this.#showFiles(screen);
    this.#doEffect(screen);
    this.#library.want(screen.wants);
    this.#actOnWaiting();
  }

  /** Brings the page and its faces to the last screen, in the dress that is wanted. */
  #put(isNewPage = false): void {
    if (!this.#screen) return;
    this.#faces.prepare(this.#screen);
    const screen = this.#dresser.dress(this.#aloud.add(this.#screen));
    this.#patching = true;
    setLanguages(this.#root, screen.beside);
    patchTree(this.#root, screen.nodes);
    this.#patching = false;
    rememberTold(this.#root);
    this.#faces.show(screen, isNewPage);
  }

  focus(id: string): void {
    focusNode(this.#root, id);
  }

  switchFace(): void {
    void this.#faces.switchFace();
  }

  /** 「日本語も表示」 */
  switchBeside(): void {
    switchBeside();
  }

  speak({ speech }: Spoken): void {
    this.act({ type: 'speak', speech });
  }

  sayUnreached(): void {
    announce(document, say('つながりませんでした。電波のよいところで、もう一度押してください'), 'polite');
  }

  openSettings(opener: HTMLElement): void {
    openSettings(opener);
  }

  attach(id: string, files: readonly File[], accepted: readonly string[]): void {
    this.#filesFirst.choose(id);
    this.#waitingFiles.push({ id, files, accepted });
    this.#attachWaiting();
  }

  #attachWaiting(): void {
    const loading = this.#waitingFiles.length ? this.#loadAttachments() : undefined;
    if (!loading) return;
    for (const chosen of this.#waitingFiles.splice(0)) void this.#attach(loading, chosen);
  }

  async #attach(loading: Promise<Attachments>, { id, files, accepted }: Chosen): Promise<void> {
    let isGood = false;
    try {
      isGood = await (await loading).attach(id, files, accepted);
    } catch {
      this.act({ type: 'refuse', id, text: 'file_unreadable', file: { name: '' } });
    }
    this.#filesFirst.finish(id, isGood);
  }

  view(attachment: string): void {
    void this.#attachments?.then((attachments) => attachments.view(attachment)).catch(() => {});
  }

  /** What files need comes with the first file field. */
  #loadAttachments(): Promise<Attachments> | undefined {
    const [engine, keeper] = [this.#acting.engine, this.#keeper];
    if (!engine || !keeper) return undefined;
    this.#attachments ??= import('./attachments.ts').then(({ openAttachments }) =>
      openAttachments(this.#root, keeper, this.#uploadAddress(), {
        act: (action) => this.act(action),
        attach: (id, files, accepted) => this.attach(id, files, accepted),
        draft: () => JSON.stringify(engine.draft()),
      }),
    );
    this.#attachments.catch(() => (this.#attachments = undefined));
    return this.#attachments;
  }

  /** A life event's files go with the applications that need them: nothing is sent ahead. */
  #uploadAddress(): string {
    return this.#isEvent ? '' : `${this.#endpoint}/uploads/${this.#submissionId}`;
  }

  #showFiles(screen: Screen): void {
    if (!this.#attachments && !this.#root.querySelector('.picker, .file-item')) return;
    void this.#loadAttachments()
      ?.then((attachments) => attachments.show(screen))
      .catch(() => {});
  }

  /** The page may be gone after this. */
  rest(): void {
    this.#tellBrowser();
    this.#typing.readAll();
    void this.#keeper?.saveNow();
    this.#places.keepTop();
    this.#handOverEvents();
  }

  /** What was done before our script came, or restored by the browser without telling. */
  readEarly(): void {
    this.#typing.readEarly();
  }

  /** Text that the browser restored without telling. */
  readAll(): void {
    this.#typing.readAll();
  }

  #actOnWaiting(): void {
    for (const action of this.#acting.takeWaiting()) this.act(action);
  }

  #turnPage(screen: Screen): void {
    this.#aloud.leave();
    this.#filesFirst.forget();
    window.scrollTo(0, 0);
    forgetAnnouncements(document);
    this.#onPage(screen);
    afterFrame(() => {
      this.#tellBrowser();
      this.#handOverEvents();
      this.#prepare();
    });
  }

  /** The history before the title: a title is that of the newest entry. */
  #tellBrowser(): void {
    this.#places.settle();
    const title = plainOf(this.#screen?.title ?? '');
    if (title && document.title !== title) document.title = title;
  }

  #prepare(): void {
    // While there is a network: the moment of sending may have none.
    void this.#loadSending().catch(() => {});
    void this.#loadSaving().catch(() => {});
  }

  #handOverEvents(): void {
    const engine = this.#acting.engine;
    if (engine) this.#measure?.add(engine.events());
    this.#measure?.send(this.#faces.face);
  }

  #doEffect(screen: Screen): void {
    if (screen.effect === 'send') void this.#send(screen, !this.#device?.keepsNothing);
    else if (screen.effect === 'send_unkept') void this.#send(screen, false);
    else if (screen.effect === 'stop_sending') void this.#stopSending();
    else if (screen.effect === 'print') window.print();
    else if (screen.effect === 'save_receipt') void this.#saveReceipt(screen);
    else if (screen.effect === 'leave') window.location.href = this.#facts.root.href;
    else this.#device?.do(screen.effect);
  }

  async #saveReceipt(receipt: Screen): Promise<void> {
    const { saveReceipt } = await this.#loadSaving();
    saveReceipt(receipt, this.#review);
  }

  #loadSaving(): Promise<Saving> {
    this.#saving ??= import('./save-receipt.ts');
    this.#saving.catch(() => (this.#saving = undefined));
    return this.#saving;
  }

  /** Sending is no part of the first page's script. */
  #loadSending(): Promise<Sending | PartsSending> {
    const saved = async () => {
      await this.#keeper?.saveNow();
      this.#device?.letGo();
    };
    const unkept = () => this.#keeper?.sendsUnkept();
    const host = { act: (action: Action) => this.act(action), saved, unkept };
    this.#sending ??= this.#isEvent
      ? import('./sending-parts.ts').then((parts) => new parts.PartsSending(this.#endpoint, host))
      : import('./sending.ts').then(({ Sending }) => new Sending(this.#endpoint, host));
    this.#sending.catch(() => (this.#sending = undefined));
    return this.#sending;
  }

  async #send(screen: Screen, keep: boolean): Promise<void> {
    const engine = this.#acting.engine;
    if (!engine || !this.#keeper) return;
    const attachments = await this.#attachments?.catch(() => undefined);
    attachments?.stop();
    const sending = await this.#loadSending().catch(() => undefined);
    if (!sending) return this.act({ type: 'send_failed', text: 'server' });
    if ('sendParts' in sending) {
      const whole = { form: this.#facts.form, id: this.#submissionId };
      return sending.sendParts(engine, this.#keeper, whole, keep);
    }
    const arrived = attachments?.arrived ?? new Set<string>();
    const submission = await this.#keeper.submission(engine.submission(), arrived);
    const letter = {
      form: this.#facts.form,
      submission_id: this.#submissionId,
      title: plainOf(findNode(screen.nodes, 'header')?.text ?? document.title),
      submission: new TextDecoder().decode(submission.bytes),
      files: submission.files.map(({ bytes: _, ...file }) => file),
      draft: engine.draft(),
    };
    await sending.send(letter, submission, keep);
  }

  async #stopSending(): Promise<void> {
    await (await this.#sending)?.stop();
  }
}
