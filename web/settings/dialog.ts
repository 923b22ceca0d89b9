// The settings, over whatever page and face is shown. Made anew when the language changes: the
// dialog speaks the language that was chosen in it.
import { make } from '../controls/element.ts';
import {
  changePreferences, contrasts, languages, type Preferences, readPreferences, scales,
} from '../preferences.ts';
import { say } from '../words.ts';
import styles from './dialog.css';
import { makeCheckbox, makeChoices } from './parts.ts';
import { loadSheet } from './sheet.ts';

/** Each language in itself. */
const names = {
  ja: '日本語',
  en: 'English',
  'zh-Hans': '中文（简体）',
  ko: '한국어',
  vi: 'Tiếng Việt',
  pt: 'Português',
};

/** Resolves when it is open. */
export async function showSettings(opener: HTMLElement): Promise<void> {
  await loadSheet('settings-styles', styles, import.meta.url);
  const dialog = make(document, 'dialog', { class: 'settings', id: 'settings-dialog' });
  dialog.setAttribute('aria-labelledby', 'settings-title');
  const renew = () => fill(dialog);
  renew();
  document.addEventListener('words', renew);
  dialog.addEventListener('close', () => {
    document.removeEventListener('words', renew);
    dialog.remove();
    // On a page that was written anew meanwhile, the button is another one.
    (document.getElementById(opener.id) ?? opener).focus();
  });
  // A press beside it closes it.
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  document.body.append(dialog);
  dialog.showModal();
}

function fill(dialog: HTMLDialogElement): void {
  const focused = dialog.contains(document.activeElement) ? document.activeElement!.id : '';
  const title = make(document, 'h2', { id: 'settings-title' });
  title.textContent = say('ことば・文字の設定');
  const close = make(document, 'button', {
    class: 'button', id: 'settings-close', type: 'button', 'data-tone': 'secondary',
  });
  close.textContent = say('閉じる');
  close.addEventListener('click', () => dialog.close());
  const parts = [title, ...makeSections(dialog), makeStatementLink()];
  const body = make(document, 'div', { class: 'settings-body' }, ...parts);
  const end = make(document, 'div', { class: 'settings-end' }, close);
  dialog.replaceChildren(body, end);
  if (focused) document.getElementById(focused)?.focus();
}

/** The form pages have no foot, so the accessibility statement is reached from here. */
function makeStatementLink(): HTMLElement {
  const root = document.getElementById('page-stage')?.dataset.root ?? './';
  const link = make(document, 'a', { href: `${root}accessibility/` });
  link.textContent = say('ウェブアクセシビリティ');
  return make(document, 'p', { class: 'link' }, link);
}

function makeSections(dialog: HTMLDialogElement): HTMLElement[] {
  const now = readPreferences();
  const change = (next: Partial<Preferences>) => changePreferences(next);
  const checkbox = (name: 'furigana' | 'aloud', text: string, hint: string) =>
    makeCheckbox(`settings-${name}`, text, hint, now[name], (on) => change({ [name]: on }));
  return [
    makeChoices(
      'settings-language',
      // Whoever cannot read the rest has to find this one.
      now.language === 'en' ? 'Language' : `${say('言語')} / Language`,
      languages.map((value) => ({ value, text: names[value], lang: value })),
      now.language,
      (value) => {
        change({ language: value as Preferences['language'] });
        fill(dialog);
      },
    ),
    makeBeside(now, change),
    makeChoices(
      'settings-scale',
      say('文字の大きさ'),
      scales.map((scale) => ({ value: String(scale), text: `${scale * 100}%` })),
      String(now.scale),
      (value) => change({ scale: Number(value) as Preferences['scale'] }),
    ),
    makeChoices(
      'settings-contrast',
      say('色とコントラスト'),
      contrasts.map((value) => ({ value, text: sayContrast(value) })),
      now.contrast,
      (value) => change({ contrast: value as Preferences['contrast'] }),
    ),
    checkbox('furigana', say('ふりがなをつける'), say('漢字の上に読みかたを出します')),
    checkbox('aloud', say('読み上げる'), say('質問を声で読むボタンを出します')),
  ];
}

/** The second sentence: what it can be depends on the language. */
function makeBeside(now: Preferences, change: (next: Partial<Preferences>) => void): HTMLElement {
  const [value, text, hint] =
    now.language === 'ja'
      ? (['ja-simple', say('やさしい日本語も表示'), say('文の下に、やさしい言い方を出します')] as const)
      : (['ja', say('日本語も表示'), say('文の下に、もとの日本語を出します')] as const);
  const on = now.beside === value;
  return makeCheckbox('settings-beside', text, hint, on, (checked) =>
    change({ beside: checked ? value : '' }),
  );
}

function sayContrast(value: Preferences['contrast']): string {
  if (value === 'high') return say('はっきり');
  return value === 'dark' ? say('暗い画面') : say('ふつう');
}
