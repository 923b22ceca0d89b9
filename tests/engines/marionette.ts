// Marionette, the WebDriver that Firefox has built in:
// https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
import { connect, type Socket } from 'node:net';

type Waiting = { resolve: (value: unknown) => void; reject: (error: Error) => void };

/** "LENGTH:[0, id, name, parameters]" goes, "LENGTH:[1, id, error, result]" comes. */
export class Marionette {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, Waiting>();
  #received = Buffer.alloc(0);
  #id = 0;

  static async reach(port: number): Promise<Marionette> {
    const socket = connect(port, '127.0.0.1');
    await new Promise((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('error', reject);
    });
    return new Marionette(socket);
  }

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (bytes) => this.#take(bytes));
    socket.on('close', () => this.#giveUp());
    socket.on('error', () => this.#giveUp());
  }

  send(name: string, parameters: object): Promise<unknown> {
    const id = ++this.#id;
    const words = JSON.stringify([0, id, name, parameters]);
    this.#socket.write(`${Buffer.byteLength(words)}:${words}`);
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  end(): void {
    this.#socket.end();
  }

  #take(bytes: Buffer): void {
    this.#received = Buffer.concat([this.#received, bytes]);
    for (;;) {
      const colon = this.#received.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(this.#received.subarray(0, colon).toString());
      if (this.#received.length < end) return;
      const message: unknown = JSON.parse(this.#received.subarray(colon + 1, end).toString());
      this.#received = this.#received.subarray(end);
      // The first message is a greeting.
      if (Array.isArray(message)) this.#answer(message);
    }
  }

  #answer([, id, error, result]: unknown[]): void {
    const waiting = this.#waiting.get(id as number);
    this.#waiting.delete(id as number);
    if (error) {
      const { error: code, message } = error as { error: string; message: string };
      waiting?.reject(new Error(`Firefox: ${code}: ${message}`));
    } else waiting?.resolve(result);
  }

  #giveUp(): void {
    for (const { reject } of this.#waiting.values()) reject(new Error('Firefox is gone'));
    this.#waiting.clear();
  }
}
