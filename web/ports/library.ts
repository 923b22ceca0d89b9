// Public documents that the engine would like to have (Screen.wants): postcodes, banks. From this
// site only, under names with a version, so that a browser may keep them for good. Nothing waits
// for them: what cannot be had is said to be absent, and the engine asks again when it is worth it.
import type { Action } from '../screen.ts';
import type { SiteFacts } from '../site-facts.ts';

const patienceMs = 20_000;
const plainName = /^[a-z0-9_-]+(\/[a-z0-9_-]+)*$/;

export class LibraryPort {
  readonly #facts: Pick<SiteFacts, 'root' | 'library'>;
  readonly #give: (action: Action) => void;
  readonly #underWay = new Set<string>();
  /** What the site does not have; no line will bring it. */
  readonly #unknown = new Set<string>();

  constructor(facts: Pick<SiteFacts, 'root' | 'library'>, give: (action: Action) => void) {
    this.#facts = facts;
    this.#give = give;
  }

  want(names: readonly string[] = []): void {
    for (const name of names) {
      if (this.#underWay.has(name)) continue;
      this.#underWay.add(name);
      void this.#bring(name);
    }
  }

  async #bring(name: string): Promise<void> {
    const data = await this.#load(name).catch(() => undefined);
    this.#underWay.delete(name);
    this.#give({ type: 'provide', id: name, ...(data === undefined ? {} : { data }) });
  }

  async #load(name: string): Promise<unknown> {
    const { root, library } = this.#facts;
    if (!library || !plainName.test(name) || this.#unknown.has(name)) return undefined;
    const address = new URL(`assets/library/${name}-${library}.json`, root);
    const signal = AbortSignal.timeout(patienceMs);
    const response = await fetch(address, { credentials: 'same-origin', signal });
    if (response.status === 404) this.#unknown.add(name);
    return response.ok ? response.json() : undefined;
  }
}
