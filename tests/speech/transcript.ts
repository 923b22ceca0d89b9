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
  // Too short a moment to be heard everywhere.
  [/ ?写真を準備しています。少しお待ちください/gu, ''],
  // The switch says which face it leads to.
  [/(文字|画面)で表示/gu, '（ほかの表示）'],
];

/** Orca says these before or after what they are about, or not at all. */
const asides = ['Focus mode', 'Browse mode', 'notification.', ''];

export function normalise(said: string[]): string[] {
  return said
    .map((words) => names.reduce((text, [from, to]) => text.replace(from, to), words))
    .filter((words) => !asides.includes(words));
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
  const lines = heard(transcript);
  assert.equal(lines.join('\n'), withoutChance(heard(golden), lines).join('\n'));
  assert.deepEqual(pressed(transcript), pressed(golden));
}

// On a busy machine the words to a key may come after the next key; their order stays.
const heard = (transcript: string) =>
  onceEach(transcript.split('\n').filter((line) => line.startsWith(' ')).map(withoutStop));
const pressed = (transcript: string) => transcript.match(/^\[.*\]$/gmu);

/** In a golden: what Orca says only if what had the focus is still there when it looks. */
const chance = '  ? ';

/** Lines of chance stand in `golden` as lines like others where they were heard. */
function withoutChance(golden: string[], spoken: string[]): string[] {
  const lines: string[] = [];
  for (const line of golden) {
    const said = line.replace(chance, '  ');
    if (said === line || said === spoken[lines.length]) lines.push(said);
  }
  return lines;
}

/** Orca ends what it says with a full stop when it was given time to. */
const withoutStop = (line: string) => line.replace(/\.$/u, '');

/** So many lines apart is a thing repeated: a sentence of ours, or longer than Orca's own words. */
const near = 4;
const short = 15;
const isSentence = (line: string) => !/[A-Za-z]/u.test(line);

/**
 * Of an alert that appears Chromium tells as often as it has parts, and Orca drops all but two of
 * what comes in a short time: the whole and, by chance, its heading or its link. The whole counts.
 */
function onceEach(lines: string[]): string[] {
  const words = (line: string) => line.trim();
  return lines.filter(
    (line, index) =>
      (line.length <= short && !isSentence(line)) ||
      !lines.some((other, at) => {
        const isNear = at !== index && Math.abs(at - index) <= near;
        if (!isNear || !words(other).includes(words(line))) return false;
        return words(other) !== words(line) || at < index;
      }),
  );
}
