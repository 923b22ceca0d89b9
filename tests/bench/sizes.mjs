// What travels, in KiB brotli, as the build precompressed it.
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const kib = (bytes) => bytes / 1024;

/** The bytes of one file as sent: its .br beside it, or brotli at its best now. */
export function weight(file) {
  if (existsSync(`${file}.br`)) return statSync(`${file}.br`).size;
  return brotliCompressSync(readFileSync(file)).length;
}

/** All files of the site whose name matches, added up. */
function sum(folder, pattern) {
  const files = readdirSync(folder).filter((name) => pattern.test(name) && !name.endsWith('.br'));
  if (files.length === 0) throw new Error(`no file like ${pattern} in the site`);
  return files.reduce((all, name) => all + weight(join(folder, name)), 0);
}

/** The heaviest document that one look-up of a postcode, a bank or a name fetches. */
function heaviestLookUp(folder) {
  const names = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.json'));
  return Math.max(...names.map((name) => weight(join(folder, name))));
}

/**
 * `fetched`: the addresses that a cold first question really asked for before the engine was in
 * control, as the browser saw them.
 */
export function sizes(site, fetched) {
  const assets = join(site, 'assets');
  const path = (address) => {
    const name = decodeURIComponent(new URL(address).pathname);
    return join(site, name.endsWith('/') ? `${name}index.html` : name);
  };
  // The rest of the engine is asked for after the engine has control, and may be quick.
  const needed = fetched.filter((address) => !address.includes('/engine-rest-'));
  const first = needed.reduce((all, address) => all + weight(path(address)), 0);
  const engine = sum(assets, /^engine-(?!rest)\w+\.wasm$/);
  const rest = sum(assets, /^engine-rest-\w+\.wasm$/);
  const painter = sum(assets, /^painter.*\.(wasm|js)$/);
  return [
    { name: 'first question, all it needs', unit: 'KiB brotli', value: kib(first), budget: 132 },
    { name: 'engine.wasm, its part of it', unit: 'KiB brotli', value: kib(engine), budget: 100 },
    { name: 'engine.wasm, the rest behind it', unit: 'KiB brotli', value: kib(rest) },
    { name: 'index of the catalogue', unit: 'KiB brotli', budget: 30,
      value: kib(weight(join(site, 'index.json'))) },
    { name: 'painter.wasm with its JS', unit: 'KiB brotli', value: kib(painter), budget: 260 },
    { name: 'the heaviest look-up', unit: 'KiB brotli',
      value: kib(heaviestLookUp(join(assets, 'library'))), budget: 20 },
  ];
}
