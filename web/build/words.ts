// The words of the site: the engine's sentences, the pages' own, and those of the forms.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sentences } from '../words.ts';

/** The engine's sentences of one language, from the files of its folder. A key twice is a fault. */
export function mergeWords(folder: string): Record<string, string> {
  const merged: Record<string, string> = {};
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.json') || name === siteFile) continue;
    const words = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Record<string, string>;
    for (const [key, sentence] of Object.entries(words)) {
      if (key in merged) throw new Error(`${name}: the key ${key} is in another file too`);
      merged[key] = sentence;
    }
  }
  return merged;
}

const siteFile = 'site.json';

/** One language of the site, besides Japanese. */
export interface Translation {
  language: string;
  /** The engine's, by key. */
  words: Record<string, string>;
  /** The pages' own, by the Japanese sentence. */
  site: Sentences;
  /** All that the forms and the catalogue say, by the Japanese sentence. */
  forms: Sentences;
}

/** Every language that has words, やさしい日本語 among them. */
export function readTranslations(words: string, forms: string): Translation[] {
  const languages = readdirSync(words).filter((name) => name !== 'ja');
  return languages.sort().map((language) => ({
    language,
    words: mergeWords(join(words, language)),
    site: readSentences(join(words, language, siteFile)),
    forms: mergeSentences(forms, language),
  }));
}

/** A sentence that two files translate differently is a fault: forms are joined and share pages. */
function mergeSentences(forms: string, language: string): Sentences {
  const merged: Sentences = readSentences(join(forms, '_words', `${language}.json`));
  for (const folder of readdirSync(forms)) {
    const sentences = readSentences(join(forms, folder, `words.${language}.json`));
    for (const [sentence, translation] of Object.entries(sentences)) {
      if ((merged[sentence] ?? translation) !== translation) {
        throw new Error(`${folder}/words.${language}.json: another file says it too: ${sentence}`);
      }
      merged[sentence] = translation;
    }
  }
  return merged;
}

function readSentences(file: string): Sentences {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Sentences) : {};
}

/** Of all sentences, those that stand anywhere in the document. */
export function sentencesOf(document: unknown, all: Sentences): Sentences {
  const found: Sentences = {};
  const look = (part: unknown): void => {
    if (typeof part === 'string') {
      if (all[part] !== undefined) found[part] = all[part];
    } else if (Array.isArray(part)) part.forEach(look);
    else if (part && typeof part === 'object') Object.values(part).forEach(look);
  };
  look(document);
  return found;
}
