import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Reading } from '../../web/reading.ts';

function compose(reading: Reading, before: string, steps: string[], end: string): string {
  reading.start(before);
  for (const step of steps) reading.update(step);
  return reading.end(end);
}

test('the reading of a converted name is the kana before the conversion', () => {
  const steps = ['ｔ', 'た', 'たｋ', 'たか', 'たかｈ', 'たかは', 'たかはｓ', 'たかはし', '高橋', '髙橋'];
  assert.equal(compose(new Reading(), '', steps, '髙橋'), 'たかはし');
});

test('a name written in kana is its own reading', () => {
  assert.equal(compose(new Reading(), '', ['さ', 'さく', 'さくら'], 'さくら'), 'さくら');
});

test('a name in two compositions has the reading of both', () => {
  const reading = new Reading();
  assert.equal(compose(reading, '', ['たか', '高'], '高'), 'たか');
  assert.equal(compose(reading, '高', ['はし', '橋'], '橋'), 'たかはし');
});

test('a new name in an emptied input begins a new reading', () => {
  const reading = new Reading();
  compose(reading, '', ['たか', '高'], '高');
  assert.equal(compose(reading, '', ['すずき', '鈴木'], '鈴木'), 'すずき');
});

test('a composition that is broken off proposes nothing', () => {
  assert.equal(compose(new Reading(), '', ['たか'], ''), '');
});

test('a composition of Latin letters proposes nothing', () => {
  assert.equal(compose(new Reading(), '', ['s', 'sm'], 'smith'), '');
});
