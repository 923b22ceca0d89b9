// What this municipality offers: forms, life events, and procedures that only have a page to read.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuiltForm, SiteSettings } from './forms.ts';

export interface Reception {
  from: string;
  to: string;
  text: string;
}

/** forms/<id>/catalogue.json, see forms/README.md. */
export interface CatalogueFile {
  title?: string;
  official_name?: string;
  category: string;
  life_events?: string[];
  summary: string;
  words?: string[];
  reception?: Reception | null;
  variants?: { id: string; official_name?: string }[];
  hand_over?: { to: string; url?: string; text: string[]; papers?: string[] };
  closed?: { from: string; text: string[] };
}

export interface Procedure extends Omit<CatalogueFile, 'title' | 'variants'> {
  id: string;
  title: string;
  /** A life event with its procedures. */
  isEvent?: boolean;
  /** The form of which it is a variant: found by search, listed nowhere. */
  of?: string;
  icon?: string | undefined;
  minutes?: number | undefined;
  deadline?: string | undefined;
}

/** The categories in the order in which they are listed; others follow. */
export const categories = ['子育て', '引越し', '介護', '健康・医療', '被災者支援', 'くらし', '税', '車'];

/** Every procedure of the catalogue that the settings offer, in the order of the list. */
export function readCatalogue(
  source: string,
  built: readonly BuiltForm[],
  settings: SiteSettings,
): Procedure[] {
  const forms = new Map(built.map((form) => [form.id, form]));
  const found: Procedure[] = [];
  const events = readEvents(source, forms);
  const made = new Set(events.map(({ id }) => id));
  for (const id of idsOf(source, forms)) {
    const file = join(source, id, 'catalogue.json');
    const form = forms.get(id);
    if (made.has(id) || (!form && !existsSync(file))) continue;
    const entry = existsSync(file) ? (readJson(file) as CatalogueFile) : undefined;
    const { variants = [], ...own } = entry ?? plain(form);
    found.push({ ...own, ...ofForm(form), id, title: form?.title ?? own.title ?? id });
    for (const variant of variants) {
      const its = forms.get(variant.id);
      made.add(variant.id);
      if (its) found.push({ ...own, ...ofForm(its), id: its.id, title: its.title, of: id });
    }
  }
  const all = found.filter(({ id, of }) => of || !made.has(id)).concat(events);
  return order(all.filter((one) => isOffered(one, forms, settings)), settings);
}

/** Folders of procedures, and forms that stand in none. */
function idsOf(source: string, forms: Map<string, BuiltForm>): string[] {
  const folders = existsSync(source) ? readdirSync(source, { withFileTypes: true }) : [];
  const names = folders.filter((one) => one.isDirectory()).map(({ name }) => name);
  const procedures = names.filter((name) => !name.startsWith('_'));
  return [...new Set([...procedures, ...forms.keys()])].sort();
}

function plain(form: BuiltForm | undefined): CatalogueFile {
  return { category: 'その他', summary: form?.intro.lead ?? '' };
}

function ofForm(form: BuiltForm | undefined) {
  if (!form) return {};
  const { minutes, deadline, icon } = form.intro;
  return { minutes, deadline: deadline?.short, icon, official_name: form.official_name ?? '' };
}

/** In the order in which most people come; others follow. */
const eventsFirst = ['moving', 'birth', 'care-start', 'disaster'];

function readEvents(source: string, forms: Map<string, BuiltForm>): Procedure[] {
  const folder = join(source, '_events');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => readJson(join(folder, name)) as CatalogueFile & { id: string })
    .filter(({ id }) => forms.get(id)?.parts?.length)
    .sort((left, right) => place(eventsFirst, left.id) - place(eventsFirst, right.id))
    .map(({ id, words = [], ...event }) => {
      const form = forms.get(id)!;
      const summary = event.summary ?? form.intro.lead;
      const { title } = form;
      return { ...ofForm(form), id, title, category: '', summary, words, isEvent: true };
    });
}

type Offer = Record<string, unknown>;

/** In the settings' `forms`: an id, "category:子育て" or "*" for all; false takes out again. */
function isOffered(one: Procedure, forms: Map<string, BuiltForm>, settings: SiteSettings): boolean {
  const offer = settings.forms as Offer | undefined;
  if (offer === undefined) return true;
  const said = offer[one.id] ?? offer[one.of ?? ''];
  if (said !== undefined) return said !== false;
  if (one.isEvent) {
    const parts = forms.get(one.id)?.parts ?? [];
    const isPartOffered = (form: string) => {
      return isOffered({ id: form, title: '', category: '*', summary: '' }, forms, settings);
    };
    return parts.every((part) => isPartOffered(part.form));
  }
  const category = offer[`category:${one.category}`];
  if (category !== undefined) return category !== false;
  // A form that is in no catalogue is a test's: only its own name offers it.
  return '*' in offer && one.category !== 'その他';
}

function order(procedures: Procedure[], settings: SiteSettings): Procedure[] {
  const named = Object.keys(settings.forms ?? {});
  const rank = (one: Procedure) => [place(named, one.id), place(categories, one.category)] as const;
  return procedures.sort((left, right) => {
    const [a, b] = [rank(left), rank(right)];
    return a[0] - b[0] || a[1] - b[1] || Number(isForm(right)) - Number(isForm(left));
  });
}

function place(list: readonly string[], one: string): number {
  const index = list.indexOf(one);
  return index < 0 ? list.length : index;
}

const isForm = ({ hand_over, closed }: Procedure) => !hand_over && !closed;

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
