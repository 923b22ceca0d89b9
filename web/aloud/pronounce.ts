// Words of an office that voices misread, in kana: MeCab's and the voices' dictionaries are of one
// family, so these are of assets/furigana/ja.txt.

const words: [RegExp, string][] = [
  [/罹災/gu, 'りさい'],
  [/世帯主/gu, 'せたいぬし'],
  [/市区町村/gu, 'しくちょうそん'],
  [/注射済票/gu, 'ちゅうしゃずみひょう'],
  [/続柄/gu, 'つづきがら'],
  [/投票所/gu, 'とうひょうじょ'],
  [/診療所/gu, 'しんりょうじょ'],
  [/擁壁/gu, 'ようへき'],
  [/通帳/gu, 'つうちょう'],
  [/店番/gu, 'てんばん'],
  [/(?<=[るたのいう])方(?=[はがのもをにでへとや、。（]|$)/gu, 'かた'],
  [/※/gu, '、'],
];

export function pronounce(text: string, language: string): string {
  if (!language.startsWith('ja')) return text;
  return words.reduce((said, [word, kana]) => said.replaceAll(word, kana), text);
}
