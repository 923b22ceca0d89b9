// The native tools, run on a form while its author writes it.
import { execFile } from 'node:child_process';
import { join } from 'node:path';

export interface Finding {
  severity: 'error' | 'warning';
  where: string;
  message: string;
}

export interface Walked {
  ways: number;
  shortest: Length;
  typical: Length;
  longest: Length;
  missing: string[];
}

interface Length {
  questions: number;
  pages: number;
  minutes: number;
}

interface Ran {
  status: number;
  out: string;
  said: string;
}

export class Tools {
  readonly #bin: string;
  readonly #project: string;

  /** `project` holds forms/ and assets/, `bin` the programs. */
  constructor(bin: string, project: string) {
    this.#bin = bin;
    this.#project = project;
  }

  /** The form with its blocks in place, or the sentence that says why there is none. */
  async expand(id: string): Promise<{ form?: string; failure?: string }> {
    const { status, out, said } = await this.#run('todoke-form', ['expand', id]);
    return status === 0 ? { form: out } : { failure: said.trim() };
  }

  /** Rejects while there is no such program. */
  async lint(id: string): Promise<Finding[]> {
    const { out, said } = await this.#run('todoke-lint', ['--json', id]);
    if (!out) throw new Error(said.trim());
    return (JSON.parse(out) as { findings: Finding[] }).findings;
  }

  async walk(id: string): Promise<Walked | undefined> {
    const { status, out } = await this.#run('todoke-walk', ['--json', id]);
    if (status > 1) return undefined;
    const report = JSON.parse(out);
    const missing = ['pages', 'fields', 'options'].flatMap((what) => report[what].not_reached);
    const { ways, shortest, typical, longest } = report;
    return { ways, shortest, typical, longest, missing };
  }

  #run(program: string, words: string[]): Promise<Ran> {
    return new Promise((resolve) => {
      const options = { cwd: this.#project, maxBuffer: 1 << 26 };
      execFile(join(this.#bin, program), words, options, (error, out, said) => {
        const status = error ? (typeof error.code === 'number' ? error.code : 2) : 0;
        resolve({ status, out, said: said || String(error ?? '') });
      });
    });
  }
}
