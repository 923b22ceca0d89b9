// Splits engine.wasm into what a first page needs and the rest, which comes behind it. Which
// functions a first page needs is found out by going through the first page of every procedure
// with an instrumented copy; a function that was missed is fetched when somebody needs it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Engine } from '../engine.ts';
import { type Action, type Node, type Screen, walkNodes } from '../screen.ts';
import type { BuiltForm } from './forms.ts';

export interface SplitEngine {
  first: Uint8Array;
  rest: Uint8Array;
}

export interface FirstPages {
  forms: BuiltForm[];
  words: Record<string, string>;
  settings: unknown;
}

export async function splitEngine(file: string, pages: FirstPages): Promise<SplitEngine> {
  const folder = mkdtempSync(join(tmpdir(), 'todoke-split-'));
  const at = (name: string) => join(folder, name);
  try {
    run('--instrument', file, '-o', at('instrumented.wasm'));
    writeFileSync(at('profile'), await profile(readFileSync(at('instrumented.wasm')), pages));
    run('--split', file, '--profile', at('profile'), '--no-placeholders', '--export-prefix=%',
      '--import-namespace=primary', '-o1', at('first.wasm'), '-o2', at('rest.wasm'));
    return { first: readFileSync(at('first.wasm')), rest: readFileSync(at('rest.wasm')) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(...given: string[]): void {
  const features = ['--enable-bulk-memory', '--enable-sign-ext', '--enable-mutable-globals',
    '--enable-nontrapping-float-to-int', '--enable-reference-types'];
  const done = spawnSync('wasm-split', [...given, ...features], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`wasm-split: ${done.stderr || done.error?.message}`);
}

async function profile(instrumented: Uint8Array<ArrayBuffer>, pages: FirstPages) {
  const engine = await Engine.load(instrumented);
  for (const form of pages.forms) {
    for (const camera of [false, true]) goThrough(engine, form, camera, pages);
  }
  return engine.profile();
}

/** Everything that a resident may do on the first page, right and wrong, and the way on from it. */
function goThrough(engine: Engine, form: BuiltForm, camera: boolean, pages: FirstPages): void {
  const given = {
    form,
    words: pages.words,
    settings: pages.settings,
    facts: { today: new Date().toISOString().slice(0, 10), camera },
    submission_id: '00000000-0000-4000-8000-000000000000',
  };
  engine.open(given);
  const [first] = form.pages;
  if (!first) return;
  engine.act({ type: 'press', id: 'start' });
  let screen = engine.open({ ...given, place: `page:${first.id}` });
  screen = engine.act({ type: 'press', id: 'next' });
  for (const node of [...walkNodes(screen.nodes)]) screen = tryOut(engine, node, screen);
  engine.act({ type: 'press', id: 'next' });
  engine.act({ type: 'saved', text: '12:00' });
  engine.events();
  // Who comes back has no patience either.
  engine.open({ ...given, draft: engine.draft(), place: `page:${first.id}` });
}

const texts = ['髙橋', 'たかはし', '１２３', '昭和55年4月1日', '2026', '12', '090-1234-5678', ''];

function tryOut(engine: Engine, node: Node, screen: Screen): Screen {
  const act = (action: Action) => engine.act({ ...action, at_ms: 1 });
  if (node.role === 'radio') return act({ type: 'choose', id: node.id });
  if (node.role === 'checkbox') {
    act({ type: 'set_checked', id: node.id, checked: true });
    return act({ type: 'set_checked', id: node.id, checked: false });
  }
  if (node.role !== 'text_input' && node.role !== 'text_area') return screen;
  let last = screen;
  for (const text of texts) {
    act({ type: 'set_text', id: node.id, text });
    const kana = node.typing?.reading_to;
    if (kana) act({ type: 'propose_reading', id: kana, text });
    last = act({ type: 'leave', id: node.id });
  }
  return last;
}
