// Runs TypeScript in Node: bundles it by esbuild into node_modules/.cache, then runs it.
//   node build/run.mjs FILE.ts [ARGUMENTS…]
//   node build/run.mjs --test FOLDER [ARGUMENTS of node --test…]
//   node build/run.mjs --together[=N] FOLDER […]   all tests of a folder in one process, or in N at
//                                                 the same time
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

/** Files that bring all others in, by turns, so that these share what takes long to start. */
function writeAll(files, processes) {
  mkdirSync(cache, { recursive: true });
  return Array.from({ length: processes }, (_, process) => {
    const all = join(cache, `all-${process + 1}.test.ts`);
    const mine = files.filter((_, index) => index % processes === process);
    writeFileSync(all, mine.map((file) => `import ${JSON.stringify(file)};\n`).join(''));
    return all;
  });
}

const together = /^--together(?:=(\d+))?$/u.exec(first);
if (first === '--test' || together) {
  const folder = resolve(rest[0]);
  const names = readdirSync(folder).filter((name) => name.endsWith('.test.ts'));
  const each = names.map((name) => join(folder, name));
  const processes = Number(together?.[1] ?? 1);
  const files = together ? writeAll(each, processes) : each;
  const built = await bundle(files, join(cache, basename(folder)));
  const options = ['--enable-source-maps', '--test', '--test-reporter=spec'];
  if (together) options.push(`--test-concurrency=${processes}`);
  run([...options, ...rest.slice(1), ...built]);
} else {
  const [built] = await bundle([resolve(first)], join(cache, basename(first, '.ts')));
  run(['--enable-source-maps', built, ...rest]);
}
