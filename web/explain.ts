// A page that is only read: its settings.
import { Aloud } from './aloud/listen.ts';
import { listenToFurigana } from './furigana/dresser.ts';
import { listenToSettings } from './settings/open.ts';

document.documentElement.classList.remove('waiting');
listenToSettings();
new Aloud();
listenToFurigana(document.getElementById('stage')!);
