// What each gate saw, found and took; the table of it in build/reports/accessibility.md and .json.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Findings that are printed of one gate; the number of all is given beside. */
const printedMax = 40;

export interface Entry {
  gate: string;
  /** The sentence that is true when nothing is found. */
  holds: string;
  screens: number;
  findings: string[];
  milliseconds: number;
}

/** The browser's own renderer is gone: that says nothing of a screen. */
export const isCrash = (error: unknown): boolean =>
  /Target crashed|the page crashed|has been closed/u.test((error as Error).message);

export class Ledger {
  readonly #entries = new Map<string, Entry>();

  gate(gate: string, holds: string): void {
    this.#entries.set(gate, { gate, holds, screens: 0, findings: [], milliseconds: 0 });
  }

  /** Runs a gate on what is shown; what it finds is written down. Throws only a crash. */
  async look(gate: string, where: string, find: () => Promise<string[]>): Promise<void> {
    const entry = this.of(gate);
    const begin = performance.now();
    entry.screens += 1;
    try {
      const found = await find();
      entry.findings.push(...found.map((what) => `${where}: ${what}`));
    } catch (error) {
      if (isCrash(error)) throw error;
      entry.findings.push(`${where}: the gate broke: ${(error as Error).message}`);
    }
    entry.milliseconds += performance.now() - begin;
  }

  of(gate: string): Entry {
    const entry = this.#entries.get(gate);
    if (!entry) throw new Error(`no gate is called ${gate}`);
    return entry;
  }

  /** Fails with what was found, or when the gate saw nothing. */
  assertHolds(gate: string): void {
    const { holds, screens, findings } = this.of(gate);
    if (screens === 0) throw new Error(`${gate} saw no screen`);
    if (findings.length === 0) return;
    const shown = findings.slice(0, printedMax).join('\n');
    throw new Error(`${findings.length} findings; it does not hold that ${holds}\n${shown}`);
  }

  write(): void {
    const folder = join(process.env.TODOKE_WEB!, '../build/reports');
    mkdirSync(folder, { recursive: true });
    const entries = [...this.#entries.values()];
    const gates = entries.map(({ milliseconds, ...entry }) => ({
      ...entry,
      seconds: Math.round(milliseconds / 100) / 10,
    }));
    const date = new Date().toISOString().slice(0, 10);
    const all = { date, gates };
    // A narrowed run is no report.
    const { TODOKE_FORMS, TODOKE_GATE } = process.env;
    const name = TODOKE_FORMS || TODOKE_GATE ? 'accessibility-part' : 'accessibility';
    writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(all, null, 1)}\n`);
    writeFileSync(join(folder, `${name}.md`), table(entries, date));
  }
}

export const ledger = new Ledger();

function table(entries: readonly Entry[], date: string): string {
  const rows = entries.map(
    ({ gate, holds, screens, findings, milliseconds }) => {
      const seconds = Math.round(milliseconds / 1000);
      return `| ${gate} | ${holds} | ${screens} | ${findings.length} | ${seconds} |`;
    },
  );
  const found = entries
    .filter(({ findings }) => findings.length > 0)
    .map(({ gate, findings }) => `\n## ${gate}\n\n- ${findings.join('\n- ')}\n`);
  return `# Accessibility, ${date}

| gate | what holds | screens | findings | s |
| --- | --- | --: | --: | --: |
${rows.join('\n')}
${found.join('')}`;
}
