// The engine stopped over a bug of ours. The answers are safe on this device; the page says so
// and offers to go on from the draft.
import { make } from './controls/element.ts';
import { say } from './words.ts';

const title = '表示を続けられなくなりました';
const words =
  '入力した内容は、この端末に保存されています。下のボタンを押すと、続きから表示します。ご迷惑をおかけします。';

export function showStopped(root: HTMLElement, error: unknown): void {
  console.error(error);
  const heading = make(document, 'h1', { tabindex: '-1' });
  heading.textContent = say(title);
  const text = make(document, 'p', { class: 'text', 'data-tone': 'lead' });
  text.textContent = say(words);
  const look = { class: 'button', type: 'button', 'data-tone': 'primary' };
  const again = make(document, 'button', look);
  again.textContent = say('続きから表示する');
  again.addEventListener('click', () => window.location.reload());
  const actions = make(document, 'div', { class: 'actions' }, again);
  document.documentElement.classList.remove('painted');
  root.replaceChildren(make(document, 'main', {}, heading, text, actions));
  heading.focus();
}
