// Writes every hand-made Screen as a page, and serves them to be looked at:
//   node build/run.mjs testing/gallery.ts OUT-FOLDER [FOLDER-OF-PAINTER] [PORT]
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Screen } from '../screen.ts';
import { serveFolder, writeScreenPages } from './pages.ts';

const [to = '../build/gallery', painter = '../build/wasm', port] = process.argv.slice(2);
const folder = join(process.env.TODOKE_WEB!, 'testing/screens');
const screens: Record<string, Screen> = {};
for (const file of readdirSync(folder)) {
  screens[file.replace('.json', '')] = JSON.parse(readFileSync(join(folder, file), 'utf8'));
}
await writeScreenPages(resolve(to), painter, screens);
if (port) await serveFolder(resolve(to), Number(port));
