// Prints every number beside its budget; writes build/reports/bench.json. Never fails on a number.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch, root } from './measure.mjs';
import { search } from './search.mjs';
import { sizes, weight } from './sizes.mjs';
import { speeds } from './speeds.mjs';

function expandedForms() {
  const folder = join(root, 'build/forms');
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names.map((name) => join(folder, name));
}

const browser = await launch();
const { rows, fetched } = await speeds(browser);
rows.push(...(await search(browser)));
await browser.close();
rows.unshift(...sizes(join(root, 'build/site'), fetched));

const rules = join(root, 'build/bin/todoke-bench-rules');
if (existsSync(rules)) {
  const printed = JSON.parse(execFileSync(rules, { encoding: 'utf8' }));
  const [micros] = Object.values(printed).filter((value) => typeof value === 'number');
  rows.push({ name: '1,000 chained fields, one change, native', unit: 'ms', value: micros / 1000,
    budget: 1 });
}

const forms = join(root, 'build/bin/todoke-bench-forms');
if (existsSync(forms)) {
  const all = JSON.parse(execFileSync(forms, { cwd: root, encoding: 'utf8' }));
  const row = (name, value) => rows.push({ name, unit: 'ms', value, budget: 5 });
  row(`form to first page, median of ${all.forms}, native`, all.median_ms);
  row(`  the largest, ${all.largest_kb} KB, native`, all.largest_ms);
  const files = expandedForms();
  const events = files.filter((file) => JSON.parse(readFileSync(file, 'utf8')).parts);
  const single = files.filter((file) => !events.includes(file));
  const heaviest = (some) => Math.max(...some.map(weight)) / 1024;
  rows.push({ name: `heaviest of ${single.length} forms`, unit: 'KiB brotli', budget: 12,
    value: heaviest(single) });
  rows.push({ name: `heaviest of ${events.length} life events`, unit: 'KiB brotli',
    value: heaviest(events) });
}

for (const { name, unit, value, budget } of rows) {
  const within = budget === undefined ? '' : value <= budget ? 'within' : 'OVER';
  const wish = budget === undefined ? '' : `≤ ${budget.toFixed(0)}`;
  const number = `${value.toFixed(1).padStart(9)} ${unit.padEnd(11)}`;
  console.log(`${name.padEnd(46)} ${number} ${wish.padEnd(8)} ${within}`);
}
mkdirSync(join(root, 'build/reports'), { recursive: true });
writeFileSync(join(root, 'build/reports/bench.json'), JSON.stringify(rows, null, 2));
