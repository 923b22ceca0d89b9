// What a resident of an example enters into a control, by the control's id alone. Knows neither
// Node nor the browser: it is used from outside (resident.ts) and inside the page.

export type Value = string | number | boolean | Value[] | { [key: string]: Value };

export interface Control {
  id: string;
  type: string;
}

export class Answers {
  readonly #answers: Record<string, Value>;
  readonly #done = new Set<string>();

  constructor(answers: Record<string, Value>) {
    this.#answers = answers;
  }

  /** The first of these controls that has something to be entered still, and what. */
  takeNext(controls: readonly Control[]): { control: Control; value: string } | undefined {
    for (const control of controls) {
      if (this.#done.has(control.id)) continue;
      const value = this.#valueFor(control);
      if (value === undefined) continue;
      this.#done.add(control.id);
      return { control, value };
    }
    return undefined;
  }

  #valueFor({ id, type }: Control): string | undefined {
    const path = id.split('/');
    const last = path.at(-1)!;
    const answer = this.#find(path);
    if (type === 'radio') return chooses(this.#find(path.slice(0, -1)), last) ? 'on' : undefined;
    if (type === 'checkbox') {
      if (answer === true || answer === 'on') return 'on';
      const many = this.#find(path.slice(0, -1));
      return Array.isArray(many) && many.includes(last) ? 'on' : undefined;
    }
    if (type === 'add') return this.#needsRow(path.slice(0, -1)) ? 'on' : undefined;
    // "<field>/choose"; the camera beside it would give the same.
    if (type === 'file') {
      return last === 'choose' && hasFiles(this.#find(path.slice(0, -1))) ? 'file' : undefined;
    }
    if (typeof answer === 'string' || typeof answer === 'number') return String(answer);
    const date = this.#find(path.slice(0, -1));
    return typeof date === 'string' ? partOfDate(date, last) : undefined;
  }

  /** Rows of a group are numbered by the page; the example has them in order. */
  #find(path: string[]): Value | undefined {
    // An example of what is typed names each control by its whole id.
    const typed = this.#answers[path.join('/')];
    if (typed !== undefined) return typed;
    let value: Value | undefined = this.#answers;
    path.forEach((key, index) => {
      if (Array.isArray(value) && /^\d+$/u.test(key)) {
        value = value[this.#rowIndex(path.slice(0, index), key)];
      } else if (value && typeof value === 'object' && !Array.isArray(value)) value = value[key];
      else value = undefined;
    });
    return value;
  }

  readonly #rows = new Map<string, string[]>();

  #rowIndex(group: string[], row: string): number {
    const rows = this.#rows.get(group.join('/')) ?? [];
    if (!rows.includes(row)) rows.push(row);
    this.#rows.set(group.join('/'), rows);
    return rows.indexOf(row);
  }

  #needsRow(group: string[]): boolean {
    const rows = this.#find(group);
    const key = group.join('/');
    const shown = this.#rows.get(key)?.length ?? 0;
    if (!Array.isArray(rows) || shown >= rows.length) return false;
    // The button is pressed once for each row that is still missing.
    queueMicrotask(() => this.#done.delete(`${key}/add`));
    return true;
  }
}

function chooses(answer: Value | undefined, option: string): boolean {
  if (answer === true) return option === 'yes';
  if (answer === false) return option === 'no';
  return String(answer) === option;
}

function hasFiles(answer: Value | undefined): boolean {
  return typeof answer === 'object' && 'files' in answer;
}

function partOfDate(date: string, part: string): string | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(date);
  if (!found) return undefined;
  const parts: Record<string, string> = { year: found[1]!, month: found[2]!, day: found[3]! };
  return parts[part]?.replace(/^0/u, '');
}
