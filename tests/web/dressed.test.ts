// Furigana and a second sentence in a text: what stands in the document, and what is left alone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dress, languageOf, lengthOf, plainOf, setLanguages } from '../../web/controls/dressed.ts';
import { setText } from '../../web/controls/element.ts';
import { makeRoot } from './dom.ts';

const dressed = '\ufff9手続\ufffaてつづき\ufffbをします\u2028Do the procedure';

function paragraph(language = 'ja', beside = 'en'): HTMLElement {
  const root = makeRoot();
  root.ownerDocument.documentElement.setAttribute('lang', language);
  setLanguages(root, beside);
  const element = root.ownerDocument.createElement('p');
  root.append(element);
  return element;
}

test('titles and announcements get the sentence alone', () => {
  assert.equal(plainOf(dressed), '手続をします');
  assert.equal(plainOf('そのまま'), 'そのまま');
});

test('a text is as long as its two sentences, without readings', () => {
  assert.equal(lengthOf('手続をします'), 6);
  assert.equal(lengthOf('\ufff9手続\ufffaてつづき\ufffbを\u2028手続'), 5);
  assert.ok(Math.abs(lengthOf('Tờ khai') - 7 * 0.55) < 0.01);
});

test('a reading stands over its base and is in no name', () => {
  const element = paragraph();
  setText(element, dressed);
  const ruby = element.querySelector('ruby')!;
  assert.equal(ruby.firstChild!.textContent, '手続');
  assert.equal(ruby.querySelector('rt')!.getAttribute('aria-hidden'), 'true');
});

test('the second sentence is a span of its own, in its own language', () => {
  const element = paragraph();
  setText(element, dressed);
  const beside = element.querySelector('span.beside')!;
  assert.equal(beside.textContent, 'Do the procedure');
  assert.equal(beside.getAttribute('lang'), 'en');
  const simple = paragraph('ja', 'ja-simple');
  setText(simple, '住民票\u2028住んでいる ところの 紙');
  assert.equal(simple.querySelector('span.beside')!.getAttribute('lang'), 'ja');
});

test('the same text again makes nothing anew, another one does', () => {
  const element = paragraph();
  setText(element, dressed);
  const before = element.querySelector('ruby');
  setText(element, dressed);
  assert.equal(element.querySelector('ruby'), before);
  setText(element, '手続');
  assert.equal(element.innerHTML, '手続');
});

test('what has no translation is marked as Japanese, and nothing else is', () => {
  const element = paragraph('en');
  setText(element, 'いつですか');
  assert.equal(element.getAttribute('lang'), 'ja');
  setText(element, 'When?');
  assert.equal(element.hasAttribute('lang'), false);
  const japanese = paragraph('ja');
  setText(japanese, 'いつですか');
  assert.equal(japanese.hasAttribute('lang'), false);
  assert.equal(languageOf('氏名', 'en'), 'ja');
  assert.equal(languageOf('姓名', 'zh-Hans'), undefined);
});

test('texts of forms stay text: no markup comes out of them', () => {
  const element = paragraph();
  const [first] = dress(element, '\ufff9<b>手\ufffa<i>\ufffb\u2028<img>', 'ja');
  assert.equal(first!.querySelectorAll('b, i, img').length, 0);
});
