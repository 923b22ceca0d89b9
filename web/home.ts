// The list of procedures: what was begun on this device stands first.
import { showDrafts } from './home/drafts.ts';
import { DraftPort } from './ports/draft.ts';

const stage = document.getElementById('stage')!;
const root = new URL(stage.dataset.root ?? './', window.location.href);
const days = Number(stage.dataset.days ?? 14);

void show();
addEventListener('pageshow', (event) => {
  if (event.persisted) void show();
});

async function show(): Promise<void> {
  const port = await DraftPort.open();
  if (!port) return;
  const drafts = await port.list(days).catch(() => []);
  showDrafts(document.getElementById('drafts')!, drafts, { port, days, root });
}
