// Runs inside the page's HTML, before anything is painted: no flash of other colours or sizes.
import { readPreferences, setPreferences } from './preferences.ts';

setPreferences(document.documentElement);
const { language, beside } = readPreferences();
// The HTML is written in Japanese: it waits for its words, rather than show one language after
// the other.
if (language !== 'ja' || beside) document.documentElement.classList.add('waiting');
