// Inside a municipality's homepage: tells the page around us how tall we are and which page is
// shown. Never what was typed.
import type { Screen } from '../screen.ts';
import type { SiteFacts } from '../site-facts.ts';

const isFramed = window.parent !== window;

/** Says a new page to the host page; does nothing when there is none. */
export function tellHost(facts: SiteFacts): (screen: Screen) => void {
  return (screen) => {
    const page = screen.place.replace(/^page:/u, '');
    post(facts, { type: 'todoke-page', procedure: facts.form, page, place: screen.place });
  };
}

export function listenToFrame(stage: HTMLElement, facts: SiteFacts): void {
  if (!isFramed) return;
  document.documentElement.classList.add('embedded');
  const tell = () => post(facts, { type: 'todoke-height', height: stage.offsetHeight });
  new ResizeObserver(tell).observe(stage);
}

function post(facts: SiteFacts, message: object): void {
  if (isFramed && facts.host) window.parent.postMessage(message, facts.host);
}
