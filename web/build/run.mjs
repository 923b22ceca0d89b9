// Runs TypeScript in Node: bundles it by esbuild into node_modules/.cache, then runs it.
//   node build/run.mjs FILE.ts [ARGUMENTS…]
//   node build/run.mjs --test FOLDER [ARGUMENTS of node --test…]
//   node build/run.mjs --together FOLDER […]   all tests of a folder in one process
// Packages stay outside the bundle; they are found from node_modules/.cache upwards.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const web = dirname(dirname(fileURLToPath(import.meta.url)));
const cache = join(web, 'node_modules', '.cache', 'todoke');
const [first, ...rest] = process.argv.slice(2);

async function bundle(files, folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await build({
    entryPoints: files,
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    tsconfigRaw: '{}',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return files.map((file) => join(folder, `${basename(file, '.ts')}.mjs`));
}

function run(parameters) {
  const options = { stdio: 'inherit', env: { ...process.env, TODOKE_WEB: web } };
  const { status, signal } = spawnSync(process.execPath, parameters, options);
  process.exit(signal ? 1 : status);
}

/** One file that brings all others in, so that they share what takes long to start. */
function writeAll(files) {
  const all = join(cache, 'all.test.ts');
  mkdirSync(cache, { recursive: true });
  writeFileSync(all, files.map((file) => `import ${JSON.stringify(file)};\n`).join(''));
  return [all];
}

if (first === '--test' || first === '--together') {
  const folder = resolve(rest[0]);
  const names = readdirSync(folder).filter((name) => name.endsWith('.test.ts'));
  const each = names.map((name) => join(folder, name));
  const files = first === '--together' ? writeAll(each) : each;
  const built = await bundle(files, join(cache, basename(folder)));
  run(['--enable-source-maps', '--test', '--test-reporter=spec', ...rest.slice(1), ...built]);
} else {
  const [built] = await bundle([resolve(first)], join(cache, basename(first, '.ts')));
  run(['--enable-source-maps', built, ...rest]);
}
