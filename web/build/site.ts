// Builds the site:
//   npm run build -- --out DIR --engine FILE.wasm --forms DIR --settings FILE [--painter DIR]
//     [--library DIR] [--catalogue DIR]
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { renameSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
  bundleEarly, bundleEmbed, bundleScripts, bundleStyles, bundleWorker, placeContent, placeHashed,
} from './bundle.ts';
import { readCatalogue } from './catalogue.ts';
import { compressTree } from './compress.ts';
import { readForms } from './forms.ts';
import { placeFurigana } from './furigana/files.ts';
import { makeIndex } from './index-file.ts';
import { wearOwnLook } from './own-look.ts';
import { placeLibrary } from './place-library.ts';
import { type SiteParts, writePages } from './pages.ts';
import { splitEngine } from './split-engine.ts';
import { writeTranslations } from './translations.ts';
import { mergeWords, readTranslations } from './words.ts';

const web = process.env.TODOKE_WEB!;
const assets = join(web, '../assets');
const { values: options } = parseArgs({
  options: {
    out: { type: 'string', default: join(web, '../build/site') },
    engine: { type: 'string', default: join(web, '../build/wasm/engine.wasm') },
    painter: { type: 'string' },
    library: { type: 'string', default: join(web, '../build/library') },
    forms: { type: 'string', default: join(web, '../build/forms') },
    catalogue: { type: 'string', default: join(web, '../forms') },
    settings: { type: 'string', default: join(assets, 'settings.json') },
  },
});
const out = resolve(options.out);
const fresh = `${out}.new`;
const painter = options.painter ?? dirname(options.engine);

rmSync(fresh, { recursive: true, force: true });
for (const folder of ['assets', 'forms', 'words']) {
  mkdirSync(join(fresh, folder), { recursive: true });
}

const settings = JSON.parse(readFileSync(options.settings, 'utf8'));
const built = readForms(options.forms);
const catalogue = readCatalogue(options.catalogue, built, settings);
const forms = catalogue.flatMap(({ id }) => built.filter((form) => form.id === id));
const words = mergeWords(join(assets, 'words/ja'));
writeJson('settings.json', settings);
writeJson('words/ja.json', words);
writeJson('index.json', makeIndex(catalogue, settings, join(assets, 'search/ja.txt')));
for (const form of forms) writeJson(`forms/${form.id}.json`, form);

const [theme, ownMark] = wearOwnLook(
  readJson(join(assets, 'theme.json')),
  settings.municipality,
  dirname(options.settings),
);
const styles = {
  procedure: await bundleStyles(web, theme, 'procedure', ownMark),
  lists: await bundleStyles(web, theme, 'lists', ownMark),
  statement: await bundleStyles(web, theme, 'statement', ownMark),
};
// A procedure's own script shares nothing with the other pages': its first question comes sooner
// in two files than in six, and 2 KiB less travel.
const scripts = {
  ...(await bundleScripts(web, fresh, ['boot.ts'])),
  ...(await bundleScripts(web, fresh, ['home.ts', 'status/status.ts', 'explain.ts'])),
};
await bundleEmbed(web, fresh);
const placedPainter = placePainter(painter);
const split = await splitEngine(options.engine, { forms, words, settings });
const translations = readTranslations(join(assets, 'words'), options.catalogue);
const simple = translations.find(({ language }) => language === 'ja-simple');
const parts: SiteParts = {
  out: fresh,
  settings,
  catalogue,
  forms,
  words,
  early: await bundleEarly(web),
  styles,
  scripts,
  engine: {
    file: options.engine,
    address: placeContent('engine.wasm', split.first, fresh),
    rest: placeContent('engine-rest.wasm', split.rest, fresh),
  },
  painter: placedPainter,
  furigana: placeFurigana({ web, assets, out: fresh, forms, catalogue, settings, simple }),
  results: readJson(join(assets, 'accessibility-results.json')),
  library: placeLibrary(resolve(options.library), join(fresh, 'assets/library')),
};
await writePages(parts);
writeTranslations(parts, translations, join(assets, 'search/ja.txt'));
cpSync(join(web, 'examples'), join(fresh, 'examples'), { recursive: true });
cpSync(join(assets, 'help'), join(fresh, 'pictures'), { recursive: true });
await bundleWorker(web, fresh, commonFiles());
compressTree(fresh);

// The new site takes the old one's place whole: a running server never sees half of it, as it would
// of one that is being deleted.
const old = `${out}.old`;
rmSync(old, { recursive: true, force: true });
if (existsSync(out)) renameSync(out, old);
renameSync(fresh, out);
rmSync(old, { recursive: true, force: true });
const count = readdirSync(join(out, 'assets')).length;
console.log(`${forms.length} procedures, ${count} assets in ${out}`);

/** What every procedure needs without a network. The painter is kept where it paints. */
function commonFiles(): string[] {
  const painting = Object.values(placedPainter ?? {});
  const entries = readdirSync(join(fresh, 'assets'), { withFileTypes: true });
  const assets = entries.filter((file) => file.isFile()).map(({ name }) => `assets/${name}`);
  // The decoder of HEIC photographs is large, and few residents meet it.
  const isCommon = (address: string) =>
    !painting.includes(address) && !/\/(libheif|heic)-/u.test(address);
  const shared = assets.filter(isCommon).sort();
  const pictures = readdirSync(join(fresh, 'pictures')).map((name) => `pictures/${name}`).sort();
  return ['', 'status/', 'index.json', 'settings.json', 'words/ja.json', ...pictures, ...shared];
}

function placePainter(folder: string) {
  const files = ['painter.js', 'painter.wasm'].map((name) => join(folder, name));
  if (!files.every((file) => existsSync(file))) return undefined;
  const [script, module] = files.map((file) => placeHashed(file, fresh));
  return { script: script!, module: module! };
}

function readJson(file: string) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function writeJson(name: string, content: unknown): void {
  writeFileSync(join(fresh, name), JSON.stringify(content));
}
