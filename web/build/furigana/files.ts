// Which sentences a page may show, and the files that carry their readings: one for all pages, one
// for each form, one for the lists and pages to read. Fetched only where furigana is wanted.
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { placeContent } from '../bundle.ts';
import type { Procedure } from '../catalogue.ts';
import { renderExplanation } from '../explain-page.ts';
import { fillNames, type SiteSettings } from '../forms.ts';
import { dressSentences, loadCorrections } from '../furigana.ts';
import { renderHome } from '../home-page.ts';
import { renderStatus } from '../status-page.ts';
import type { Translation } from '../words.ts';

export interface FuriganaParts {
  web: string;
  assets: string;
  out: string;
  forms: readonly { id: string }[];
  catalogue: Procedure[];
  settings: SiteSettings;
  /** やさしい日本語, which may stand beside; undefined: there is none. */
  simple: Translation | undefined;
}

/** A language's name in itself. */
const chinese = '中文（简体）';

/**
 * Addresses from the site's root, as a page names them: with spaces between. Those of やさしい日本語
 * have "simple" in their name.
 */
export interface FuriganaFiles {
  lists: string;
  forms: Map<string, string>;
}

export function placeFurigana(parts: FuriganaParts): FuriganaFiles {
  const shared = new Set(sharedSentences(parts));
  const forms = parts.forms.map((form) => ({ id: form.id, said: sentencesIn(form) }));
  const lists = listSentences(parts);
  const { simple } = parts;
  const plain = Object.values(simple?.words ?? {});
  const plainOf = (said: string[]) => said.flatMap((sentence) => simple?.forms[sentence] ?? []);
  const all = [...shared, ...lists, ...plain, ...forms.flatMap(({ said }) => said)];
  all.push(...forms.flatMap(({ said }) => plainOf(said)));
  const corrections = loadCorrections(join(parts.assets, 'furigana/ja.txt'));
  const { sentences, unread } = dressSentences(all, corrections);
  for (const { words, sentence } of unread) console.warn(`no reading for ${words}: ${sentence}`);
  mkdirSync(join(parts.out, 'assets/furigana'), { recursive: true });
  const place = (name: string, said: Iterable<string>) => {
    const dressed = [...new Set(said)].flatMap((sentence) => sentences.get(sentence) ?? []);
    return placeContent(`furigana/${name}.json`, Buffer.from(JSON.stringify(dressed)), parts.out);
  };
  const common = place('all', shared);
  const commonPlain = place('all.simple', plain);
  const own = (said: string[]) => said.filter((sentence) => !shared.has(sentence));
  const filesOf = ({ id, said }: { id: string; said: string[] }) =>
    [common, place(id, own(said)), commonPlain, place(`${id}.simple`, plainOf(said))].join(' ');
  return {
    lists: `${common} ${place('lists', own(lists))}`,
    forms: new Map(forms.map((form) => [form.id, filesOf(form)])),
  };
}

/** What the engine and the pages' scripts say. */
export function sharedSentences({ web, assets, settings }: FuriganaParts): string[] {
  const { municipality, contact } = settings;
  return [
    ...sentencesOfFolder(join(assets, 'words/ja')),
    ...scriptSentences(web),
    ...sentencesIn([municipality.name, municipality.service, contact ?? {}]),
  ];
}

function sentencesOfFolder(folder: string): string[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return files.flatMap((file) => sentencesIn(readJson(join(folder, file))));
}

/** Every text of a document. */
export function sentencesIn(document: unknown): string[] {
  if (typeof document === 'string') return [document];
  if (typeof document !== 'object' || document === null) return [];
  return Object.values(document).flatMap(sentencesIn);
}

/** Literals of scripts that residents' pages run: say('…'), 「文字で表示」 and the like. */
function scriptSentences(web: string): string[] {
  const folders = ['.', 'home', 'status', 'settings', 'faces', 'controls', 'aloud', 'ports'];
  const files = folders.map((folder) => join(web, folder)).filter(existsSync).flatMap((folder) =>
    readdirSync(folder).filter((name) => name.endsWith('.ts')).map((name) => join(folder, name)),
  );
  return files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/'([^'\n]*)'/gu)].map(([, text]) => text!),
  ).filter((text) => text !== chinese);
}

/** The lists' own pages as their HTML says them, and what the search finds. */
function listSentences({ catalogue, settings }: FuriganaParts): string[] {
  const explained = catalogue.filter(({ hand_over, closed }) => hand_over ?? closed);
  const pages = [
    renderHome(catalogue, settings),
    renderStatus(settings),
    ...explained.map((one) => renderExplanation(one, settings)),
  ];
  const html = pages.flatMap((page) => [...page.matchAll(/>([^<>]+)</gu)].map(([, text]) => text!));
  const found = catalogue.flatMap(({ title, summary }) => [title, summary]);
  return [...html.map(unescape), ...found.map((text) => fillNames(text, settings))]
    .map((text) => text.trim());
}

function unescape(text: string): string {
  const signs: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&' };
  return text.replaceAll(/&(lt|gt|quot|amp);/gu, (_, name: string) => signs[name]!);
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
