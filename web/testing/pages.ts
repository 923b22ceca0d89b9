// Screens without an engine, each as a page of its own, and a server for them.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { bundleScripts, bundleStyles } from '../build/bundle.ts';
import { writeDocument } from '../build/document.ts';
import { renderScreen } from '../build/prerender.ts';
import type { Screen } from '../screen.ts';

const web = process.env.TODOKE_WEB!;

/** NAME.html for each; see gallery-page.ts for what its address may ask for. */
export async function writeScreenPages(
  out: string,
  painter: string,
  screens: Record<string, Screen>,
): Promise<void> {
  const theme = JSON.parse(readFileSync(join(web, '../assets/theme.json'), 'utf8'));
  const styles = await bundleStyles(web, theme);
  mkdirSync(out, { recursive: true });
  const scripts = await bundleScripts(web, out, ['testing/gallery-page.ts']);
  for (const name of ['painter.js', 'painter.wasm']) {
    copyFileSync(join(painter, name), join(out, name));
  }
  for (const [name, screen] of Object.entries(screens)) {
    writeFileSync(join(out, `${name}.json`), JSON.stringify(screen));
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
}

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
};

/** Port 0: any that is free. */
export async function serveFolder(folder: string, port = 0): Promise<[Server, string]> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://localhost');
    try {
      const content = readFileSync(join(folder, pathname));
      response.setHeader('Content-Type', types[extname(pathname)] ?? 'text/plain');
      response.end(content);
    } catch {
      response.statusCode = 404;
      response.end();
    }
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return [server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`];
}
