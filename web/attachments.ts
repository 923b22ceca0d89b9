// The files of this application in the page: made ready, kept on the device, sent ahead, shown.
// Comes when a file field is on the page; the first question needs none of it.
import type { DraftKeeper } from './draft-keeper.ts';
import { listenForDrops } from './drop.ts';
import { readAttachment, sha256 } from './ports/attach.ts';
import { findMediaType } from './ports/photo/media-type.ts';
import { prepareInWorker } from './ports/photo/in-worker.ts';
import { UploadPort } from './ports/upload.ts';
import type { Action, Attachment, Screen } from './screen.ts';
import { walkNodes } from './screen.ts';
import { showFile } from './show-file.ts';

/** Steps in which an upload's progress is told: each is a new Screen. */
const toldStep = 20;

interface Held {
  file: Attachment;
  url: string | undefined;
  hasArrived: boolean;
}

export interface AttachmentsHost {
  act(action: Action): void;
  attach(id: string, files: readonly File[], accepted: readonly string[]): void;
  /** The application as the engine would keep it; opaque but for the ids in it. */
  draft(): string;
}

export function openAttachments(
  root: HTMLElement,
  keeper: DraftKeeper,
  address: string,
  host: AttachmentsHost,
): Attachments {
  return new Attachments(root, host, keeper, new UploadPort(address));
}

export class Attachments {
  readonly #root: HTMLElement;
  readonly #host: AttachmentsHost;
  readonly #keeper: DraftKeeper;
  readonly #port: UploadPort;
  readonly #held = new Map<string, Held>();
  readonly #uploads = new Map<string, AbortController>();
  /** One after the other: a phone's line is narrow. */
  #line: Promise<void> = Promise.resolve();
  #place = '';
  #ids = new Set<string>();
  readonly #asked = new Set<string>();

  constructor(root: HTMLElement, host: AttachmentsHost, keeper: DraftKeeper, port: UploadPort) {
    this.#root = root;
    this.#host = host;
    this.#keeper = keeper;
    this.#port = port;
    window.addEventListener('online', () => this.#tryAgain());
    listenForDrops(root, (id, files, accepted) => host.attach(id, files, accepted));
  }

  /** Files that need not be sent again. */
  get arrived(): Set<string> {
    return new Set([...this.#held].filter(([, held]) => held.hasArrived).map(([id]) => id));
  }

  /** Gives whether all were taken and nothing seems wrong with them. */
  async attach(id: string, files: readonly File[], accepted: readonly string[]): Promise<boolean> {
    let areGood = true;
    for (const one of files) areGood = (await this.#attachOne(id, one, accepted)) && areGood;
    return areGood;
  }

  async #attachOne(id: string, chosen: File, accepted: readonly string[]): Promise<boolean> {
    const read = await readAttachment(chosen, accepted, prepareInWorker);
    if ('refused' in read) {
      this.#host.act({ type: 'refuse', id, text: read.refused, file: { name: read.name } });
      return false;
    }
    await this.#keeper.keepFile(read.file, read.bytes);
    this.#hold(read.file, read.bytes);
    this.#host.act({ type: 'attach', id, file: read.file, text: read.concern ?? '' });
    // What the engine did not take is in no draft and goes nowhere.
    const isTaken = this.#host.draft().includes(read.file.id);
    if (isTaken) this.#upload(read.file);
    else await this.#forget(read.file.id);
    return isTaken && !read.concern;
  }

  /** After each Screen: pictures for its items, and what was taken out is taken back. */
  show(screen: Screen): void {
    const ids = new Set<string>();
    for (const node of walkNodes(screen.nodes)) {
      if (node.role !== 'file_item' || !node.href) continue;
      ids.add(node.href);
      if (this.#held.has(node.href) || this.#asked.has(node.href)) continue;
      this.#asked.add(node.href);
      void this.#fetchBack(node.href, node.text ?? '');
    }
    const gone = screen.place === this.#place ? [...this.#ids].filter((id) => !ids.has(id)) : [];
    this.#place = screen.place;
    this.#ids = ids;
    for (const id of gone) void this.#takeBack(id);
    this.#showPictures();
  }

  view(id: string): void {
    const held = this.#held.get(id);
    if (held?.url) showFile(this.#root.ownerDocument, held.file.name, held.url);
  }

  /** The application is on its way with what has not arrived: nothing travels twice. */
  stop(): void {
    for (const upload of this.#uploads.values()) upload.abort();
  }

  /** A file from before a reload. */
  async #fetchBack(id: string, name: string): Promise<void> {
    const bytes = await this.#keeper.loadFile(id);
    if (!bytes || this.#held.has(id)) return;
    const media_type = findMediaType(bytes) ?? '';
    const file = { id, name, media_type, bytes: bytes.length, sha256: await sha256(bytes) };
    this.#hold(file, bytes);
    this.#showPictures();
    if (await this.#port.has(file)) this.#tellArrived(id);
    else this.#upload(file);
  }

  #hold(file: Attachment, bytes: Uint8Array<ArrayBuffer>): void {
    const isPicture = file.media_type.startsWith('image/');
    const blob = new Blob([bytes], { type: file.media_type });
    const url = isPicture ? URL.createObjectURL(blob) : undefined;
    this.#held.set(file.id, { file, url, hasArrived: false });
  }

  #showPictures(): void {
    for (const image of this.#root.querySelectorAll<HTMLImageElement>('img[data-file]')) {
      const url = this.#held.get(image.dataset.file ?? '')?.url;
      if (url && image.getAttribute('src') !== url) image.src = url;
    }
  }

  #upload(file: Attachment): void {
    const upload = new AbortController();
    this.#uploads.set(file.id, upload);
    this.#line = this.#line.then(() => this.#send(file, upload.signal));
  }

  async #send(file: Attachment, signal: AbortSignal): Promise<void> {
    const bytes = signal.aborted ? undefined : await this.#keeper.loadFile(file.id);
    if (!bytes || !this.#held.has(file.id)) return;
    let told = -toldStep;
    const tell = (percent: number) => {
      if (percent < told + toldStep || percent >= 100) return;
      told = percent;
      this.#host.act({ type: 'upload', id: file.id, percent });
    };
    const arrival = await this.#port.send(file, bytes, tell, signal);
    this.#uploads.delete(file.id);
    if (arrival === 'arrived') this.#tellArrived(file.id);
    else if (!signal.aborted) this.#host.act({ type: 'upload', id: file.id, percent: -1 });
  }

  #tellArrived(id: string): void {
    const held = this.#held.get(id);
    if (!held) return void this.#port.remove(id);
    held.hasArrived = true;
    this.#host.act({ type: 'upload', id, percent: 100 });
  }

  #tryAgain(): void {
    for (const [id, held] of this.#held) {
      if (!held.hasArrived && !this.#uploads.has(id)) this.#upload(held.file);
    }
  }

  /** A file that its question was hidden with stays on the device: it comes back with it. */
  async #takeBack(id: string): Promise<void> {
    this.#uploads.get(id)?.abort();
    this.#uploads.delete(id);
    const isStillThere = this.#host.draft().includes(id);
    const wasSent = this.#held.has(id);
    if (isStillThere) this.#drop(id);
    else await this.#forget(id);
    if (wasSent) await this.#port.remove(id);
  }

  async #forget(id: string): Promise<void> {
    this.#drop(id);
    await this.#keeper.dropFile(id);
  }

  #drop(id: string): void {
    const url = this.#held.get(id)?.url;
    if (url) URL.revokeObjectURL(url);
    this.#held.delete(id);
    this.#asked.delete(id);
  }
}
