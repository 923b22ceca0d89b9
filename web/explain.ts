// A page that is only read: its settings and its language.
import { Aloud } from './aloud/listen.ts';
import { listenToFurigana } from './furigana/dresser.ts';
import { listenToSettings } from './settings/open.ts';
import { speakPage } from './speak-page.ts';

const stage = document.getElementById('page-stage')!;

listenToSettings();
void speakPage(new URL(stage.dataset.root ?? '../', window.location.href), () => {});
new Aloud();
listenToFurigana(stage);
