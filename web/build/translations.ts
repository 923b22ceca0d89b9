// What the site says in other languages than Japanese: per language the engine's words, the pages'
// own, the pages without an engine as they are written, the search's index; per form and language
// the sentences of that form. All below words/, fetched by who has chosen the language.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { useWords } from '../words.ts';
import { makeIndex } from './index-file.ts';
import { type SiteParts, writtenPages } from './pages.ts';
import { sentencesOf, type Translation } from './words.ts';

export function writeTranslations(
  parts: SiteParts,
  translations: readonly Translation[],
  synonyms: string,
): void {
  const { out, catalogue, forms, settings } = parts;
  for (const { language, words, site, forms: sentences } of translations) {
    const write = (name: string, content: unknown) =>
      writeFileSync(join(out, 'words', name), JSON.stringify(content));
    write(`${language}.json`, words);
    for (const form of forms) {
      write(`${form.id}.${language}.json`, sentencesOf(form, sentences));
    }
    // やさしい日本語 stands beside the sentences of the applications.
    if (language === 'ja-simple') continue;
    write(`site.${language}.json`, site);
    useWords({ ...sentences, ...site }, language);
    write(`index.${language}.json`, makeIndex(catalogue, settings, synonyms));
    for (const [name, page] of Object.entries(writtenPages(parts))) {
      write(`${name}.${language}.json`, page);
    }
  }
  useWords({}, 'ja');
  for (const [name, page] of Object.entries(writtenPages(parts))) {
    writeFileSync(join(out, 'words', `${name}.ja.json`), JSON.stringify(page));
  }
}
