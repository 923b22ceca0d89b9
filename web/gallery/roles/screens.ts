// Every role in every state that a Screen can say, a family of roles on each page.
import type { Node, Screen } from '../../screen.ts';

const long = '長い文章：お住まいの市区町村に住民登録がない方は、戸籍の附票の写しをお持ちください。';
const required = { mark: 'required', mark_text: '※必須' } as const;
const optional = { mark: 'optional', mark_text: '※任意' } as const;
const error = '日付を数字で入力してください。例：平成2年4月1日';

type Role = Node['role'];
const node = (id: string, role: Role, text: string, more: Partial<Node> = {}): Node => ({
  id, role, text, ...more,
});
const input = (id: string, text: string, more: Partial<Node> = {}) =>
  node(id, 'text_input', text, more);

function page(name: string, title: string, children: Node[]): Screen {
  const tones = ['done', 'done', 'current', 'unneeded', 'perhaps', 'ahead'] as const;
  const steps = ['はじめに', '請求する方', title, '配偶者', 'お子さん', '確認'].map((text, index) =>
    node(`step/${index}`, 'step', tones[index] === 'done' ? '' : text, {
      value: String(index + 1),
      tone: tones[index]!,
      hint: ['入力済み', '入力済み', '', '必要ありません', '答えによります', ''][index]!,
      children: tones[index] === 'done' ? [node(`go/${index}`, 'link', text)] : [],
    }),
  );
  return {
    revision: 1,
    place: `page:${name}`,
    title,
    language: 'ja',
    nodes: [
      node('header', 'header', 'みほん市\nオンライン手続', {
        children: [node('face_switch', 'button', '文字で表示', { tone: 'quiet' })],
      }),
      node('steps', 'steps', '児童手当の認定請求', { value: 'あと9〜14問・約5分', children: steps }),
      node('progress', 'progress', `3 ${title}`, { value: 'あと9〜14問・約5分', ratio: 40 }),
      node('main', 'main', '', { children }),
    ],
  };
}

const h1 = (text: string) => node('h1', 'heading', text, { level: 1 });
const cards = (id: string, role: 'radio' | 'checkbox', more: Partial<Node>[] = []) =>
  ['はい', 'いいえ', long].map((text, index) =>
    node(`${id}/${index}`, role, text, { value: String(index), ...more[index] }),
  );

const prose = page('prose', '言葉', [
  node('h1', 'heading', '児童手当の認定請求', { level: 1, ...optional }),
  node('lead', 'text', `導入の文章です。${long}`, { tone: 'lead' }),
  node('plain', 'text', `ふつうの文章です。${long}`),
  node('muted', 'text', `控えめな文章です。${long}`, { tone: 'muted' }),
  node('h2', 'heading', '持ち物', { level: 2 }),
  node('papers', 'list', '', {
    tone: 'papers',
    children: ['健康保険証', '通帳またはキャッシュカード', long].map((text, i) =>
      node(`papers/${i}`, 'item', text)),
  }),
  node('h3', 'heading', '手続の流れ', { level: 3 }),
  node('numbers', 'list', '', {
    tone: 'numbers',
    children: ['質問に答えます', long].map((text, i) => node(`numbers/${i}`, 'item', text)),
  }),
  node('bullets', 'list', '', {
    children: ['対象の方', long].map((text, i) => node(`bullets/${i}`, 'item', text)),
  }),
  node('saved', 'saved', 'この端末に保存しました', { tone: 'success' }),
]);

const fields = page('fields', '入力', [
  h1('請求する方のことを教えてください'),
  input('empty', '空の欄', required),
  input('filled', '入力した欄', { value: '髙橋　陽葵', said: '住民票の文字で送ります', ...optional }),
  input('hint', long, { hint: long, value: 'とても長い値：みほん県みほん市本町一丁目二番三号みほんハイツ' }),
  input('wrong', '直す欄', { error, invalid: true, value: '昭和80年', ...required }),
  input('disabled', '使えない欄', { value: '変えられません', disabled: true }),
  input('masked', '個人番号', { value: '123456789012', typing: { masked: true }, width: 'medium' }),
  input('postcode', '郵便番号', { value: '123-4567', width: 'postcode' }),
  input('count', '枚数', {
    value: '2', width: 'two_digits',
    children: [
      node('count/less', 'button', '−', { tone: 'secondary', hint: '1枚減らす' }),
      node('count/more', 'button', '＋', { tone: 'secondary', hint: '1枚増やす' }),
    ],
  }),
  node('area', 'text_area', '理由', { value: `${long}\nよろしくお願いします。`, ...optional }),
]);

const date = (id: string, more: Partial<Node> = {}) =>
  node(id, 'group', '生年月日', {
    inline_parts: true,
    children: [
      input(`${id}/year`, '年', {
        value: '昭和55', width: 'year', ...(more.error && { invalid: true }),
      }),
      input(`${id}/month`, '月', { value: '2', width: 'two_digits' }),
      input(`${id}/day`, '日', { width: 'two_digits' }),
    ],
    ...required, ...more,
  });
const name = (id: string) =>
  node(id, 'group', '氏名', {
    inline_parts: true,
    children: [input(`${id}/family`, '氏', { value: '髙橋' }), input(`${id}/given`, '名')],
    ...required,
  });

