import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Reading } from '../../web/reading.ts';

/** Composes `end` at the end of what stands there; `text` is what the input then holds. */
function compose(reading: Reading, steps: string[], end: string, text = end): string {
  reading.start();
  for (const step of steps) reading.update(step);
  return reading.end(end, text);
}

test('the reading of a converted name is the kana before the conversion', () => {
  const steps = ['ｔ', 'た', 'たｋ', 'たか', 'たかｈ', 'たかは', 'たかはｓ', 'たかはし', '高橋', '髙橋'];
  assert.equal(compose(new Reading(), steps, '髙橋'), 'たかはし');
});

test('a name written in kana is its own reading, in any kana, composed or not', () => {
  assert.equal(compose(new Reading(), ['さ', 'さく', 'さくら'], 'さくら'), 'さくら');
  assert.equal(compose(new Reading(), ['サ', 'サクラ'], 'サクラ'), 'サクラ');
  assert.equal(compose(new Reading(), ['ｻｸﾗ'], 'ｻｸﾗ'), 'ｻｸﾗ');
  assert.equal(new Reading().edited('サクラ'), 'サクラ');
});

test('a name in several compositions has the reading of all', () => {
  const reading = new Reading();
  assert.equal(compose(reading, ['さ', '佐'], '佐'), 'さ');
  assert.equal(compose(reading, ['さ', '々'], '々', '佐々'), 'ささ');
  assert.equal(compose(reading, ['き', '木'], '木', '佐々木'), 'ささき');
});

test('a part put in front or between is read where it stands', () => {
  const reading = new Reading();
  compose(reading, ['はし', '橋'], '橋');
  assert.equal(compose(reading, ['たか', '高'], '高', '高橋'), 'たかはし');
  assert.equal(compose(reading, ['い', '井'], '井', '高井橋'), 'たかいはし');
});

test('a new name in an emptied input begins a new reading', () => {
  const reading = new Reading();
  compose(reading, ['たか', '高'], '高');
  assert.equal(reading.edited(''), '');
  assert.equal(compose(reading, ['すずき', '鈴木'], '鈴木'), 'すずき');
});

test('what is deleted and typed again is heard again', () => {
  const reading = new Reading();
  compose(reading, ['たか', '高'], '高');
  compose(reading, ['はし', '橋'], '橋', '高橋');
  assert.equal(reading.edited('高'), 'たか');
  assert.equal(compose(reading, ['なし', '梨'], '梨', '高梨'), 'たかなし');
});

test('half of what came at once has no reading, until it is typed anew', () => {
  const reading = new Reading();
  compose(reading, ['たかはし', '高橋'], '高橋');
  assert.equal(reading.edited('高'), '');
  assert.equal(compose(reading, ['なし', '梨'], '梨', '高梨'), '');
  assert.equal(reading.edited(''), '');
  assert.equal(compose(reading, ['たかなし', '高梨'], '高梨'), 'たかなし');
});

test('a name converted once more keeps its reading', () => {
  const reading = new Reading();
  compose(reading, ['たかはし', '高橋'], '高橋');
  assert.equal(compose(reading, ['高橋', '髙橋'], '髙橋'), 'たかはし');
});

test('a part committed before the rest gives its kana back', () => {
  const reading = new Reading();
  assert.equal(compose(reading, ['たか', 'たかはし', '高はし'], '高'), 'たかはし');
  reading.start(true);
  reading.update('はし');
  reading.update('橋');
  assert.equal(reading.end('橋', '高橋'), 'たかはし');
});

test('a keyboard that composes without telling proposes nothing, for the whole name', () => {
  const reading = new Reading();
  assert.equal(compose(reading, [], '高'), '');
  assert.equal(compose(reading, ['はし', '橋'], '橋', '高橋'), '');
  assert.equal(new Reading().edited('高橋'), '');
});

test('a composition that is broken off proposes nothing', () => {
  assert.equal(compose(new Reading(), ['たか'], '', ''), '');
  const reading = new Reading();
  compose(reading, ['たか', '高'], '高');
  assert.equal(compose(reading, ['は'], '', '高'), 'たか');
});

test('Latin letters have no reading', () => {
  assert.equal(compose(new Reading(), ['s', 'sm'], 'smith'), '');
  assert.equal(new Reading().edited('Smith'), '');
});
