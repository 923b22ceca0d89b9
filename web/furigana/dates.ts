// Dates that the engine composed of numbers: they are no sentences of anybody.
import { mendCounters } from './counters.ts';
import { annotate } from './marks.ts';

const dates: [RegExp, string][] = [
  [/(?<=[0-9０-９元])年/gu, annotate({ text: '年', reading: 'ねん' })],
  [/(?<=[0-9０-９])月/gu, annotate({ text: '月', reading: 'がつ' })],
  [/(?<=[0-9０-９])日/gu, annotate({ text: '日', reading: 'にち' })],
  [/令和/gu, annotate({ text: '令和', reading: 'れいわ' })],
  [/平成/gu, annotate({ text: '平成', reading: 'へいせい' })],
  [/昭和/gu, annotate({ text: '昭和', reading: 'しょうわ' })],
  [/大正/gu, annotate({ text: '大正', reading: 'たいしょう' })],
  [/明治/gu, annotate({ text: '明治', reading: 'めいじ' })],
  [/元(?=\uFFF9年)/gu, annotate({ text: '元', reading: 'がん' })],
];

const dateSigns = /^(?:[0-9０-９元年月日（）()〜～、\s]|[令昭]和|平成|大正|明治)+$/u;

/** 「1990年（平成2年）4月1日」 and whatever else is numbers, eras and units of dates alone. */
export function dressDate(text: string): string | undefined {
  if (!dateSigns.test(text)) return undefined;
  const dressed = dates.reduce((so, [from, to]) => so.replaceAll(from, to), text);
  return mendCounters(dressed);
}
