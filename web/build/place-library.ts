import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/**
 * Copies the public documents into the site, with their version in each name, and gives it.
 * Undefined without any: the site works without.
 */
export function placeLibrary(from: string, to: string): string | undefined {
  const file = join(from, 'version');
  if (!existsSync(file)) return undefined;
  const version = readFileSync(file, 'utf8').trim();
  for (const document of documentsIn(from)) {
    const name = relative(from, document).replace('.json', `-${version}.json`);
    mkdirSync(dirname(join(to, name)), { recursive: true });
    copyFileSync(document, join(to, name));
  }
  return version;
}

/** "….json" and "….json.br", at any depth. */
function documentsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.json(\.br)?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}
