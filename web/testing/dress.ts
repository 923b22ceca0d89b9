// Dresses a Screen's texts for looking at: furigana over known words, a sentence beside each.
import type { Node, Screen } from '../screen.ts';

const readings: Record<string, string> = {
  児童手当: 'じどうてあて', 認定請求: 'にんていせいきゅう', 請求: 'せいきゅう', 方: 'かた', 教: 'おし',
  入力: 'にゅうりょく', 文章: 'ぶんしょう', 市区町村: 'しくちょうそん', 住民登録: 'じゅうみんとうろく',
  戸籍: 'こせき', 附票: 'ふひょう', 写: 'うつ', 持: 'も', 長: 'なが', 生年月日: 'せいねんがっぴ',
  年金: 'ねんきん', 種類: 'しゅるい', 選: 'えら', 必須: 'ひっす', 氏名: 'しめい', 住所: 'じゅうしょ',
  送信: 'そうしん', 次: 'つぎ', 進: 'すす', 前: 'まえ', 戻: 'もど', 志: 'こころざし', 手続: 'てつづき',
  同居: 'どうきょ', 確: 'たし', 内容: 'ないよう', 申請: 'しんせい', 受付番号: 'うけつけばんごう',
};
const words = new RegExp(Object.keys(readings).join('|'), 'gu');
const beside = 'This sentence stands beside it: residents without registration bring a copy.';

const ruby = (text: string) => text.replace(words, (w) => `\ufff9${w}\ufffa${readings[w]}\ufffb`);
const dress = (text: string | undefined, short = false): string | undefined =>
  text && `${ruby(text)}\u2028${short ? 'In English' : beside}`;

const shortRoles = new Set(['button', 'link', 'step', 'fact', 'header', 'radio', 'checkbox']);

export function dressNode(node: Node): Node {
  const isShort = shortRoles.has(node.role);
  const dressed: Node = { ...node };
  if (node.text) dressed.text = dress(node.text, isShort)!;
  if (node.hint) dressed.hint = dress(node.hint)!;
  if (node.error) dressed.error = dress(node.error)!;
  if (node.said) dressed.said = dress(node.said, true)!;
  if (node.mark_text) dressed.mark_text = ruby(node.mark_text);
  if (node.children) dressed.children = node.children.map(dressNode);
  return dressed;
}

export function dressScreen(screen: Screen): Screen {
  return { ...screen, beside: 'en', nodes: screen.nodes.map(dressNode) };
}
