// What the search of the first page reads: index.json, fetched when somebody begins to search.
import { readFileSync } from 'node:fs';
import type { FoundKind, SearchIndex } from '../home/find.ts';
import { fillNames, type SiteSettings } from './forms.ts';
import type { Procedure } from './catalogue.ts';

export function makeIndex(
  catalogue: readonly Procedure[],
  settings: SiteSettings,
  synonyms: string,
): SearchIndex {
  return {
    same: readSynonyms(readFileSync(synonyms, 'utf8')),
    all: catalogue.map((one) => ({
      id: one.id,
      title: fillNames(one.title, settings),
      summary: fillNames(one.summary, settings),
      official: one.official_name === one.title ? '' : (one.official_name ?? ''),
      words: [...new Set([...(one.words ?? []), one.category].filter(Boolean))],
      kind: kindOf(one),
    })),
  };
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
