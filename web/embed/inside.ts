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
  // With what stands below the stage: the bar of reading aloud.
  const all = stage.parentElement!;
  const tell = () => post(facts, { type: 'todoke-height', height: all.offsetHeight });
  new ResizeObserver(tell).observe(all);
}

function post({ host }: SiteFacts, message: object): void {
  if (isFramed && isOrigin(host)) window.parent.postMessage(message, host);
}

/** A homepage that is a file, or a preview in a sandbox, says "null": nobody is told anything. */
function isOrigin(host: string | undefined): host is string {
  try {
    // Without URL.parse and URL.canParse: Safari has them since 18 and 17.
    return new URL(host ?? '').origin === host;
  } catch {
    return false;
  }
}
