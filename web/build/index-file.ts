// What the search of the first page reads: index.json, fetched when somebody begins to search.
import { readFileSync } from 'node:fs';
import type { FoundKind, SearchIndex } from '../home/find.ts';
import { fillNames, type SiteSettings } from './forms.ts';
import type { Procedure } from './catalogue.ts';
import { say } from '../words.ts';

export function makeIndex(
  catalogue: readonly Procedure[],
  settings: SiteSettings,
  synonyms: string,
): SearchIndex {
  return {
    same: readSynonyms(readFileSync(synonyms, 'utf8')),
    all: catalogue.map((one) => ({
      id: one.id,
      title: fillNames(say(one.title), settings),
      summary: fillNames(say(one.summary), settings),
      official: one.official_name === one.title ? '' : (one.official_name ?? ''),
      words: wordsOf(one),
      kind: kindOf(one),
    })),
  };
}

/** In every language the Japanese words find it too: a helper may type, or a letter be copied. */
function wordsOf(one: Procedure): string[] {
  const said = say(one.title) === one.title ? [] : [one.title, say(one.category)];
  return [...new Set([...(one.words ?? []), one.category, ...said].filter(Boolean))];
}

function kindOf(one: Procedure): FoundKind {
  if (one.closed) return 'closed';
  if (one.isEvent) return 'event';
  if (one.hand_over) return 'guide';
  return one.of ? 'variant' : 'form';
}

export function readSynonyms(text: string): string[][] {
  const lines = text.split('\n').filter((line) => line && !line.startsWith('#'));
  return lines.map((line) => line.split(/\s+/u).filter(Boolean));
}
