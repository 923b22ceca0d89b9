// The same application is open in another tab: a sentence, a way to go on here, and the page below
// to read but not to type in.
import { make } from './controls/element.ts';
import { say } from './words.ts';

const titles = {
  open: 'この申請は、別のタブで開いています',
  moved: 'この申請は、別のタブで続けています',
};
const words =
  '同じ申請を2つのタブで入力すると、片方の内容が消えてしまいます。「こちらで続ける」を押すと、いちばん新しい内容をこのタブに表示します。';

/**
 * Resolves when the resident wants to go on here. What it gives makes the page theirs again; until
 * then nothing can be typed that a reload would lose.
 */
export function showElsewhere(root: HTMLElement, why: keyof typeof titles): Promise<() => void> {
  document.documentElement.classList.remove('painted', 'waiting');
  const heading = make(document, 'h1', { tabindex: '-1', id: 'elsewhere' });
  heading.textContent = say(titles[why]);
  const text = make(document, 'p', { class: 'text' });
  text.textContent = say(words);
  const look = { class: 'button', type: 'button', 'data-tone': 'primary', id: 'continue_here' };
  const here = make(document, 'button', look);
  here.textContent = say('こちらで続ける');
  // The page's own main region is inert below it.
  const panel = make(document, 'main', { class: 'elsewhere' }, heading, text, here);
  for (const child of root.children) child.setAttribute('inert', '');
  root.parentElement!.prepend(panel);
  window.scrollTo(0, 0);
  heading.focus();
  return new Promise((resolve) => {
    here.addEventListener('click', () => {
      here.disabled = true;
      resolve(() => {
        panel.remove();
        for (const child of root.children) child.removeAttribute('inert');
      });
    });
  });
}
