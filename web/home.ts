// The list of procedures: what was begun on this device stands first.
import { make } from './controls/element.ts';
import { DraftPort, type FoundDraft } from './ports/draft.ts';
import { addressOf } from './places.ts';

const stage = document.getElementById('stage')!;
const root = new URL(stage.dataset.root ?? './', window.location.href);
const days = Number(stage.dataset.days ?? 14);
const dayMs = 86_400_000;

void showDrafts();
addEventListener('pageshow', (event) => {
  if (event.persisted) void showDrafts();
});

async function showDrafts(): Promise<void> {
  const port = await DraftPort.open();
  const drafts = (await port?.list(days).catch(() => [])) ?? [];
  const open = drafts.filter((draft) => draft.place !== 'receipt');
  document.getElementById('drafts')?.replaceChildren(...open.map(makeCard));
}

function makeCard(draft: FoundDraft): HTMLElement {
  const head = make(document, 'p', { class: 'draft-head' });
  head.textContent = 'つづきから';
  const address = addressOf(draft.place, new URL(`${draft.form}/`, root));
  const title = make(document, 'a', { href: address });
  title.textContent = draft.title;
  const facts = make(document, 'p');
  facts.textContent = [draft.where, `${whenSaved(draft.saved_at)}に保存`, left(draft.saved_at)]
    .filter(Boolean)
    .join('・');
  return make(document, 'div', { class: 'draft' }, head, title, facts);
}

function whenSaved(at: number): string {
  const time = new Intl.DateTimeFormat('ja-JP', { hour: 'numeric', minute: '2-digit' }).format(at);
  const ago = Math.floor(startOfDay(Date.now()) / dayMs) - Math.floor(startOfDay(at) / dayMs);
  if (ago === 0) return `今日 ${time} `;
  if (ago === 1) return `昨日 ${time} `;
  const day = new Intl.DateTimeFormat('ja-JP', { month: 'long', day: 'numeric' }).format(at);
  return `${day} ${time} `;
}

function startOfDay(at: number): number {
  return at - new Date(at).getTimezoneOffset() * 60_000;
}

function left(at: number): string {
  const remaining = Math.ceil((at + days * dayMs - Date.now()) / dayMs);
  return `あと${remaining}日で消えます`;
}
