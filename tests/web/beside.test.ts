import assert from 'node:assert/strict';
import { test } from 'node:test';
import { putBeside } from '../../web/beside.ts';
import { makeRoot } from './dom.ts';

function put(translated: string, japanese: string): HTMLElement {
  const root = makeRoot(translated);
  putBeside(root, makeRoot(japanese));
  return root;
}

const besides = (root: HTMLElement) =>
  [...root.querySelectorAll('span.beside')].map((span) => span.textContent);

test('each sentence has the one of the same place below it, marked as Japanese', () => {
  const root = put('<h1>Which?</h1><p>Some words.</p>', '<h1>どれ</h1><p>文です。</p>');
  assert.deepEqual(besides(root), ['どれ', '文です。']);
  assert.equal(root.querySelector('h1 > span')?.getAttribute('lang'), 'ja');
});

test('a sentence with a link in it has its Japanese once, whole', () => {
  const root = put('<p>See <a href="/">here</a>.</p>', '<p><a href="/">ここ</a>を見ます。</p>');
  assert.deepEqual(besides(root), ['ここを見ます。']);
});

test('what is the same in both, or no words, is not said twice', () => {
  const html = '<p>みほん市</p><svg><text>a</text></svg><input value="a">';
  const japanese = '<p>みほん市</p><svg><text>あ</text></svg><input value="あ">';
  assert.deepEqual(besides(put(html, japanese)), []);
});

test('where the two pages differ, nothing stands beside a sentence it does not belong to', () => {
  const root = put('<ul><li>a</li><li>b</li></ul><p>c</p>', '<ul><li>ア</li></ul><p>ハ</p>');
  assert.deepEqual(besides(root), ['ハ']);
});
