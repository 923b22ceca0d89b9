// Scripts that come later, made so that a broken line costs nothing but the wait. A browser that
// could not fetch a module once never asks for it again while the page lives, and import() fails
// from then on: the standard wanted that until 2026 (whatwg/html#10327), and phones are older. So
// what import() needs is fetched first, which can be repeated; the import then finds it in the
// browser's cache.
import { basename } from 'node:path';
import type { Metafile } from 'esbuild';

type Outputs = Metafile['outputs'];

/** The script and all that it imports at once, by file name. */
function findAll(outputs: Outputs, path: string, found = new Set<string>()): Set<string> {
  if (found.has(basename(path))) return found;
  found.add(basename(path));
  for (const { path: next, kind, external } of outputs[path]?.imports ?? []) {
    if (kind === 'import-statement' && !external) findAll(outputs, next, found);
  }
  return found;
}

/** A bundled script with each of its import()s put behind the fetches. */
export function fetchFirst(text: string, path: string, outputs: Outputs): string {
  const here = findAll(outputs, path);
  const later = outputs[path]!.imports.filter(({ kind }) => kind === 'dynamic-import');
  const paths = new Set(later.filter(({ external }) => !external).map(({ path: asked }) => asked));
  return [...paths].reduce((script, asked) => {
    const call = `import("./${basename(asked)}")`;
    const files = [...findAll(outputs, asked)].filter((file) => !here.has(file));
    return script.replaceAll(call, `(${writeFetches(files)}).then(()=>${call})`);
  }, text);
}

/** Read to the end: only what has come whole is kept. */
function writeFetches(files: string[]): string {
  const address = 'new URL("./"+f,import.meta.url)';
  const one = `async f=>{const r=await fetch(${address});if(!r.ok)throw r.status;await r.blob()}`;
  return `Promise.all(${JSON.stringify(files)}.map(${one}))`;
}
