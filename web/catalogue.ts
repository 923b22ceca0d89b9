// The index of all procedures as the build writes it for each language: their titles, and what the
// search finds them by.
import { readPreferences } from './preferences.ts';

/** In the resident's language. */
export function indexAddress(root: URL): URL {
  const { language } = readPreferences();
  return new URL(language === 'ja' ? 'index.json' : `words/index.${language}.json`, root);
}

/** A procedure's title in another language than Japanese; undefined where it cannot be had. */
export async function findTitle(id: string, root: URL): Promise<string | undefined> {
  if (readPreferences().language === 'ja') return undefined;
  try {
    const index = await (await fetch(indexAddress(root))).json();
    const { all } = index as { all: { id: string; title: string }[] };
    return all.find((one) => one.id === id)?.title;
  } catch {
    return undefined;
  }
}
