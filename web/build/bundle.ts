// Scripts and styles, by esbuild. Names under assets/ carry a hash of their content.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { fetchFirst } from './later-scripts.ts';
import { workerPlugin } from './worker-plugin.ts';
import { type Theme, writeThemeCss } from './theme.ts';

/** The sheets that pages are written with: of the procedures, and of the lists around them. */
const sheets = {
  procedure: ['./styles/todoke.css'],
  lists: ['./styles/todoke.css', './styles/home.css'],
  statement: ['./styles/todoke.css', './styles/statement.css'],
};

/** One stylesheet: the theme's variables, then ours. */
export async function bundleStyles(
  web: string,
  theme: Theme,
  sheet: keyof typeof sheets = 'procedure',
  more = '',
): Promise<string> {
  const imports = sheets[sheet].map((file) => `@import '${file}';`).join('\n');
  const result = await build({
    stdin: {
      contents: `${imports}\n${writeThemeCss(theme)}${more}`,
      resolveDir: web,
      loader: 'css',
    },
    bundle: true,
    minify: true,
    write: false,
    target: ['chrome111', 'safari16.4', 'firefox115'],
    loader: { '.svg': 'dataurl' },
    logLevel: 'warning',
  });
  return result.outputFiles[0]!.text.trim();
}

/** Module scripts with shared chunks. Gives each entry's address from the site's root. */
export async function bundleScripts(web: string, out: string, entries: string[]) {
  const options: BuildOptions = {
    outdir: join(out, 'assets'),
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    target: ['chrome111', 'safari16.4', 'firefox115'],
    // A style sheet that a script imports is fetched when the script needs it.
    loader: { '.wasm': 'file', '.css': 'file', '.svg': 'dataurl' },
    // libheif's script asks for these only where it runs in Node.
    external: ['fs', 'path'],
    logLevel: 'warning',
  };
  const result = await build({
    ...options,
    entryPoints: entries.map((entry) => join(web, entry)),
    plugins: [workerPlugin(options)],
    metafile: true,
    write: false,
  });
  const { outputs } = result.metafile;
  const paths = new Map(Object.keys(outputs).map((path) => [basename(path), path]));
  mkdirSync(join(out, 'assets'), { recursive: true });
  for (const { path: file, text, contents } of result.outputFiles) {
    const path = paths.get(basename(file))!;
    writeFileSync(file, file.endsWith('.js') ? fetchFirst(text, path, outputs) : contents);
  }
  const addresses: Record<string, string> = {};
  for (const [file, { entryPoint }] of Object.entries(outputs)) {
    if (entryPoint) addresses[basename(entryPoint)] = `assets/${basename(file)}`;
  }
  return addresses;
}

/** The script that each page carries in its HTML. */
export async function bundleEarly(web: string): Promise<string> {
  const result = await build({
    entryPoints: [join(web, 'preferences-early.ts')],
    bundle: true,
    format: 'iife',
    minify: true,
    write: false,
    target: ['chrome111', 'safari16.4', 'firefox115'],
    logLevel: 'warning',
  });
  return result.outputFiles[0]!.text.trim();
}

/** Copies a file into assets/ under a name with its content's hash. */
export function placeHashed(file: string, out: string): string {
  return placeContent(basename(file), readFileSync(file), out);
}

export function placeContent(name: string, content: Uint8Array, out: string): string {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 8);
  const dot = name.lastIndexOf('.');
  const address = `assets/${name.slice(0, dot)}-${hash}${name.slice(dot)}`;
  writeFileSync(join(out, address), content);
  return address;
}

/** The service worker, under a name that never changes; it knows which build it belongs to. */
export async function bundleWorker(web: string, out: string, common: string[]): Promise<void> {
  const hash = createHash('sha256');
  for (const path of common) hash.update(path).update(readFileSync(join(out, fileOf(path))));
  await build({
    entryPoints: [join(web, 'offline/worker.ts')],
    outfile: join(out, 'sw.js'),
    bundle: true,
    format: 'iife',
    minify: true,
    define: {
      BUILD_VERSION: JSON.stringify(hash.digest('hex').slice(0, 12)),
      BUILD_COMMON: JSON.stringify(common),
    },
    target: ['chrome111', 'safari16.4', 'firefox115'],
    logLevel: 'warning',
  });
}

const fileOf = (path: string) => (path === '' || path.endsWith('/') ? `${path}index.html` : path);

/** The script for homepages: one plain file under a name that never changes. */
export async function bundleEmbed(web: string, out: string): Promise<void> {
  await build({
    entryPoints: [join(web, 'embed/todoke.ts')],
    outfile: join(out, 'todoke.js'),
    bundle: true,
    format: 'iife',
    minify: true,
    target: ['chrome111', 'safari16.4', 'firefox115'],
    logLevel: 'warning',
  });
}
