import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { readCatalogue } from '../../web/build/catalogue.ts';
import type { BuiltForm, SiteSettings } from '../../web/build/forms.ts';
import { makeIndex } from '../../web/build/index-file.ts';

const source = mkdtempSync(join(tmpdir(), 'todoke-catalogue-'));
after(() => rmSync(source, { recursive: true, force: true }));

function put(id: string, name: string, content: object): void {
  mkdirSync(join(source, id), { recursive: true });
  writeFileSync(join(source, id, name), JSON.stringify(content));
}

const form = (id: string, parts?: { form: string }[]) =>
  ({ id, version: '1', title: `${id}の手続`, intro: { lead: '' }, pages: [], parts }) as BuiltForm;

put('dog', 'catalogue.json', { category: 'くらし', summary: '犬', words: ['いぬ'] });
put('child', 'catalogue.json', {
  category: '子育て',
  summary: '子',
  variants: [{ id: 'child-public', official_name: '専用' }],
});
const over = { to: '国', text: ['案内'] };
put('car', 'catalogue.json', { title: '車庫証明', category: '車', summary: '車', hand_over: over });
put('_events', 'moving.json', { id: 'moving', summary: '引っ越し' });
const parts = [{ form: 'dog' }, { form: 'child' }];
const built = ['dog', 'child', 'child-public', 'test'].map((id) => form(id));
built.push(form('moving', parts));

function offered(forms: Record<string, unknown> | undefined): string[] {
  const settings = { municipality: { name: '市', service: '' }, endpoint: '', forms };
  const found = readCatalogue(source, built, settings as unknown as SiteSettings);
  return found.map(({ id }) => id).sort();
}

test('without a word everything is offered, with a star the whole catalogue', () => {
  assert.deepEqual(offered(undefined), ['car', 'child', 'child-public', 'dog', 'moving', 'test']);
  assert.deepEqual(offered({ '*': {} }), ['car', 'child', 'child-public', 'dog', 'moving']);
});

test('ids and categories offer what they name, false takes out', () => {
  assert.deepEqual(offered({ dog: {} }), ['dog']);
  assert.deepEqual(offered({ 'category:子育て': {} }), ['child', 'child-public']);
  assert.deepEqual(offered({ '*': {}, car: false, child: false }), ['dog']);
});

test('a life event is offered where all of its procedures are', () => {
  assert.ok(offered({ dog: {}, child: {} }).includes('moving'));
  assert.ok(!offered({ dog: {} }).includes('moving'));
});

test('the index says of each what it is', () => {
  const settings = { municipality: { name: '市', service: '' }, endpoint: '' } as SiteSettings;
  const synonyms = join(source, 'ja.txt');
  writeFileSync(synonyms, '# words\n犬 いぬ\n');
  const { same, all } = makeIndex(readCatalogue(source, built, settings), settings, synonyms);
  assert.deepEqual(same, [['犬', 'いぬ']]);
  const kinds = Object.fromEntries(all.map(({ id, kind }) => [id, kind]));
  assert.equal(kinds.moving, 'event');
  assert.equal(kinds.car, 'guide');
  assert.equal(kinds['child-public'], 'variant');
  assert.equal(kinds.dog, 'form');
});
