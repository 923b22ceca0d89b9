// Kana as bank data has them: katakana without small letters.

const rows: Record<string, string> = {
  '': 'アイウエオ', k: 'カキクケコ', g: 'ガギグゲゴ', s: 'サシスセソ', z: 'ザジズゼゾ',
  t: 'タチツテト', d: 'ダヂヅデド', n: 'ナニヌネノ', h: 'ハヒフヘホ', b: 'バビブベボ',
  p: 'パピプペポ', m: 'マミムメモ', r: 'ラリルレロ',
};
const vowels = 'aiueo';
const bent: Record<string, string> = {
  ya: 'ヤ', yu: 'ユ', yo: 'ヨ', wa: 'ワ', wo: 'オ', n: 'ン', nn: 'ン', "n'": 'ン', '-': 'ー',
  shi: 'シ', chi: 'チ', tsu: 'ツ', fu: 'フ', ji: 'ジ', vu: 'ヴ',
  fa: 'フア', fi: 'フイ', fe: 'フエ', fo: 'フオ', ti: 'テイ', di: 'デイ', she: 'シエ', che: 'チエ', je: 'ジエ',
};
const glides: Record<string, string> = { a: 'ヤ', u: 'ユ', o: 'ヨ' };
const soft: Record<string, string> = { sh: 'シ', ch: 'チ', j: 'ジ' };

/** Romaji to kana, 「ヘボン」 and 「訓令」 both: {"ka": "カ", "kya": "キヤ", "shi": "シ", …}. */
export function romajiTable(): Record<string, string> {
  const table: Record<string, string> = {};
  for (const [head, kana] of Object.entries(rows)) {
    for (const [at, vowel] of [...vowels].entries()) table[head + vowel] = [...kana][at]!;
    if (!head) continue;
    for (const [vowel, glide] of Object.entries(glides)) {
      table[`${head}y${vowel}`] = [...kana][1]! + glide;
    }
  }
  for (const [head, kana] of Object.entries(soft)) {
    for (const [vowel, glide] of Object.entries(glides)) table[head + vowel] = kana + glide;
  }
  return { ...table, ...bent };
}

const endsInU = 'ウクグスズツヅヌフブプムユルヴ';
const endsInO = 'オコゴソゾトドノホボポモヨロヲ';

/** Without what romaji often leaves out: トウキヨウ as トキヨ, オオサカ as オサカ, ローズ as ロズ. */
export function looseKana(kana: string): string {
  const result: string[] = [];
  let last = '';
  for (const sign of kana) {
    const isLong = last !== '' && ((endsInO.includes(last) && 'ウオ'.includes(sign)) ||
      (endsInU.includes(last) && sign === 'ウ'));
    if (sign !== 'ー' && !isLong) result.push(sign);
    last = isLong ? '' : sign;
  }
  return result.join('');
}
