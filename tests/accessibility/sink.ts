// A site with the form that has a field of every kind; the municipality's own does not offer it.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Site, startSite } from '../browser/site.ts';

export const sinkForm = 'kitchen_sink';

export async function startSink(): Promise<Site> {
  const web = process.env.TODOKE_WEB!;
  const reports = join(web, '../build/reports');
  const settings = JSON.parse(readFileSync(join(web, '../assets/settings.json'), 'utf8'));
  mkdirSync(reports, { recursive: true });
  const file = join(reports, 'sink-settings.json');
  writeFileSync(file, JSON.stringify({ ...settings, forms: { [sinkForm]: {} } }));
  const out = join(reports, 'sink');
  const words = ['build/run.mjs', 'build/site.ts', '--out', out, '--settings', file];
  execFileSync(process.execPath, words, { cwd: web, stdio: 'ignore' });
  return startSite(out);
}
