// A sentence of the page's own above the Screen, for everybody to see and hear: the engine knows
// nothing of it.
import { make } from './controls/element.ts';
import { announce } from './live.ts';

let told = 0;

/** Gives how to take it away again. */
export function tellAbove(root: HTMLElement, sentence: string): () => void {
  // There may be several at once.
  const id = `told-${(told += 1)}`;
  const text = make(document, 'p', { class: 'text', id });
  text.textContent = sentence;
  // A landmark, so that nothing of the page lies outside of all; its one sentence is its name.
  const panel = make(document, 'aside', { class: 'told', 'aria-labelledby': id }, text);
  document.documentElement.classList.remove('painted');
  root.parentElement!.prepend(panel);
  announce(document, sentence, 'polite');
  return () => panel.remove();
}