const groups = page('groups', 'まとまり', [
  h1('お子さんのことを教えてください'),
  date('birth', { hint: '例：平成2年4月1日', said: '1980年（昭和55年）2月1日' }),
  date('wrong', { error }),
  name('name'),
  node('address', 'group', '住所', {
    children: [
      input('address/postcode', '郵便番号', { width: 'postcode', hint: '7けた' }),
      input('address/street', '番地', { value: '1-2-3' }),
    ],
    ...required,
  }),
  node('children', 'group', 'お子さん', {
    children: [
      node('children/1', 'group', '1人目のお子さん', {
        children: [
          name('children/1/name'),
          node('children/1/edit', 'button', '直す', { tone: 'quiet' }),
          node('children/1/remove', 'button', 'このお子さんを取り消す', { tone: 'quiet' }),
        ],
      }),
      node('children/add', 'button', 'お子さんを追加する', { tone: 'secondary' }),
    ],
  }),
]);

const choices = page('choices', '選ぶ', [
  node('kind', 'choices', '年金の種類を選んでください', {
    level: 1, hint: 'ひとつ選びます',
    children: cards('kind', 'radio', [
      { checked: true, hint: '会社に勤めている方' }, {}, { hint: long },
    ]),
    ...required,
  }),
  node('wrong', 'choices', '同居していますか', {
    error: '「はい」か「いいえ」を選んでください', invalid: true,
    children: cards('wrong', 'radio', [{ invalid: true }, { disabled: true }]),
    ...required,
  }),
  node('some', 'choices', 'あてはまるものを選んでください', {
    children: cards('some', 'checkbox', [{ checked: true }, {}, { checked: true, disabled: true }]),
  }),
  node('agree', 'checkbox', '同意します', required),
  node('agree2', 'checkbox', '同意します', {
    error: '同意が必要です', invalid: true, hint: long, ...required,
  }),
]);

const actions = page('actions', '押す', [
  h1('ボタンとリンク'),
  node('second', 'button', 'お子さんを追加する', { tone: 'secondary' }),
  node('second_off', 'button', '使えないボタン', { tone: 'secondary', disabled: true }),
  node('quiet', 'button', 'この端末から消す', { tone: 'quiet' }),
  node('danger', 'button', '入力をやめて消す', { tone: 'danger' }),
  node('link', 'link', 'みほん市のホームページを見る', { href: '#link' }),
  node('link_long', 'link', long, { href: '#link_long' }),
  node('closed', 'details', 'なぜ聞くのですか', { children: [node('why', 'text', long)] }),
  node('open', 'details', 'どこに書いてありますか', {
    expanded: true, children: [node('where', 'text', long)],
  }),
  node('actions', 'actions', '', {
    children: [
      node('next', 'button', '次へ進む', { tone: 'primary' }),
      node('off', 'button', '送信しています', { tone: 'primary', disabled: true }),
      node('back', 'button', '前に戻る', { tone: 'secondary' }),
      node('leave', 'link', 'あとで続ける', { href: '#leave' }),
    ],
  }),
  node('saved', 'saved', '保存できませんでした', { tone: 'warning' }),
]);

const panels = page('panels', '知らせる', [
  node('summary', 'error_summary', '直していただくところが2つあります', {
    children: [
      node('to/1', 'link', '氏名を入力してください', { href: '#a' }),
      node('to/2', 'link', long, { href: '#b' }),
    ],
  }),
  node('h1', 'heading', '申請を受け付けました', { level: 1, tone: 'success' }),
  ...(['information', 'success', 'warning', 'error'] as const).map((tone) =>
    node(`notice/${tone}`, 'notice', `知らせ：${tone}`, {
      tone,
      children: [
        node(`${tone}/text`, 'text', long),
        node(`${tone}/button`, 'button', '使う', { tone: 'secondary' }),
      ],
    })),
  node('short', 'notice', '短い知らせです。', { tone: 'information' }),
  node('facts', 'facts', '', {
    children: [['かかる時間', '約5分'], ['費用', 'かかりません'], ['期限', '2026年12月5日（土）まで']].map(
      ([text, value], i) => node(`fact/${i}`, 'fact', text!, { value: value! })),
  }),
  node('receipt', 'receipt', '', {
    children: [
      node('number', 'fact', '受付番号', { value: 'K7M2-9QXD', tone: 'large' }),
      node('code', 'fact', '照会コード', { value: '4821 7730', tone: 'large' }),
      node('when', 'fact', '受け付けた日時', { value: '2026年11月21日 14時30分' }),
      node('note', 'text', long, { tone: 'muted' }),
    ],
  }),
]);

const rest = page('rest', '確かめる', [
  h1('内容を確かめてください'),
  node('review', 'review', '', {
    children: [['氏名', '髙橋　陽葵'], ['住所', '〒123-4567\nみほん県みほん市本町1-2-3'], [long, long]].map(
      ([text, value], i) =>
        node(`row/${i}`, 'review_row', text!, {
          value: value!,
          said: i === 1 ? '前回の申請から' : '',
          children: [node(`review/${i}`, 'link', '変える')],
        })),
  }),
  node('choose', 'file_input', '写真やファイルを選ぶ'),
  node('choose_wrong', 'file_input', 'もう一度選ぶ', { invalid: true }),
  node('file', 'file_item', '健康保険証の写し.jpg', {
    value: '1.2 MB', said: '送り終わりました', href: 'a1', hint: '大きく見る',
    children: [node('file/detach/a1', 'button', '取り消す', { tone: 'quiet' })],
  }),
  node('file2', 'file_item', 'とても長い名前のファイル_2026年11月21日に撮った写真.pdf', {
    value: '320 KB', href: 'a2',
    children: [node('file/detach/a2', 'button', '取り消す', { tone: 'quiet' })],
  }),
]);

export const roleScreens: Record<string, Screen> = {
  prose, fields, groups, choices, actions, panels, rest,
};
