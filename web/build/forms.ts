import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../site-facts.ts';

/** What the build reads of an expanded form; the rest is the engine's. */
export interface BuiltForm {
  id: string;
  version: string;
  title: string;
  official_name?: string;
  /** Of a life event's form: what it is sent as. */
  parts?: { form: string }[];
  intro: { lead: string; minutes?: number; deadline?: { short?: string }; icon?: string };
  pages: { id: string }[];
}

export type SiteSettings = Settings & { forms?: Record<string, { icon?: string } | undefined> };

/** All forms that were built, offered here or not. */
export function readForms(folder: string): BuiltForm[] {
  const there = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return there.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as BuiltForm);
}

export function fillNames(text: string, settings: SiteSettings): string {
  return text.replaceAll('{municipality}', settings.municipality.name);
}
