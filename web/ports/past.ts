// Applications that were sent and that the resident wanted to stay: the start of the next one, and
// people to put into other procedures. Only what the engine gives for it, never the whole.
import { dayMs, type Undo } from './draft.ts';
import type { Vault } from './vault.ts';

/** A person as the engine wrote them; `label` is what a resident reads. */
export interface Person {
  label: string;
  /** Given in a row, as a child for example: offered as that again, and as nobody else. */
  as?: string;
  facts: Record<string, Record<string, string>>;
}

export interface Past {
  sent_on: string;
  people: Person[];
  [member: string]: unknown;
}

export interface KeptPast {
  form: string;
  title: string;
  saved_at: number;
  past: Past;
}

/** What the engine is opened with. */
export interface Earlier {
  again?: Past;
  people?: Person[];
}

/** More of one kind would be a list to search, not an offer; the engine takes ten. */
const peopleMax = 4;
const allPeopleMax = 10;

export class PastPort {
  readonly #vault: Vault;

  constructor(vault: Vault) {
    this.#vault = vault;
  }

  async save(form: string, title: string, past: Past): Promise<void> {
    const words = JSON.stringify({ title, past });
    await this.#vault.put(pastName(form), new TextEncoder().encode(words));
  }

  /** The newest first; what is older than `days` is thrown away. */
  async list(days: number): Promise<KeptPast[]> {
    const kept: KeptPast[] = [];
    for (const name of await this.#vault.names(pastName(''))) {
      const found = await this.#vault.get(name).catch(() => undefined);
      if (!found || Date.now() - found.saved_at > days * dayMs) {
        await this.#vault.remove(name);
        continue;
      }
      const { title, past } = JSON.parse(new TextDecoder().decode(found.content));
      const form = name.slice(pastName('').length);
      kept.push({ form, title, saved_at: found.saved_at, past });
    }
    return kept.sort((left, right) => right.saved_at - left.saved_at);
  }

  async earlierFor(form: string, days: number): Promise<Earlier> {
    const kept = await this.list(days);
    const people = new Map<string, Person>();
    const likeIt = ({ as }: Person) => [...people.values()].filter((one) => one.as === as).length;
    for (const { past } of kept) {
      for (const person of past.people) {
        const who = JSON.stringify([person.as, person.label, person.facts.birth_date]);
        if (!people.has(who) && likeIt(person) < peopleMax) people.set(who, person);
      }
    }
    const again = kept.find((one) => one.form === form)?.past;
    return { ...(again && { again }), people: [...people.values()].slice(0, allPeopleMax) };
  }

  async remove(form: string): Promise<Undo> {
    const taken = await this.#vault.takeNamed([pastName(form)]);
    return () => this.#vault.putBack(taken);
  }
}

const pastName = (form: string) => `past/${form}`;
