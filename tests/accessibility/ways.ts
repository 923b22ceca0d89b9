// Which ways residents go in these tests: of every form those with which todoke-walk covers it and
// that show a page of their own, two examples, and the kept ways of the life events.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { chooseWays, type CoverWay } from '../../web/gallery/photograph.ts';
import type { Value } from '../browser/answers.ts';
import { today } from '../browser/site.ts';

const project = join(process.env.TODOKE_WEB!, '..');
const site = process.env.TODOKE_SITE ?? join(project, 'build/site');

export interface Way {
  form: string;
  name: string;
  answers: Record<string, Value>;
  /** Pages that it leads along; undefined: as far as its mistakes let it. */
  pages: string[] | undefined;
  /** Its application is filed: one of each form, for the receipt. */
  files: boolean;
}

interface ExampleFile {
  answers?: Record<string, Value>;
  typed?: Record<string, Value>;
}

const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const jsonFiles = (folder: string) =>
  existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')).sort() : [];

/** Forms and life events that the site offers. */
function offeredForms(): string[] {
  const names = jsonFiles(join(site, 'forms')).map((name) => basename(name, '.json'));
  return names.filter((name) => existsSync(join(site, name, 'index.html')));
}

function coverWays(folder: string): CoverWay[] {
  return chooseWays(jsonFiles(folder).map((name): CoverWay => readJson(join(folder, name))));
}

function waysOf(form: string, cover: string): Way[] {
  const kept = join(project, 'tests/accessibility/events', form);
  const ways = [...coverWays(join(cover, form)), ...coverWays(kept)].map(
    ({ name, answers, expect }, index): Way => {
      // With a mistake on its way, it ends where that is told.
      const isFine = expect.problems.every(({ code }) => code === 'stop');
      const pages = isFine ? expect.pages : undefined;
      return { form, name, answers, pages, files: index === 0 };
    },
  );
  const folder = join(project, 'forms', form, 'examples');
  const examples = jsonFiles(folder).map((file): Way => {
    const { answers, typed } = readJson(join(folder, file)) as ExampleFile;
    const name = basename(file, '.json');
    return { form, name, answers: answers ?? typed ?? {}, pages: undefined, files: false };
  });
  // Where ways cover the form, the fullest example is enough, and the fullest with a mistake.
  if (!ways.length) return examples;
  const fullness = ({ answers }: Way) => JSON.stringify(answers).length;
  const ordered = examples.sort((left, right) => fullness(right) - fullness(left));
  const isWrong = ({ name }: Way) => name.startsWith('wrong');
  const chosen = [ordered.find((one) => !isWrong(one)), ordered.find(isWrong)];
  return [...ways, ...chosen.filter((one) => one !== undefined)];
}

/** Of a way with a mistake it is not known how far it leads: somewhere into the form. */
const countPages = (ways: readonly Way[]) =>
  ways.reduce((sum, { pages }) => sum + (pages?.length ?? 5), 0);

/** By form, the longest walk first. TODOKE_FORMS="a,b" narrows them while one works. */
export function readWays(wanted = process.env.TODOKE_FORMS?.split(',')): Map<string, Way[]> {
  const cover = mkdtempSync(join(tmpdir(), 'todoke-cover-'));
  const tool = join(project, 'build/bin/todoke-walk');
  const forms = wanted ?? offeredForms();
  const isForm = (form: string) => existsSync(join(project, 'forms', form));
  const given = wanted ? wanted.filter(isForm) : ['--all'];
  const parameters = [...given, '--today', today, '--cover', cover];
  if (given.length) execFileSync(tool, parameters, { cwd: project, stdio: 'ignore' });
  const ways = forms.map((form) => [form, waysOf(form, cover)] as const);
  rmSync(cover, { recursive: true });
  // A procedure that another system takes has a page to read and no way.
  const gone = ways.filter(([, its]) => its.length > 0);
  return new Map(gone.sort((left, right) => countPages(right[1]) - countPages(left[1])));
}
