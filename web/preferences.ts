// What a resident has set for all pages of this site: language, size of text, colours, furigana,
// reading aloud. Kept on the device in the clear: it says nothing of anybody's application.

export const languages = ['ja', 'en', 'zh-Hans', 'ko', 'vi', 'pt'] as const;
export type Language = (typeof languages)[number];
/** What stands beside each sentence; "ja-simple" is やさしい日本語. */
export type Beside = '' | 'ja' | 'ja-simple';
export const scales = [1, 1.25, 1.5, 1.75, 2] as const;
export const contrasts = ['normal', 'high', 'dark'] as const;

export interface Preferences {
  language: Language;
  beside: Beside;
  scale: (typeof scales)[number];
  contrast: (typeof contrasts)[number];
  furigana: boolean;
  aloud: boolean;
}

const memory = 'todoke-preferences';
const usual: Preferences = {
  language: 'ja',
  beside: '',
  scale: 1,
  contrast: 'normal',
  furigana: false,
  aloud: false,
};
/** Where storage is blocked, a choice lasts as long as the page. */
let chosen: Preferences | undefined;

export function readPreferences(): Preferences {
  return (chosen ??= readKept() ?? usual);
}

function readKept(): Preferences | undefined {
  try {
    return clean(JSON.parse(localStorage.getItem(memory) ?? '{}'));
  } catch {
    return undefined;
  }
}

/** Keeps what was chosen, sets it on the page and tells whoever listens for `preferences`. */
export function changePreferences(change: Partial<Preferences>): void {
  chosen = clean({ ...readPreferences(), ...change });
  try {
    localStorage.setItem(memory, JSON.stringify(clean({ ...(readKept() ?? chosen), ...change })));
  } catch {
    // Storage is blocked.
  }
  setPreferences(document.documentElement);
  document.dispatchEvent(new CustomEvent('preferences', { detail: chosen }));
}

/** 「日本語も表示」, in the header of each page of a translation. */
export function switchBeside(): void {
  changePreferences({ beside: readPreferences().beside ? '' : 'ja' });
}

/** What a page is said in. */
export type Choice = Pick<Preferences, 'language' | 'beside'>;

export const isSameChoice = (one: Choice, other: Choice) =>
  one.language === other.language && one.beside === other.beside;

/** The words that were chosen did not come: this page has others, and the choice stays kept. */
export function speakInstead(choice: Choice): void {
  chosen = clean({ ...readPreferences(), ...choice });
}

/** On <html>, for styles: "data-contrast", "data-scale" (125 …), and the language. */
export function setPreferences(root: HTMLElement): void {
  const { language, scale, contrast } = readPreferences();
  root.lang = language;
  set(root, 'data-contrast', contrast === 'normal' ? '' : contrast);
  set(root, 'data-scale', scale === 1 ? '' : String(scale * 100));
}

function set(root: HTMLElement, name: string, value: string): void {
  if (value) root.setAttribute(name, value);
  else root.removeAttribute(name);
}

/** Whatever stands in the storage: only what is known is taken, and what fits together. */
function clean(given: Partial<Record<keyof Preferences, unknown>>): Preferences {
  const one = <Of>(all: readonly Of[], value: unknown, other: Of) =>
    all.includes(value as Of) ? (value as Of) : other;
  const language = one(languages, given.language, usual.language);
  // Japanese beside Japanese would say everything twice; plain Japanese stands beside it alone.
  const beside = one<Beside>(language === 'ja' ? ['', 'ja-simple'] : ['', 'ja'], given.beside, '');
  return {
    language,
    beside,
    scale: one(scales, given.scale, usual.scale),
    contrast: one(contrasts, given.contrast, usual.contrast),
    furigana: given.furigana === true,
    aloud: given.aloud === true,
  };
}
