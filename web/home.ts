// The list of procedures: what was begun on this device stands first.
import { Aloud } from './aloud/listen.ts';
import { listenToFurigana } from './furigana/dresser.ts';
import { listenToSettings } from './settings/open.ts';
import { listenToSearch } from './home/search.ts';
import { showDrafts } from './home/drafts.ts';
import { showNear } from './home/near.ts';
import { showPast } from './home/past.ts';
import { showSending } from './home/sending.ts';
import { DraftPort } from './ports/draft.ts';
import { PastPort } from './ports/past.ts';
import { speakPage } from './speak-page.ts';

const stage = document.getElementById('page-stage')!;
const root = new URL(stage.dataset.root ?? './', window.location.href);
const days = Number(stage.dataset.days ?? 14);
const pastDays = Number(stage.dataset.pastDays ?? 400);

listenToSettings();
new Aloud();
listenToFurigana(stage);
void speakPage(root, () => {
  listenToSearch(root);
  showNear(document.getElementById('near')!, new Date());
  void show();
});
addEventListener('pageshow', (event) => {
  if (event.persisted) void show();
});

async function show(): Promise<void> {
  const port = await DraftPort.open();
  if (!port) return;
  const sent = await showSending(root, days, port).catch(() => new Set<string>());
  const kept = await port.list(days).catch(() => []);
  const drafts = kept.filter(({ submission_id }) => !sent.has(submission_id));
  showDrafts(document.getElementById('drafts')!, drafts, { port, days, root });
  const past = new PastPort(port.vault);
  const earlier = await past.list(pastDays).catch(() => []);
  showPast(document.getElementById('past')!, earlier, past, pastDays);
}
