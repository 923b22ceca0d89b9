// A page that is only read: its settings and its language.
import { Aloud } from './aloud/listen.ts';
import { listenToFrame } from './embed/inside.ts';
import { listenToFurigana } from './furigana/dresser.ts';
import { listenToSettings } from './settings/open.ts';
import { readSiteFacts } from './site-facts.ts';
import { speakPage } from './speak-page.ts';

const stage = document.getElementById('page-stage')!;
const facts = readSiteFacts(stage, window.location);

listenToSettings();
listenToFrame(stage, facts);
void speakPage(facts.root, () => {});
new Aloud();
listenToFurigana(stage);
