// The success criteria of levels A and AA: those of JIS X 8341-3:2016 (which are WCAG 2.0's) and
// what WCAG 2.1 and 2.2 add, with the gates that look at each (tests/accessibility/README.md; also
// "engines", "speech" and "browser", the suites of those names).

export interface Criterion {
  number: string;
  name: string;
  level: 'A' | 'AA';
  /** Of JIS, or of WCAG alone. */
  of: 'JIS' | 'WCAG 2.1' | 'WCAG 2.2';
  /** What finds faults against it. Empty: only people can. Undefined: there is no such content. */
  gates: string[] | undefined;
}

const row = (
  of: Criterion['of'],
  level: Criterion['level'],
  number: string,
  name: string,
  gates?: string,
): Criterion => ({ of, level, number, name, gates: gates?.split(' ').filter(Boolean) });

const jis = (level: Criterion['level'], number: string, name: string, gates?: string) =>
  row('JIS', level, number, name, gates);

export const criteria: Criterion[] = [
  jis('A', '1.1.1', '非テキストコンテンツ', 'axe ibm tree'),
  jis('A', '1.2.1', '音声だけ及び映像だけ（収録済み）'),
  jis('A', '1.2.2', 'キャプション（収録済み）'),
  jis('A', '1.2.3', '音声解説又はメディアに対する代替コンテンツ（収録済み）'),
  jis('AA', '1.2.4', 'キャプション（ライブ）'),
  jis('AA', '1.2.5', '音声解説（収録済み）'),
  jis('A', '1.3.1', '情報及び関係性', 'axe ibm tree speech'),
  jis('A', '1.3.2', '意味のある順序', 'tree speech'),
  jis('A', '1.3.3', '感覚的な特徴', ''),
  jis('A', '1.4.1', '色の使用', ''),
  jis('A', '1.4.2', '音声の制御', ''),
  jis('AA', '1.4.3', 'コントラスト（最低限レベル）', 'contrast axe ibm'),
  jis('AA', '1.4.4', 'テキストのサイズ変更', 'styles'),
  jis('AA', '1.4.5', '文字画像', ''),
  jis('A', '2.1.1', 'キーボード', 'keyboard speech'),
  jis('A', '2.1.2', 'キーボードトラップなし', 'keyboard'),
  jis('A', '2.2.1', 'タイミング調整可能', ''),
  jis('A', '2.2.2', '一時停止，停止及び非表示', ''),
  jis('A', '2.3.1', '3回のせん（閃）光，又はいき（閾）値以下', ''),
  jis('A', '2.4.1', 'ブロックスキップ', 'axe ibm tree'),
  jis('A', '2.4.2', 'ページタイトル', 'axe browser'),
  jis('A', '2.4.3', 'フォーカス順序', 'structure keyboard'),
  jis('A', '2.4.4', 'リンクの目的（コンテキスト内）', 'axe tree'),
  jis('AA', '2.4.5', '複数の手段', ''),
  jis('AA', '2.4.6', '見出し及びラベル', 'tree'),
  jis('AA', '2.4.7', 'フォーカスの可視化', 'keyboard'),
  jis('A', '3.1.1', 'ページの言語', 'axe ibm'),
  jis('AA', '3.1.2', '一部分の言語', 'axe'),
  jis('A', '3.2.1', 'フォーカス時', 'keyboard'),
  jis('A', '3.2.2', '入力時', 'browser'),
  jis('AA', '3.2.3', '一貫したナビゲーション', ''),
  jis('AA', '3.2.4', '一貫した識別性', ''),
  jis('A', '3.3.1', 'エラーの特定', 'structure speech'),
  jis('A', '3.3.2', 'ラベル又は説明', 'axe ibm tree'),
  jis('AA', '3.3.3', 'エラー修正の提案', 'speech'),
  jis('AA', '3.3.4', 'エラー回避（法的，金融及びデータ）', 'browser engines'),
  jis('A', '4.1.1', '構文解析', 'structure ibm'),
  jis('A', '4.1.2', '名前（name），役割（role）及び値（value）', 'axe ibm tree'),
  row('WCAG 2.1', 'AA', '1.3.4', '表示の向き', ''),
  row('WCAG 2.1', 'AA', '1.3.5', '入力目的の特定', 'axe browser'),
  row('WCAG 2.1', 'AA', '1.4.10', 'リフロー', 'styles'),
  row('WCAG 2.1', 'AA', '1.4.11', '非テキストのコントラスト', 'contrast'),
  row('WCAG 2.1', 'AA', '1.4.12', 'テキストの間隔', 'styles'),
  row('WCAG 2.1', 'AA', '1.4.13', 'ホバー又はフォーカスで表示されるコンテンツ'),
  row('WCAG 2.1', 'A', '2.1.4', '文字キーのショートカット'),
  row('WCAG 2.1', 'A', '2.5.1', 'ポインタのジェスチャ', ''),
  row('WCAG 2.1', 'A', '2.5.2', 'ポインタのキャンセル', ''),
  row('WCAG 2.1', 'A', '2.5.3', 'ラベルを含む名前（name）', 'axe tree'),
  row('WCAG 2.1', 'A', '2.5.4', '動きによる起動'),
  row('WCAG 2.1', 'AA', '4.1.3', 'ステータスメッセージ', 'structure speech'),
  row('WCAG 2.2', 'AA', '2.4.11', '隠されないフォーカス（最低限）', 'keyboard'),
  row('WCAG 2.2', 'AA', '2.5.7', 'ドラッグ動作', ''),
  row('WCAG 2.2', 'AA', '2.5.8', 'ターゲットのサイズ（最低限）', 'targets'),
  row('WCAG 2.2', 'A', '3.2.6', '一貫したヘルプ', ''),
  row('WCAG 2.2', 'A', '3.3.7', '冗長な入力項目', 'browser'),
  row('WCAG 2.2', 'AA', '3.3.8', 'アクセシブルな認証（最低限）'),
];
