// Writes every hand-made Screen as a page, to be looked at:
//   node build/run.mjs testing/gallery.ts ../build/gallery
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bundleStyles } from '../build/bundle.ts';
import { writeDocument } from '../build/document.ts';
import { renderScreen } from '../build/prerender.ts';

const web = process.env.TODOKE_WEB!;
const out = resolve(process.argv[2] ?? '../build/gallery');
const theme = JSON.parse(readFileSync(join(web, '../assets/theme.json'), 'utf8'));
const styles = await bundleStyles(web, theme);
const folder = join(web, 'testing/screens');
mkdirSync(out, { recursive: true });
for (const file of readdirSync(folder)) {
  const screen = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const html = writeDocument({
    title: screen.title,
    root: './',
    facts: { place: screen.place },
    screen: renderScreen(screen),
    styles,
    script: 'none.js',
    noscript: '',
  });
  writeFileSync(join(out, file.replace('.json', '.html')), html);
}
