// The words of every language: nothing is missing, nothing is stale, placeholders agree.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, test } from 'node:test';
import { mergeWords, readTranslations, sentencesOf } from '../../web/build/words.ts';
import { languages } from '../../web/preferences.ts';
import { say, sayDate, useWords } from '../../web/words.ts';

const web = process.env.TODOKE_WEB!;
const folder = join(web, '../assets/words');
const translations = readTranslations(folder, join(web, '../forms'));
const japanese = mergeWords(join(folder, 'ja'));
/** A month may be said by its name or its number. */
const inBraces = (text: string) =>
  (text.replace('{month_name}', '{month}').match(/\{[^}]*\}/gu) ?? []).sort();

afterEach(() => useWords({}, 'ja'));

/** Keys that Japanese does not need: it says dates and amounts itself, and one as many. */
const isOwn = (key: string) =>
  /^(date\.full|month\.\d+|beside\.(show|hide)|.*\.one)$/u.test(key);

test('there are words for every language that can be chosen, and for やさしい日本語', () => {
  const there = translations.map(({ language }) => language);
  const wanted = [...languages.filter((language) => language !== 'ja'), 'ja-simple'];
  assert.deepEqual(there, wanted.sort());
});

for (const { language, words, site, forms } of translations) {
  test(`${language}: the engine has every sentence, with the same placeholders`, () => {
    const keys = Object.keys(words).filter((key) => key in japanese || !isOwn(key));
    assert.deepEqual(keys.sort(), Object.keys(japanese).sort());
    assert.equal(words.language, language);
    for (const key of keys) {
      // Who writes 23:02 has two digits where Japanese has 2分.
      const same = words[key]!.replace('{two_digit_minute}', '{minute}');
      assert.deepEqual(inBraces(same), inBraces(japanese[key]!), key);
    }
  });

  test(`${language}: translations have the placeholders of their sentences`, () => {
    for (const [sentence, translation] of Object.entries({ ...forms, ...site })) {
      assert.deepEqual(inBraces(translation), inBraces(sentence), sentence);
    }
  });

  if (language === 'ja-simple') continue;

  test(`${language}: dates, amounts and the way to the original have words`, () => {
    const months = Array.from({ length: 12 }, (_, index) => `month.${index + 1}`);
    for (const key of ['date.full', 'money.amount', 'beside.show', 'beside.hide', ...months]) {
      assert.ok(words[key], key);
    }
  });

  test(`${language}: the pages' own sentences are translated, each, and no other`, () => {
    const unsaid = ['処理中', '要再申請', '完了', '却下', '取り下げ'];
    const wanted = [...saidByPages(), ...unsaid];
    assert.deepEqual(Object.keys(site).sort(), [...new Set(wanted)].sort());
  });
}

const japaneseText = /[\u3000-\u30ff\u3400-\u9fff\uff01-\uff5e]/u;
/** Not for residents, or in every language as it is: examples, names, letters. */
const isUnsaid = /^(　|あ|文字 文字|日本語|中文（简体）)$/u;
const noscript = /^JavaScript /u;

/** Of the build. The statement on accessibility is a document in Japanese. */
const pages = ['home-page', 'status-page', 'missing-page', 'explain-page', 'catalogue', 'pages'];
const spoken = pages.map((name) => `build/${name}.ts`);

/** Every Japanese sentence in single quotes in the sources of the pages. */
function saidByPages(): string[] {
  const said = new Set<string>();
  for (const name of readdirSync(web, { recursive: true, encoding: 'utf8' })) {
    const isForAuthors =
      /(^|\/)((node_modules|testing|gallery|author|examples|library|furigana)\/|pronounce\.ts)/u;
    const isSpoken = !name.startsWith('build/') || spoken.includes(name);
    if (!name.endsWith('.ts') || isForAuthors.test(name) || !isSpoken) continue;
    const source = readFileSync(join(web, name), 'utf8').replace(/^\s*(\/\/|\*|\/\*).*$/gmu, '');
    for (const [, text] of source.matchAll(/'((?:[^'\\\n]|\\.)*)'/gu)) {
      if (japaneseText.test(text!) && !isUnsaid.test(text!) && !noscript.test(text!)) {
        said.add(text!);
      }
    }
  }
  return [...said];
}

test('a sentence that has no translation, or has changed, is said in Japanese', () => {
  useWords({ '閉じる': 'Close' }, 'en');
  assert.equal(say('閉じる'), 'Close');
  assert.equal(say('閉じます'), '閉じます');
});

test('values stand in place of their names, and nothing typed is taken for a name', () => {
  useWords({ '「{title}」を消しました': '“{title}” was deleted' }, 'en');
  assert.equal(say('「{title}」を消しました', { title: '{title}' }), '“{title}” was deleted');
});

test('days are written as the language writes them', () => {
  const day = new Date('2026-11-21T12:00:00');
  const long = { month: 'long', day: 'numeric' } as const;
  assert.equal(sayDate(day, long), '11月21日');
  useWords({}, 'pt');
  assert.equal(sayDate(day, long), '21 de novembro');
});

test('a form gets its own sentences, wherever they stand in it', () => {
  const form = { title: '犬', pages: [{ fields: [{ options: [{ label: '雄' }] }] }] };
  const all = { 犬: 'dog', 雄: 'male', 猫: 'cat' };
  assert.deepEqual(sentencesOf(form, all), { 犬: 'dog', 雄: 'male' });
});
