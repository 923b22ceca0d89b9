// Writes assets/accessibility-results.json, which the statement page shows, from the reports of the
// last `./scripts/test --all`:  npm run results
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Gate, Results } from './results.ts';

const reports = join(process.env.TODOKE_WEB!, '../build/reports');
const target = join(process.env.TODOKE_WEB!, '../assets/accessibility-results.json');

const gates: Gate[] = [];
const days: string[] = [];
const browsers = new Set<string>();

const walked = join(reports, 'accessibility.json');
if (existsSync(walked)) {
  const { date, gates: all } = JSON.parse(readFileSync(walked, 'utf8')) as {
    date: string;
    gates: { gate: string; screens: number; findings: string[] }[];
  };
  days.push(date);
  for (const { gate, screens, findings } of all) {
    gates.push({ gate, seen: screens, findings: findings.length });
  }
}
for (const suite of ['browser', 'engines', 'speech']) readSuite(suite);
if (gates.length === 0) throw new Error(`${reports} has no reports: run ./scripts/test --all`);

const results: Results = { date: days.sort().at(-1)!, gates, browsers: [...browsers] };
writeFileSync(target, `${JSON.stringify(results, null, 2)}\n`);
console.log(`${gates.length} gates of ${results.date}`);

/** What Node's test runner wrote: a ✔ or ✖ a test, and what the browsers call themselves. */
function readSuite(suite: string): void {
  const log = join(reports, `${suite}.log`);
  if (!existsSync(log)) return;
  const lines = readFileSync(log, 'utf8').split('\n');
  const count = (sign: string) => lines.filter((line) => line.startsWith(sign)).length;
  const passed = count('✔ ');
  const failed = lines.find((line) => line.startsWith('ℹ fail '));
  const findings = Number(failed?.slice('ℹ fail '.length) ?? 1);
  if (passed + findings === 0) return;
  gates.push({ gate: suite, seen: passed + findings, findings });
  days.push(statSync(log).mtime.toISOString().slice(0, 10));
  for (const line of lines) {
    const name = /^ℹ ((?:Chromium|Firefox|WebKitGTK|Orca) [\d.]+)/u.exec(line)?.[1];
    if (name) browsers.add(name);
  }
}
