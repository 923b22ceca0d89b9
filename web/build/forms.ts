import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../site-facts.ts';

/** What the build reads of an expanded form; the rest is the engine's. */
export interface BuiltForm {
  id: string;
  version: string;
  title: string;
  intro: { lead: string; minutes?: number; deadline?: { short?: string }; icon?: string };
  pages: { id: string }[];
}

export type SiteSettings = Settings & { forms?: Record<string, { icon?: string } | undefined> };

/** The forms of this municipality: those named in its settings, in that order, or all there are. */
export function readForms(folder: string, settings: SiteSettings): BuiltForm[] {
  const there = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const forms = (there.map(read) as BuiltForm[]).filter((form) => isOffered(form, settings));
  const order = Object.keys(settings.forms ?? {});
  const rank = (form: BuiltForm) => {
    const index = order.indexOf(form.id);
    return index < 0 ? order.length : index;
  };
  return forms.sort((left, right) => rank(left) - rank(right) || (left.id < right.id ? -1 : 1));
}

/** What the settings do not name has no page: forms of tests, and procedures not offered here. */
function isOffered(form: BuiltForm, settings: SiteSettings): boolean {
  return settings.forms === undefined || form.id in settings.forms;
}

export function fillNames(text: string, settings: SiteSettings): string {
  return text.replaceAll('{municipality}', settings.municipality.name);
}
