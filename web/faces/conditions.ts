// When the painted face must not be shown: the resident, or their browser, wants text to be text.
import { readPreferences } from '../preferences.ts';

/** Listens for reasons to leave; `leave` is called in the event's own task. */
export function watchConditions(probe: HTMLElement, leave: () => void): void {
  for (const query of queries) matchMedia(query).addEventListener('change', leaveIfUnfit);
  visualViewport?.addEventListener('resize', leaveIfUnfit, { passive: true });
  addEventListener('beforeprint', leave);
  new MutationObserver(leaveIfUnfit).observe(document.documentElement, {
    attributes: true,
    attributeFilter: ['class', 'lang'],
  });
  // User styles that come later (a text-spacing bookmarklet, an extension) change the probe's size.
  new ResizeObserver(leaveIfUnfit).observe(probe);

  function leaveIfUnfit(): void {
    if (mayPaint(probe)) return;
    console.info('todoke: the painted face does not fit here');
    leave();
  }
}

const queries = ['(forced-colors: active)', '(prefers-contrast: more)'];
const pinchMax = 1.5;

export function mayPaint(probe: HTMLElement): boolean {
  return (
    !queries.some((query) => matchMedia(query).matches) &&
    (visualViewport?.scale ?? 1) <= pinchMax &&
    !isTranslated(document) &&
    !hasUserStyles(probe)
  );
}

function isTranslated(document: Document): boolean {
  const root = document.documentElement;
  return (
    root.classList.contains('translated-ltr') ||
    root.classList.contains('translated-rtl') ||
    root.lang !== readPreferences().language ||
    document.querySelector('#screen font') !== null
  );
}

/** The probe is set in our body text; whoever overrides text overrides it too. */
function hasUserStyles(probe: HTMLElement): boolean {
  const style = getComputedStyle(probe);
  const size = parseFloat(style.fontSize);
  const root = parseFloat(getComputedStyle(document.documentElement).fontSize);
  const differs = (value: string, expected: number) => Math.abs(parseFloat(value) - expected) > 0.1;
  return (
    differs(style.fontSize, root) ||
    differs(style.lineHeight, size * 1.7) ||
    differs(style.letterSpacing, size * 0.02) ||
    differs(style.wordSpacing, 0)
  );
}

const ownTokens = ['primary', 'primary_50', 'primary_200', 'on_primary'];

/** The palette that the page wears, and the colours in it that a municipality may have chosen. */
export function readPalette(): { contrast: string; colours: Record<string, string> } {
  const root = document.documentElement;
  const style = getComputedStyle(root);
  const colours: Record<string, string> = {};
  for (const token of ownTokens) {
    const colour = style.getPropertyValue(`--colour-${token.replace('_', '-')}`).trim();
    if (/^#[0-9a-f]{6}$/u.test(colour)) colours[token] = colour;
  }
  return { contrast: root.dataset.contrast ?? 'normal', colours };
}

/** The resident's own text size, relative to the usual 16 px. */
export function textScale(): number {
  return parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
}

/** Marks the page while some of its text is selected, which is not painted. */
export function watchSelection(): void {
  document.addEventListener('selectionchange', () => {
    // Both ends as they are: asking for a range may lay the page out.
    const selection = getSelection();
    const isSome =
      selection !== null &&
      (selection.anchorNode !== selection.focusNode ||
        selection.anchorOffset !== selection.focusOffset);
    document.documentElement.classList.toggle('selecting', isSome);
  });
}
