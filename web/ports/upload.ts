// Sends a file when it is chosen, ahead of the application that will name it. Nothing depends on
// it: what has not arrived is sent with the application.
import type { Attachment } from '../screen.ts';

/** `later`: no line, or the server is busy. `never`: it does not want this file by itself. */
export type Arrival = 'arrived' | 'later' | 'never';

const silentMaxMs = 60_000;

export class UploadPort {
  readonly #base: string;

  /** `base`: "<endpoint>/uploads/<submission id>"; empty: nothing is sent ahead. */
  constructor(base: string) {
    this.#base = base;
  }

  /** Whether this very file is there already, from before a reload. */
  async has(file: Attachment): Promise<boolean> {
    if (!this.#base) return false;
    try {
      const response = await fetch(`${this.#base}/${file.id}`, { cache: 'no-store' });
      if (!response.ok) return false;
      const kept = (await response.json()) as { sha256?: string };
      return kept.sha256 === file.sha256;
    } catch {
      return false;
    }
  }

  /** The whole file; a broken-off one is sent again. `tell` hears whole per cents. */
  send(
    file: Attachment,
    bytes: Uint8Array<ArrayBuffer>,
    tell: (percent: number) => void,
    signal: AbortSignal,
  ): Promise<Arrival> {
    return new Promise((resolve) => {
      if (!this.#base) return resolve('never');
      if (signal.aborted || navigator.onLine === false) return resolve('later');
      // fetch cannot tell how far an upload is.
      const request = new XMLHttpRequest();
      request.open('PUT', `${this.#base}/${file.id}`);
      request.setRequestHeader('Content-Type', file.media_type);
      request.setRequestHeader('Content-Digest', `sha-256=:${base64Of(file.sha256)}:`);
      // A line that went dead tells nothing, sometimes for many minutes.
      let silence: number | undefined;
      const listen = () => {
        window.clearTimeout(silence);
        silence = window.setTimeout(() => request.abort(), silentMaxMs);
      };
      request.upload.onprogress = ({ loaded, total }) => {
        listen();
        tell(Math.floor((loaded / total) * 100));
      };
      request.onload = () => resolve(judge(request.status));
      request.onerror = request.onabort = () => resolve('later');
      request.onloadend = () => window.clearTimeout(silence);
      signal.addEventListener('abort', () => request.abort());
      listen();
      request.send(bytes);
    });
  }

  /** Takes it back; keepalive, because a resident may leave at once. */
  async remove(id: string): Promise<void> {
    if (!this.#base) return;
    await fetch(`${this.#base}/${id}`, { method: 'DELETE', keepalive: true }).catch(() => {});
  }
}

function judge(status: number): Arrival {
  if (status === 200 || status === 201) return 'arrived';
  return status === 0 || status === 429 || status >= 500 ? 'later' : 'never';
}

/** A digest in hexadecimal, as HTTP headers write it (RFC 9530). */
export function base64Of(hex: string): string {
  const bytes = hex.match(/../gu) ?? [];
  return btoa(String.fromCharCode(...bytes.map((byte) => Number.parseInt(byte, 16))));
}
