// What is counted is read by its number: 1人 ひとり, 2日 ふつか, 3分 さんぷん. The number may come
// only when the page is shown, so this runs over dressed text, at the build and in the browser.
import { annotate } from './marks.ts';

const days: Record<number, string> = {
  2: 'ふつか', 3: 'みっか', 4: 'よっか', 5: 'いつか', 6: 'むいか', 7: 'なのか', 8: 'ようか',
  9: 'ここのか', 10: 'とおか', 14: 'じゅうよっか', 20: 'はつか', 24: 'にじゅうよっか',
};
const people: Record<number, string> = { 1: 'ひとり', 2: 'ふたり' };
/** By the last digit: いっぷん, さんぷん, よんぷん … じゅっぷん. */
const minutes = [3, 4, 1, 6, 8, 0];
const floors = [3];
/** いっぽん, さんぼん, ろっぽん. */
const long: Record<number, string> = { 1: 'ぽん', 3: 'ぼん', 6: 'ぽん', 8: 'ぽん', 0: 'ぽん' };
const animals: Record<number, string> = { 1: 'ぴき', 3: 'びき', 6: 'ぴき', 8: 'ぴき', 0: 'ぴき' };
const nights: Record<number, string> = { 1: 'ぱく', 3: 'ぱく', 4: 'ぱく', 6: 'ぱく', 8: 'ぱく', 0: 'ぱく' };

const counted =
  /([0-9０-９][0-9０-９,，.]*)\uFFF9([年月日時人分階本匹泊棟])\uFFFA[^\uFFFA]*?\uFFFB(?!の[0-9０-９])/gu;
/** In brackets 月 is Monday. */
const monday = /（\uFFF9月\uFFFA[^\uFFFB]*\uFFFB）/gu;
/** 4月1日 and 次の月の1日 are ついたち; for 1日 it is いちにち. */
const firstOfMonth = /(月\uFFFA[^\uFFFB]*\uFFFBの?|[0-9０-９]月)([1１])\uFFF9日\uFFFAにち\uFFFB/gu;

export function mendCounters(dressed: string): string {
  return dressed
    .replaceAll(monday, `（${annotate({ text: '月', reading: 'げつ' })}）`)
    .replaceAll(firstOfMonth, (_, month: string, one: string) =>
      month + annotate({ text: `${one}日`, reading: 'ついたち' }),
    )
    .replaceAll(counted, (whole, digits: string, counter: string, at: number, all: string) => {
      // A part of something longer: 8-2日 has no reading by 2.
      if (/[0-9０-９.,]/u.test(all[at - 1] ?? '')) return whole;
      const number = Number(digits.normalize('NFKC').replaceAll(',', ''));
      return Number.isInteger(number) ? readCounted(digits, number, counter) : whole;
    });
}

function readCounted(digits: string, number: number, counter: string): string {
  const whole = counter === '日' ? days[number] : counter === '人' ? people[number] : undefined;
  if (whole) return annotate({ text: digits + counter, reading: whole });
  return digits + annotate({ text: counter, reading: readUnit(counter, number % 10) });
}

function readUnit(unit: string, last: number): string {
  switch (unit) {
    case '年': return 'ねん';
    case '月': return 'がつ';
    case '日': return 'にち';
    case '時': return 'じ';
    case '棟': return 'とう';
    case '人': return 'にん';
    case '分': return minutes.includes(last) ? 'ぷん' : 'ふん';
    case '階': return floors.includes(last) ? 'がい' : 'かい';
    case '本': return long[last] ?? 'ほん';
    case '匹': return animals[last] ?? 'ひき';
    default: return nights[last] ?? 'はく';
  }
}
