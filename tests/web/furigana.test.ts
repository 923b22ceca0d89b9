// Readings over kanji: what the build writes, and what the browser makes of it.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { dressSentences, loadCorrections, unreadIn } from '../../web/build/furigana.ts';
import { readForms } from '../../web/build/forms.ts';
import { dressScreen } from '../../web/dress.ts';
import { Engine } from '../../web/engine.ts';
import { Dressing } from '../../web/furigana/dressing.ts';
import { readOut, stretchesOf, undress } from '../../web/furigana/marks.ts';
import { type Screen, walkNodes } from '../../web/screen.ts';

const project = join(process.env.TODOKE_WEB!, '..');
const site = join(project, 'build/site');
const folder = join(site, 'assets/furigana');
const corrections = loadCorrections(join(project, 'assets/furigana/ja.txt'));

/** [漢字|かんじ] as it stands in furigana.txt. */
const write = (dressed: string) =>
  dressed.replaceAll('\uFFF9', '[').replaceAll('\uFFFA', '|').replaceAll('\uFFFB', ']');
const read = (written: string) =>
  written.replaceAll('[', '\uFFF9').replaceAll('|', '\uFFFA').replaceAll(']', '\uFFFB');

function sentencesOf(name: string): string[] {
  const named = /^(.+)-[0-9a-f]{8}\.json$/u;
  const found = readdirSync(folder).find((file) => named.exec(file)?.[1] === name);
  assert.ok(found, `no readings of ${name} in the site`);
  return JSON.parse(readFileSync(join(folder, found), 'utf8'));
}

function dressingOf(...names: string[]): Dressing {
  const dressing = new Dressing();
  for (const name of names) dressing.add(sentencesOf(name));
  return dressing;
}

test('sentences that are easily misread are read as an office reads them', () => {
  const lines = readFileSync(join(project, 'tests/web/furigana.txt'), 'utf8').trim().split('\n');
  assert.ok(lines.length >= 80);
  const plain = lines.map((line) => undress(read(line)));
  const { sentences } = dressSentences(plain, corrections);
  assert.deepEqual(plain.map((sentence) => write(sentences.get(sentence) ?? sentence)), lines);
});

test('every kanji of every sentence of the site has a reading, in kana', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  let count = 0;
  for (const file of files) {
    for (const sentence of JSON.parse(readFileSync(join(folder, file), 'utf8')) as string[]) {
      assert.equal(unreadIn(sentence), '', sentence);
      for (const { text, reading } of stretchesOf(sentence)) {
        if (reading) assert.match(reading, /^[ぁ-んー]+$/u, `${text} in ${write(sentence)}`);
        count += 1;
      }
    }
  }
  assert.ok(count > 20_000, `${count}`);
});

test('every kanji that a form shows of its own has a reading', async () => {
  const engine = await Engine.load(readFileSync(join(project, 'build/wasm/engine.wasm')));
  const readSite = (name: string) => JSON.parse(readFileSync(join(site, name), 'utf8'));
  const [words, settings] = [readSite('words/ja.json'), readSite('settings.json')];
  for (const form of readForms(join(site, 'forms')).filter(({ pages }) => pages)) {
    const dressing = dressingOf('all', form.id);
    const look = (screen: Screen) => {
      for (const node of walkNodes(dressScreen(screen, dressing).nodes)) {
        for (const part of ['text', 'hint', 'error', 'said', 'mark_text'] as const) {
          const where = `${form.id}, ${screen.place}: ${node[part]}`;
          assert.equal(unreadIn(node[part] ?? ''), '', where);
        }
      }
      return screen;
    };
    const facts = { today: '2026-11-10' };
    const submission_id = '00000000-0000-4000-8000-000000000000';
    look(engine.open({ form, words, settings, facts, submission_id, place: 'intro' }));
    for (const page of form.pages) {
      const screen = look(engine.act({ type: 'go', text: `page:${page.id}` }));
      for (const { id, role } of walkNodes(screen.nodes)) {
        if (role === 'radio') look(engine.act({ type: 'choose', id }));
        else if (role === 'checkbox') look(engine.act({ type: 'set_checked', id, checked: true }));
      }
      look(engine.act({ type: 'press', id: 'next' }));
    }
    look(engine.act({ type: 'go', text: 'review' }));
  }
});

test('a sentence whose gaps were filled is read with its numbers', () => {
  const dressing = dressingOf('all', 'child-allowance-claim');
  const dress = (text: string) => write(dressing.dress(text));
  assert.equal(dress('1人目のお子さん'), '[1人|ひとり][目|め]のお[子|こ]さん');
  assert.equal(dress('3人目のお子さん'), '3[人|にん][目|め]のお[子|こ]さん');
  assert.equal(dress('2026年4月1日'), '2026[年|ねん]4[月|がつ][1日|ついたち]');
  assert.equal(dress('1990年（平成2年）10月20日'),
    '1990[年|ねん]（[平成|へいせい]2[年|ねん]）10[月|がつ][20日|はつか]');
  assert.equal(dress('11月9日（月）'), '11[月|がつ][9日|ここのか]（[月|げつ]）');
  assert.equal(dress('3か所を直してください'), '3か[所|しょ]を[直|なお]してください');
});

test('what a resident typed is left bare', () => {
  const dressing = dressingOf('all', 'child-allowance-claim');
  for (const typed of ['山田 花子', '金 月子', '東京都港区芝公園4丁目', '月', '世帯家族子人']) {
    assert.equal(dressing.dressKnown(typed), typed);
  }
  assert.equal(
    write(dressing.dress('前に入力した 山田花子 さんの情報を使いますか')),
    '[前|まえ]に[入力|にゅうりょく]した 山田花子 さんの[情報|じょうほう]を[使|つか]いますか',
  );
  const nodes = [{ id: 'a', role: 'text_input' as const, text: '氏名', value: '氏名' }];
  const [node] = dressScreen({ revision: 1, place: '', title: '', nodes }, dressing).nodes;
  assert.equal(node!.value, '氏名');
  assert.equal(write(node!.text!), '[氏名|しめい]');
});

test('beside another language only the Japanese is dressed, and never the title', () => {
  const dressing = dressingOf('all', 'child-allowance-claim');
  const nodes = [{ id: 'a', role: 'text' as const, text: '姓名\u2028氏名' }];
  const chinese = { language: 'zh-Hans', beside: 'ja', revision: 1, place: '', title: '氏名', nodes };
  const screen = dressScreen(chinese as Screen, dressing);
  assert.equal(write(screen.nodes[0]!.text!), '姓名\u2028[氏名|しめい]');
  assert.equal(screen.title, '氏名');
  assert.equal(nodes[0]!.text, '姓名\u2028氏名');
});

test('a dressed text can be undressed, and read out', () => {
  const dressed = read('[届|とど]け[出|で]を[行|おこな]った[1人|ひとり]');
  assert.equal(undress(dressed), '届け出を行った1人');
  assert.equal(readOut(dressed), 'とどけでをおこなったひとり');
});
