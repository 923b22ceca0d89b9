// A sentence of the page's own above the Screen, for everybody to see and hear: the engine knows
// nothing of it.
import { make } from './controls/element.ts';
import { announce } from './live.ts';

/** Gives how to take it away again. */
export function tellAbove(root: HTMLElement, sentence: string): () => void {
  const text = make(document, 'p', { class: 'text' });
  text.textContent = sentence;
  const panel = make(document, 'aside', { class: 'told' }, text);
  document.documentElement.classList.remove('painted');
  root.parentElement!.prepend(panel);
  announce(document, sentence, 'polite');
  return () => panel.remove();
}
