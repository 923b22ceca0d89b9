// What an author sees of a form: rules in words, the flow as a picture, a page for a new form.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { drawFlow, wrap } from '../../web/author/flow.ts';
import { previewPage } from '../../web/author/preview.ts';
import { fieldsRead, type RuleForm, RuleWords } from '../../web/author/rule-words.ts';
import { web } from './dom.ts';

const form: RuleForm = {
  id: 'small-form',
  title: '手続 <1>',
  values: { adult_age: [{ from: '2022-04-01', value: 18 }] },
  pages: [
    {
      id: 'first',
      title: 'はじめ',
      fields: [
        {
          id: 'why', kind: 'choice', label: '理由',
          options: [{ value: 'a', label: 'あ' }, { value: 'b', label: 'い' }],
        },
        { id: 'has', kind: 'yes_no', label: '犬はいますか', yes_label: 'はい、います' },
        { id: 'born', kind: 'date', label: '生年月日' },
        {
          id: 'rows', kind: 'group', label: 'お子さん',
          fields: [{ id: 'apart', kind: 'yes_no', label: '別居' }],
        },
        { id: 'needs', kind: 'choices', label: '書類', options: [{ value: 'c', label: '証明' }] },
      ],
    },
    { id: 'more', title: 'さらに', show_if: { '==': [{ var: 'why' }, 'b'] }, fields: [] },
    { id: 'stop', title: '窓口へ', stop: true, show_if: { var: 'has' } },
    { id: 'last', title: 'おわり', fields: [{ id: 'n', kind: 'note', label: '注' }] },
  ],
};

test('a rule is said in the words of the questions it reads', () => {
  const words = new RuleWords(form);
  const said: [unknown, string][] = [
    [{ '==': [{ var: 'why' }, 'b'] }, '「理由」が「い」'],
    [{ '!=': [{ var: 'why' }, 'b'] }, '「理由」が「い」ではない'],
    [{ '==': [{ var: 'has' }, true] }, '「犬はいますか」が「はい、います」'],
    [{ '===': [{ var: 'has' }, false] }, '「犬はいますか」が「いいえ」'],
    [
      { and: [{ '==': [{ var: 'has' }, true] }, { '==': [{ var: 'why' }, 'a'] }] },
      '「犬はいますか」が「はい、います」、かつ「理由」が「あ」',
    ],
    [{ in: [{ var: 'why' }, ['a', 'b']] }, '「理由」が「あ」か「い」'],
    [{ in: ['c', { var: 'needs' }] }, '「書類」に「証明」がある'],
    [
      { '>=': [{ var: 'born$age' }, { var: '$.values.adult_age' }] },
      '「生年月日の年齢」が18以上',
    ],
    [
      { some: [{ var: 'rows' }, { '==': [{ var: 'apart' }, true] }] },
      '「お子さん」のどれかで、「別居」が「はい」',
    ],
    [{ unknown: [1] }, '{"unknown":[1]}'],
  ];
  for (const [rule, sentence] of said) assert.equal(words.say(rule), sentence);
});

test('the fields that a rule reads are found, those of rows are not', () => {
  const rule = { or: [{ var: 'why' }, { some: [{ var: 'rows' }, { var: 'apart' }] }] };
  assert.deepEqual(fieldsRead(rule), ['why', 'rows']);
});

test('the flow holds each page once, and each rule on the way to its page', () => {
  const svg = drawFlow(form);
  const pages = [...svg.matchAll(/data-page="(\w+)"/gu)].map((hit) => hit[1]);
  assert.deepEqual(pages, ['first', 'more', 'stop', 'last']);
  assert.ok(svg.includes('「理由」が「い」'));
  assert.ok(svg.includes('ここで終わり'));
  assert.ok(svg.includes('<title>手続 &lt;1>の流れ</title>'));
  assert.equal((svg.match(/class="stop"/gu) ?? []).length, 1);
});

test('a picture is drawn of every form of the house', () => {
  const folder = join(web, '../build/forms');
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
    const whole: RuleForm = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    const svg = drawFlow(whole);
    assert.equal((svg.match(/data-page=/gu) ?? []).length, whole.pages.length, name);
    // A rule in JSON is one that nobody taught us to say.
    assert.ok(!/class="rule">[^<]*\{&quot;/u.test(svg), name);
  }
});

test('lines are broken without a closing mark at the beginning', () => {
  assert.deepEqual(wrap('あいう、えお', 3), ['あいう、', 'えお']);
  assert.deepEqual(wrap('abcdef', 3), ['abcde', 'f']);
});

test('the page of any form is the frame for a new one', () => {
  const site = mkdtempSync(join(tmpdir(), 'todoke-author-'));
  mkdirSync(join(site, 'old/start'), { recursive: true });
  writeFileSync(
    join(site, 'old/start/index.html'),
    '<title>old</title><link href="../../forms/old.json"><script src="../../a.js"></script>' +
      '<div id="page-stage" data-root="../../" data-form="old" data-place="page:x">' +
      '<div id="screen"><div>Old</div></div></div>\n<div id="polite"></div>',
  );
  const intro = previewPage(site, form, 'intro');
  assert.ok(intro.includes('data-root="../" data-form="small-form" data-place="intro"'));
  assert.ok(intro.includes('"../forms/small-form.json"') && intro.includes('"../a.js"'));
  assert.ok(!intro.includes('Old') && intro.includes('<div id="screen"></div></div>'));
  const start = previewPage(site, form, 'start');
  assert.ok(start.includes('data-root="../../"') && start.includes('data-place="page:first"'));
  rmSync(site, { recursive: true });
});

test('nothing of the author is part of the site', () => {
  const site = join(web, '../build/site');
  for (const entry of readdirSync(site, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    if (!entry.isFile() || !/\.(js|html)$/u.test(entry.name)) continue;
    assert.ok(!readFileSync(path, 'utf8').includes('/author/'), path);
  }
});
