// The engine in two parts, as the build has split it.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readForms } from '../../web/build/forms.ts';
import { mergeWords } from '../../web/build/words.ts';
import { Engine, type OpenArguments, RestNeeded } from '../../web/engine.ts';
import type { Action } from '../../web/screen.ts';

const project = join(process.env.TODOKE_WEB!, '..');
const site = join(project, 'build/site');
const settings = JSON.parse(readFileSync(join(site, 'settings.json'), 'utf8'));
const forms = readForms(join(site, 'forms'));
const words = mergeWords(join(project, 'assets/words/ja'));

function readPart(pattern: RegExp): Uint8Array<ArrayBuffer> {
  const name = readdirSync(join(site, 'assets')).find((file) => pattern.test(file));
  assert.ok(name, `no file like ${pattern} in the site`);
  return readFileSync(join(site, 'assets', name));
}

const first = readPart(/^engine-(?!rest)\w+\.wasm$/u);
const rest = readPart(/^engine-rest-\w+\.wasm$/u);

function startOf(form: (typeof forms)[number]): OpenArguments {
  return {
    form,
    words,
    settings,
    facts: { today: '2026-11-21' },
    submission_id: '00000000-0000-4000-8000-000000000000',
    place: `page:${form.pages[0]!.id}`,
  };
}

const claim = forms.find(({ id }) => id === 'child-allowance-claim')!;
const answers: Action[] = [
  { type: 'choose', id: 'already_receiving/no' },
  { type: 'press', id: 'next' },
  { type: 'choose', id: 'claimant_job/employee' },
];

test('the part that comes first is the smaller one in bytes than the whole', () => {
  const whole = readFileSync(join(project, 'build/wasm/engine.wasm'));
  assert.ok(first.length < whole.length * 0.75, `${first.length} of ${whole.length}`);
});

test('the first page of every procedure needs no more than the part that comes first', async () => {
  for (const form of forms) {
    const engine = await Engine.load(first, () => assert.fail('the rest was fetched'));
    const screen = engine.open(startOf(form));
    assert.match(screen.place, /^page:/u);
    engine.act({ type: 'press', id: 'next' });
    engine.draft();
  }
});

test('what needs the rest has no effect, and is done when the rest is there', async () => {
  const whole = await Engine.load(readFileSync(join(project, 'build/wasm/engine.wasm')));
  const engine = await Engine.load(first, () => rest);
  for (const one of [whole, engine]) {
    one.open(startOf(claim));
    one.act(answers[0]!);
    one.events();
  }
  assert.throws(() => engine.past(), RestNeeded);
  assert.throws(() => engine.act(answers[1]!), RestNeeded);
  assert.throws(() => engine.draft(), RestNeeded);
  await engine.complete();
  assert.deepEqual(engine.draft(), whole.draft());
  for (const action of answers.slice(1)) {
    assert.deepEqual(engine.act(action).nodes, whole.act(action).nodes);
  }
  assert.deepEqual(engine.events(), whole.events());
});

test('the rest joins an engine in use', async () => {
  const engine = await Engine.load(first, () => rest);
  engine.open(startOf(claim));
  engine.act(answers[0]!);
  await engine.complete();
  for (const action of answers.slice(1)) engine.act(action);
  assert.match(JSON.stringify(engine.draft()), /employee/u);
  assert.ok(engine.past());
});

test('without a network the rest is asked for once more', async () => {
  let asked = 0;
  const engine = await Engine.load(first, () => {
    asked += 1;
    return asked === 1 ? Promise.reject(new TypeError('offline')) : rest;
  });
  engine.open(startOf(claim));
  await assert.rejects(engine.complete(), TypeError);
  await engine.complete();
  assert.equal(asked, 2);
  assert.ok(engine.past());
});
