// The pages of the site: the list of procedures, and per procedure its intro and its first page,
// pre-rendered by the engine and the controls that take them over in the browser.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Engine } from '../engine.ts';
import { findNode, type Screen } from '../screen.ts';
import { type Page, writeDocument } from './document.ts';
import type { BuiltForm, SiteSettings } from './forms.ts';
import type { FuriganaFiles } from './furigana/files.ts';
import type { Procedure } from './catalogue.ts';
import { renderExplanation } from './explain-page.ts';
import { renderHome } from './home-page.ts';
import { renderScreen } from './prerender.ts';
import type { Results } from './results.ts';
import { renderStatement } from './statement-page.ts';
import { missingRoot, renderMissing } from './missing-page.ts';
import { renderStatus } from './status-page.ts';
import { say } from '../words.ts';

export interface SiteParts {
  out: string;
  settings: SiteSettings;
  /** What is offered, and the forms of it. */
  catalogue: Procedure[];
  forms: BuiltForm[];
  words: Record<string, string>;
  /** The script in each page's HTML. */
  early: string;
  styles: { procedure: string; lists: string; statement: string };
  scripts: Record<string, string>;
  engine: { file: string; address: string; rest: string };
  painter: { script: string; module: string } | undefined;
  /** The files of readings, per page. */
  furigana: FuriganaFiles;
  /** Of the last tests of accessibility. */
  results: Results;
  /** The version in the names of public documents. */
  library: string | undefined;
}

export async function writePages(parts: SiteParts): Promise<void> {
  const { settings, catalogue, forms, styles, scripts } = parts;
  const shared = {
    styles: styles.procedure,
    early: parts.early,
    connect: connections(settings),
    noscript: noscript(settings),
  };
  const list = { ...shared, styles: styles.lists };
  write(parts.out, 'index.html', {
    ...list,
    ...readHome(parts),
    root: './',
    facts: {
      root: './',
      page: 'home',
      days: String(settings.draft_days ?? 14),
      'past-days': String(settings.past_days ?? 400),
      furigana: parts.furigana.lists,
    },
    noscript: 'JavaScript が使えないときは、検索のかわりに、下の一覧から選んでください。',
    script: scripts['home.ts']!,
  });
  write(parts.out, 'status/index.html', {
    ...list,
    ...readStatus(parts),
    root: '../',
    facts: { root: '../', page: 'status', furigana: parts.furigana.lists },
    script: scripts['status.ts']!,
  });
  write(parts.out, 'accessibility/index.html', {
    ...shared,
    styles: styles.statement,
    noscript: '',
    title: `ウェブアクセシビリティ｜${nameOf(settings)}`,
    root: '../',
    facts: { root: '../' },
    screen: renderStatement(settings, parts.results),
    script: scripts['explain.ts']!,
  });
  write(parts.out, '404.html', {
    ...shared,
    ...readMissing(parts),
    noscript: '',
    root: missingRoot,
    facts: { root: missingRoot, page: 'missing', furigana: parts.furigana.lists },
    script: scripts['explain.ts']!,
  });
  for (const one of catalogue.filter(isExplained)) {
    write(parts.out, `${one.id}/index.html`, {
      ...shared,
      ...readExplained(parts, one),
      noscript: '',
      root: '../',
      facts: { root: '../', page: `page-${one.id}`, furigana: parts.furigana.lists },
      script: scripts['explain.ts']!,
    });
  }
  const engine = await Engine.load(readFileSync(parts.engine.file));
  for (const form of forms) {
    const [first] = form.pages;
    writeFormPage(parts, engine, form, 'intro', `${form.id}/index.html`, '../', shared);
    if (!first) continue;
    const place = `page:${first.id}`;
    writeFormPage(parts, engine, form, place, `${form.id}/start/index.html`, '../../', shared);
  }
}

/** What of a page is written in a language; the scripts put it in place of the Japanese. */
export interface WrittenPage {
  title: string;
  screen: string;
}

/** The pages without an engine, in the language that is spoken (words.ts), by name. */
export function writtenPages(parts: SiteParts): Record<string, WrittenPage> {
  const explained = parts.catalogue.filter(isExplained);
  return {
    home: readHome(parts),
    status: readStatus(parts),
    missing: readMissing(parts),
    ...Object.fromEntries(explained.map((one) => [`page-${one.id}`, readExplained(parts, one)])),
  };
}

const isExplained = ({ hand_over, closed }: Procedure) => Boolean(hand_over ?? closed);

const nameOf = ({ municipality }: SiteSettings) => `${municipality.name} ${municipality.service}`;

function readHome({ settings, catalogue }: SiteParts): WrittenPage {
  return { title: nameOf(settings), screen: renderHome(catalogue, settings) };
}

function readStatus({ settings }: SiteParts): WrittenPage {
  return { title: `${say('申請の状況')}｜${nameOf(settings)}`, screen: renderStatus(settings) };
}

function readMissing({ settings }: SiteParts): WrittenPage {
  return { title: `${say('ページが見つかりません')}｜${nameOf(settings)}`, screen: renderMissing(settings) };
}

function readExplained({ settings }: SiteParts, one: Procedure): WrittenPage {
  const title = `${say(one.title)}｜${nameOf(settings)}`;
  return { title, screen: renderExplanation(one, settings) };
}

type Shared = Pick<Page, 'styles' | 'early' | 'noscript'> & { connect: string[] };

function writeFormPage(
  parts: SiteParts,
  engine: Engine,
  form: BuiltForm,
  place: string,
  file: string,
  root: string,
  shared: Shared,
): void {
  const { words, settings, painter, scripts } = parts;
  const screen = engine.open({
    form,
    words,
    settings,
    facts: { today: new Date().toISOString().slice(0, 10) },
    submission_id: '00000000-0000-4000-8000-000000000000',
    place,
  });
  const facts: Record<string, string> = { root, form: form.id, place: screen.place };
  facts.engine = parts.engine.address;
  facts['engine-rest'] = parts.engine.rest;
  facts.furigana = parts.furigana.forms.get(form.id) ?? '';
  if (parts.library) facts.library = parts.library;
  if (painter) {
    facts['painter-script'] = painter.script;
    facts['painter-module'] = painter.module;
  }
  write(parts.out, file, {
    ...shared,
    title: screen.title,
    root,
    facts,
    screen: renderPage(screen),
    script: scripts['boot.ts']!,
    preload: [parts.engine.address, `forms/${form.id}.json`, 'words/ja.json', 'settings.json'],
  });
}

/** The pre-rendered page is always plain, and the switch says where it leads. */
function renderPage(screen: Screen): string {
  const face = findNode(screen.nodes, 'face_switch');
  if (face) face.text = '画面で表示';
  const html = renderScreen(screen);
  // 「はじめる」 works before our script, and without it leads to a page that says what is missing.
  if (screen.place !== 'intro') return html;
  return html.replace('method="dialog"', 'method="get" action="start/"');
}

function write(out: string, file: string, page: Page): void {
  mkdirSync(dirname(join(out, file)), { recursive: true });
  writeFileSync(join(out, file), writeDocument(page));
}

/** A municipality's endpoint may stand on another host. */
function connections(settings: SiteSettings): string[] {
  return settings.endpoint.includes('://') ? [new URL(settings.endpoint).origin] : [];
}

function noscript({ contact }: SiteSettings): string {
  const office = [contact?.name, contact?.phone, contact?.hours].filter(Boolean).join('　');
  return `この手続には JavaScript が必要です。使えないときは、窓口でも手続できます。${office}`;
}
