import assert from 'node:assert/strict';
import { test } from 'node:test';
import { saveReceipt, writeReceipt } from '../../web/save-receipt.ts';
import type { Screen } from '../../web/screen.ts';
import { makeRoot, readScreen } from './dom.ts';

const masked: Screen = {
  revision: 1,
  place: 'review',
  title: '内容を確かめてください',
  nodes: [
    {
      id: 'main',
      role: 'main',
      children: [
        { id: 'h1', role: 'heading', level: 1, text: '内容を確かめてください' },
        { id: 'lead', role: 'text', tone: 'lead', text: 'まだ申請していません。' },
        { id: 'section', role: 'heading', level: 2, text: '請求する方' },
        {
          id: 'answers',
          role: 'review',
          children: [
            { id: 'a', role: 'review_row', text: '個人番号', value: '••••••••9018' },
            { id: 'b', role: 'review_row', text: '氏名', value: '<髙橋> & 美咲' },
          ],
        },
      ],
    },
  ],
};

test('the saved receipt holds the numbers, what follows, and the answers', () => {
  const receipt = readScreen('receipt');
  const html = writeReceipt(receipt, readScreen('review'));
  assert.match(html, /8F2K-47QD/u);
  assert.match(html, /731 904/u);
  assert.match(html, /<ol><li>/u);
  assert.match(html, /<h2>申請した内容<\/h2>/u);
  assert.equal([...html.matchAll(/<h1>/gu)].length, 1);
});

test('the saved receipt needs nothing else: no script, no link, no picture', () => {
  const html = writeReceipt(readScreen('receipt'), readScreen('review'));
  assert.doesNotMatch(html, /<script|<link|<img|<a |src=|url\(/u);
});

test('no digit of a 個人番号 is in the saved receipt, and what was typed is only text', () => {
  const html = writeReceipt(readScreen('receipt'), masked);
  assert.doesNotMatch(html, /9018|•/u);
  assert.match(html, /個人番号<\/dt><dd>入力あり/u);
  assert.match(html, /&lt;髙橋> &amp; 美咲/u);
  assert.doesNotMatch(html, /まだ申請していません/u);
});

test('the file can be taken for a minute: an iPhone asks before it does', (context) => {
  const revoke = context.mock.method(URL, 'revokeObjectURL');
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const { document } = makeRoot().ownerDocument.defaultView!;
  Object.assign(globalThis, { document });
  try {
    saveReceipt(readScreen('receipt'), undefined);
  } finally {
    Reflect.deleteProperty(globalThis, 'document');
  }
  context.mock.timers.tick(50_000);
  assert.equal(revoke.mock.callCount(), 0);
  context.mock.timers.tick(50_000);
  assert.equal(revoke.mock.callCount(), 1);
});
