// The engine stopped over a bug of ours. The page says so, whether the answers are safe on this
// device, and offers to go on from the draft.
import { make } from './controls/element.ts';
import { say } from './words.ts';

const title = '表示を続けられなくなりました';

/** What of the answers is on this device; a 個人番号 never is. */
export type KeptPart = 'all' | 'all_but_number';

const goesOn = '続きから表示する';
const words: Record<KeptPart | 'nothing', { text: string; again: string }> = {
  all: {
    text: '入力した内容は、この端末に保存されています。下のボタンを押すと、続きから表示します。ご迷惑をおかけします。',
    again: goesOn,
  },
  all_but_number: {
    text: '入力した内容は、個人番号のほかは、この端末に保存されています。下のボタンを押すと、続きから表示します。ご迷惑をおかけします。',
    again: goesOn,
  },
  nothing: {
    text: '入力した内容は、この端末に保存されていません。下のボタンを押すと、はじめから表示します。ご迷惑をおかけします。',
    again: 'はじめから表示する',
  },
};

/** <html> says it, so that whoever has to stop the page needs to know nothing of drafts. */
export function markKept(part: KeptPart | undefined): void {
  const { dataset } = document.documentElement;
  if (part) dataset.kept = part;
  else delete dataset.kept;
}

export function showStopped(root: HTMLElement, error: unknown): void {
  console.error(error);
  const kept = words[(document.documentElement.dataset.kept as KeptPart | undefined) ?? 'nothing'];
  const heading = make(document, 'h1', { tabindex: '-1' });
  heading.textContent = say(title);
  const text = make(document, 'p', { class: 'text', 'data-tone': 'lead' });
  text.textContent = say(kept.text);
  const look = { class: 'button', type: 'button', 'data-tone': 'primary' };
  const again = make(document, 'button', look);
  again.textContent = say(kept.again);
  again.addEventListener('click', () => window.location.reload());
  const actions = make(document, 'div', { class: 'actions' }, again);
  document.documentElement.classList.remove('painted');
  root.replaceChildren(make(document, 'main', {}, heading, text, actions));
  heading.focus();
}
