import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The engine's sentences of one language, from the files of its folder. A key twice is a fault. */
export function mergeWords(folder: string): Record<string, string> {
  const merged: Record<string, string> = {};
  for (const name of readdirSync(folder).filter((name) => name.endsWith('.json')).sort()) {
    const words = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Record<string, string>;
    for (const [key, sentence] of Object.entries(words)) {
      if (key in merged) throw new Error(`${name}: the key ${key} is in another file too`);
      merged[key] = sentence;
    }
  }
  return merged;
}
