// What the accessibility statement says that no report knows: what each gate means in a resident's
// words, what nobody has tried yet, what is known to be wrong.

export const gateWords: Record<string, { holds: string; unit: string }> = {
  walk: { holds: 'すべての手続を、最初から最後まで進められる', unit: 'とおり' },
  tree: { holds: '読み上げソフトに伝わる内容が、2つの表示で同じで、名前と見出しがある', unit: '画面' },
  structure: { holds: 'エラーと質問が結びついている。表示の切り替えが最初にある', unit: '画面' },
  targets: { holds: 'ボタンなどの押すところが、十分に大きい', unit: '画面' },
  axe: { holds: 'axe-core の検査で問題がない', unit: '画面' },
  ibm: { holds: 'IBM Equal Access の検査で問題がない', unit: '画面' },
  contrast: { holds: '文字と背景、部品の境目の明るさの差が十分にある', unit: '画面' },
  paint: { holds: '描かれた部品が、操作できる場所とずれていない', unit: '画面' },
  keyboard: { holds: 'キーボードだけで、順番どおりに、見える枠とともに操作できる', unit: '画面' },
  styles: { holds: '320 px の幅、文字の間隔、拡大、強制カラーで、欠けや重なりがない', unit: '画面' },
  faults: { holds: 'わざと入れた問題を、試験が見つけられる', unit: '種類' },
  browser: { holds: 'Chromium で、入力・変換・自動入力・下書き・送信ができる', unit: '試験' },
  engines: { holds: 'Firefox と WebKit で、申請を最後までできる', unit: '試験' },
  speech: { holds: '読み上げソフト Orca で聞いて、順番どおりに短く伝わる', unit: '試験' },
};

export const technologies =
  'HTML、CSS、JavaScript、WebAssembly、WAI-ARIA。画面の表示では canvas も使います（文字の表示では使いません）';

export const notTested = [
  'iPhone・iPad（Safari と VoiceOver）の実機',
  'Android（Chrome と TalkBack）の実機',
  'Windows（NVDA、PC-Talker と Chrome・Edge・Firefox）',
  'Mac（Safari と VoiceOver）',
  '音声での操作、スイッチでの操作、画面拡大ソフト',
  '点字ディスプレイ',
  '障害のある方、高齢の方に使っていただいての確認',
];

export const known = [
  '「画面で表示」では、文字を絵として描いています。「文字で表示」を押すと、同じ内容がふつうの文字になります。',
];
