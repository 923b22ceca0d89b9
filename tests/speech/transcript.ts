// Transcripts that stay the same: what differs from run to run is written as what it is.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const goldens = join(process.env.TODOKE_WEB!, '../tests/speech/goldens');

const names: [RegExp, string][] = [
  [/\b[0-9A-Z]{4}-[0-9A-Z]{4}\b/gu, '（番号）'],
  [/(?<=^|\s)\d{3} \d{3}(?=\s)/gu, '（確認コード）'],
  [/([0-9a-f]{4} ){15}[0-9a-f]{4}/gu, '（指紋）'],
  [/\d{4}年\d{1,2}月\d{1,2}日\s*\d{1,2}時\d{1,2}分/gu, '（日時）'],
  [/\d{1,2}[:：]\d{2}/gu, '（時刻）'],
  // The switch says which face it leads to.
  [/(文字|画面)で表示/gu, '（ほかの表示）'],
];

/** Orca says it when it is ready for it, before or after what it is about. */
const modes = ['Focus mode', 'Browse mode'];

export function normalise(said: string[]): string[] {
  return said
    .filter((words) => !modes.includes(words))
    .map((words) => names.reduce((text, [from, to]) => text.replace(from, to), words));
}

/** UPDATE_GOLDENS=1 writes what was heard; read it aloud before it is committed. */
export function checkGolden(name: string, transcript: string): void {
  const file = join(goldens, `${name}.txt`);
  if (process.env.UPDATE_GOLDENS) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, transcript);
  }
  assert.ok(existsSync(file), `${file} is missing: UPDATE_GOLDENS=1 writes it`);
  const golden = readFileSync(file, 'utf8');
  assert.equal(heard(transcript).join('\n'), heard(golden).join('\n'));
  assert.deepEqual(pressed(transcript), pressed(golden));
}

// On a busy machine the words to a key may come after the next key; their order stays.
const heard = (transcript: string) => transcript.split('\n').filter((line) => line.startsWith(' '));
const pressed = (transcript: string) => transcript.match(/^\[.*\]$/gmu);
