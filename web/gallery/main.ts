// Photographs every screen of forms, for review by eye: build/gallery/index.html.
//   scripts/gallery [FORM…] [--jobs N]
// The answers are those with which todoke-walk covers a form; of its ways the longest is walked,
// and those others that show pages which no way before them has shown. Both faces, 390 wide.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { startSite, today } from '../../tests/browser/site.ts';
import { type GalleryForm, galleryPage } from './page.ts';
import { chooseWays, type CoverWay, photographWay } from './photograph.ts';

const build = resolve(process.env.TODOKE_WEB!, '../build');
const words = process.argv.slice(2);
const out = resolve(take('out', join(build, 'gallery')));
const jobs = Number(take('jobs', '2'));
const faces = ['plain', 'painted'] as const;

function take(name: string, otherwise: string): string {
  const at = words.indexOf(`--${name}`);
  return at < 0 ? otherwise : (words.splice(at, 2)[1] ?? otherwise);
}

/** Forms that the site offers: only they have a page to photograph. */
function formsToShow(): string[] {
  const site = join(process.env.TODOKE_SITE ?? join(build, 'site'), 'forms');
  const offered = readdirSync(site).filter((name) => name.endsWith('.json'));
  const all = offered.map((name) => name.replace(/\.json$/u, ''));
  return words.length > 0 ? words : all.filter((id) => waysOf(id).length > 0);
}

function writeCover(): void {
  const given = words.length > 0 ? words : ['--all'];
  const parameters = [...given, '--today', today, '--cover', join(out, 'cover')];
  const options = { cwd: join(build, '..'), stdio: 'ignore' as const };
  try {
    execFileSync(join(build, 'bin/todoke-walk'), parameters, options);
  } catch {
    // A form with a fault is photographed as far as it goes.
  }
}

function waysOf(id: string): CoverWay[] {
  const folder = join(out, 'cover', id);
  try {
    const names = readdirSync(folder).sort();
    return names.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
  } catch {
    return [];
  }
}

async function photographForm(browser: Browser, address: string, id: string) {
  const site = process.env.TODOKE_SITE ?? join(build, 'site');
  const { title } = JSON.parse(readFileSync(join(site, 'forms', `${id}.json`), 'utf8'));
  const form: GalleryForm = { id, title, shots: [], troubles: [] };
  mkdirSync(join(out, id), { recursive: true });
  for (const face of faces) {
    const seen = new Set<string>();
    for (const way of chooseWays(waysOf(id))) {
      const given = { address, id, way, face, seen, folder: out };
      const { shots, trouble } = await photographWay(browser, given);
      form.shots.push(...shots);
      if (trouble) form.troubles.push(`${face}、${way.name}：${trouble}`);
    }
  }
  return form;
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
writeCover();
const site = await startSite();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--enable-unsafe-swiftshader', '--lang=ja'],
});
const ids = formsToShow();
const done: GalleryForm[] = [];
const waiting = [...ids];
const work = async (): Promise<void> => {
  for (let id = waiting.shift(); id; id = waiting.shift()) {
    const begin = Date.now();
    done.push(await photographForm(browser, site.address, id));
    const seconds = Math.round((Date.now() - begin) / 1000);
    console.log(`${id}: ${done.at(-1)!.shots.length} pictures, ${seconds} s`);
    done.sort((left, right) => ids.indexOf(left.id) - ids.indexOf(right.id));
    writeFileSync(join(out, 'index.html'), galleryPage(done));
  }
};
await Promise.all(Array.from({ length: jobs }, work));
await browser.close();
await site.stop();
const troubles = done.flatMap((form) => form.troubles.map((trouble) => `${form.id}: ${trouble}`));
for (const trouble of troubles) console.log(trouble);
console.log(`${done.length} forms in ${join(out, 'index.html')}`);
process.exit(troubles.length === 0 ? 0 : 1);
