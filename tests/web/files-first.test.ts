import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FilesFirst } from '../../web/files-first.ts';
import type { Action } from '../../web/screen.ts';

const next: Action = { type: 'press', id: 'next' };

/** What the engine is told: a field, whether its files are made ready, and the press. */
function watch(): { files: FilesFirst; told: string[] } {
  const told: string[] = [];
  const files = new FilesFirst((action) => {
    if (action.type === 'press') told.push(action.id);
    if (action.type !== 'prepare') return;
    told.push(`${action.id} ${action.checked ? 'begins' : 'ends'} ${action.text ?? ''}`.trim());
  });
  return { files, told };
}

test('a press goes on once the files of every field are ready', () => {
  const { files, told } = watch();
  assert.equal(files.holds(next), false);
  files.choose('outside/choose');
  files.choose('damage/camera');
  assert.equal(files.holds(next), true);
  files.finish('outside/choose', true);
  files.finish('damage/camera', true);
  assert.deepEqual(told, [
    'outside begins next', 'damage begins next', 'outside ends', 'damage ends', 'next',
  ]);
});

test('of one field the word stays until the last choosing ends, by whichever button', () => {
  const { files, told } = watch();
  for (const button of ['rows/0/photo/camera', 'rows/0/photo/choose', 'rows/0/photo/retake/x/y']) {
    files.choose(button);
  }
  files.holds(next);
  files.finish('rows/0/photo/retake/x/y', true);
  files.finish('rows/0/photo/camera', true);
  assert.deepEqual(told, ['rows/0/photo begins next']);
  files.finish('rows/0/photo/choose', true);
  assert.deepEqual(told.slice(1), ['rows/0/photo ends', 'next']);
});

test('a file that is not good lets the page stay, while the other is still made ready', () => {
  const { files, told } = watch();
  files.choose('photo/choose');
  files.choose('photo/camera');
  files.holds(next);
  files.finish('photo/choose', false);
  files.finish('photo/camera', true);
  assert.deepEqual(told, ['photo begins next', 'photo begins stay', 'photo ends']);
});

test('who goes elsewhere is not taken on', () => {
  const { files, told } = watch();
  files.choose('photo/choose');
  files.holds(next);
  files.forget();
  files.finish('photo/choose', true);
  assert.deepEqual(told, ['photo begins next', 'photo ends']);
});
