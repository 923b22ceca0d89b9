// Writes every hand-made Screen as a page, and serves them to be looked at:
//   node build/run.mjs testing/gallery.ts OUT-FOLDER [FOLDER-OF-PAINTER] [PORT]
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve } from 'node:path';
import { bundleScripts, bundleStyles } from '../build/bundle.ts';
import { writeDocument } from '../build/document.ts';
import { renderScreen } from '../build/prerender.ts';

const web = process.env.TODOKE_WEB!;
const [to = '../build/gallery', painter = '../build/wasm', port] = process.argv.slice(2);
const out = resolve(to);
const theme = JSON.parse(readFileSync(join(web, '../assets/theme.json'), 'utf8'));
const styles = await bundleStyles(web, theme);
const folder = join(web, 'testing/screens');
mkdirSync(out, { recursive: true });
const scripts = await bundleScripts(web, out, ['testing/gallery-page.ts']);
for (const name of ['painter.js', 'painter.wasm']) {
  copyFileSync(join(painter, name), join(out, name));
}

for (const file of readdirSync(folder)) {
  const screen = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  copyFileSync(join(folder, file), join(out, file));
  const name = file.replace('.json', '');
  const html = writeDocument({
    title: screen.title,
    root: './',
    facts: {
      screen: name,
      root: './',
      'painter-script': 'painter.js',
      'painter-module': 'painter.wasm',
    },
    screen: renderScreen(screen),
    styles,
    early: '',
    script: scripts['gallery-page.ts']!,
    noscript: '',
  });
  writeFileSync(join(out, `${name}.html`), html);
}

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

if (port) {
  createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://localhost');
    try {
      const content = readFileSync(join(out, pathname));
      response.setHeader('Content-Type', types[extname(pathname)] ?? 'text/plain');
      response.end(content);
    } catch {
      response.statusCode = 404;
      response.end();
    }
  }).listen(Number(port));
}
