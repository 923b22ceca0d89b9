// The page's script: adopts the HTML that the build made, listens from the first moment, and
// gives everything to the engine when it arrives.
import { DraftPort } from './ports/draft.ts';
import { fetchDocuments, today } from './ports/settings.ts';
import { makeUuid } from './ports/uuid.ts';
import { completeEngine } from './acting.ts';
import { Device } from './device.ts';
import { listenToFrame, tellHost } from './embed/inside.ts';
import { Engine, type OpenArguments, RestNeeded } from './engine.ts';
import { loadPainterBehind } from './faces/load.ts';
import { Host } from './host.ts';
import { announce } from './live.ts';
import type { Chosen } from './on-its-way.ts';
import { fetchWell, untilReached } from './patience.ts';
import { placeOf } from './places.ts';
import type { Screen } from './screen.ts';
import { hasCamera, readSiteFacts } from './site-facts.ts';
import { showStopped } from './stopped.ts';
import { useSpoken } from './speaking.ts';
import { tellAbove } from './tell-above.ts';
import { say } from './words.ts';

const stage = document.getElementById('page-stage')!;
const root = document.getElementById('screen')!;
const facts = readSiteFacts(stage, window.location);
document.documentElement.dataset.site = facts.root.href;
const asked = placeOf(window.location.href);
// The HTML shows the first page. A reload further on waits, rather than show one page and then
// another.
const waits = asked !== undefined && asked !== facts.place;
document.documentElement.classList.toggle('waiting', waits);

let forgetWaiting: (() => void) | undefined;
const tellPage = tellHost(facts);
const host = new Host(root, facts, asked ?? facts.place, loadPainterBehind(facts), tellPage);
listenToFrame(stage, facts);
host.readEarly();

addEventListener('pagehide', () => host.rest());
addEventListener('pageshow', () => host.readAll());
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') host.rest();
});

try {
  await begin();
} catch (error) {
  forgetWaiting?.();
  showStopped(root, error);
} finally {
  document.documentElement.classList.remove('waiting');
}

/** Once, however often it fails: the page's HTML stands meanwhile and can be typed into. */
function sayWaiting(): void {
  if (forgetWaiting) return;
  const sentence = say('通信を待っています。つながり次第、先に進みます。');
  forgetWaiting = () => {};
  // A reload further on shows nothing else meanwhile.
  if (waits) forgetWaiting = tellAbove(root, sentence);
  else announce(document, sentence, 'polite');
}

/** A draft that cannot be read any more must not keep anybody from their application. */
async function openWith(engine: Engine, given: OpenArguments, draft: unknown): Promise<Screen> {
  await completeEngine(engine, sayWaiting);
  try {
    return engine.open({ ...given, draft });
  } catch (error) {
    console.error('todoke: the draft was not readable:', error);
    return engine.open(given);
  }
}

/** The first page in the part of the engine that came first, if that is all it takes. */
async function openFirst(engine: Engine, given: OpenArguments): Promise<Screen> {
  try {
    return engine.open(given);
  } catch (error) {
    if (!(error instanceof RestNeeded)) throw error;
    await completeEngine(engine, sayWaiting);
    return engine.open(given);
  }
}

/** What this page is about, as the device has it, and what of it is on its way. */
async function findApplication(device: Device, drafts: DraftPort | undefined): Promise<Chosen> {
  const found = await device.find(host.place);
  if (!(await drafts?.hasPending(facts.form).catch(() => false))) return { found };
  // Rare, so that its code is only fetched when there is something.
  const [{ findPending }, { chooseApplication }] = await untilReached(
    () => Promise.all([import('./sending.ts'), import('./on-its-way.ts')]),
    sayWaiting,
  );
  const pending = await findPending(facts.form);
  if (!pending) return { found };
  return chooseApplication(drafts!, found, pending, () => device.find(found.place));
}

function whenIdle(): Promise<unknown> {
  return new Promise((run) => (window.requestIdleCallback ?? setTimeout)(run));
}

/** From the next time on, this procedure needs no network. */
async function keepOffline(): Promise<void> {
  await (await import('./offline/keep.ts')).keepOffline(facts);
}

async function begin(): Promise<void> {
  const rest = facts.engineRest;
  const loadEngine = () => Engine.load(fetchWell(facts.engine), rest && (() => fetchWell(rest)));
  const [engine, documents, drafts] = await Promise.all([
    untilReached(loadEngine, sayWaiting),
    untilReached(() => fetchDocuments(facts), sayWaiting),
    DraftPort.open(),
  ]);
  useSpoken(documents.spoken);
  const device = new Device(root, facts, documents.settings, drafts);
  const { found, pending } = await findApplication(device, drafts);
  const { kept, draftForm, earlier, keepsNothing, place } = found;
  const letter = pending?.letter;
  const submissionId = letter?.whole ?? (letter ?? kept)?.submission_id ?? makeUuid();
  const given = {
    form: documents.form,
    ...documents.spoken.speech,
    settings: documents.settings,
    facts: { today: today(), camera: hasCamera() },
    submission_id: submissionId,
    draft_form: draftForm,
    earlier,
    keep_nothing: keepsNothing,
    place,
  };
  const draft = (letter ?? kept)?.draft;
  const first = await (draft ? openWith(engine, given, draft) : openFirst(engine, given));
  forgetWaiting?.();
  host.arrive({ engine, documents, drafts, device, submissionId, first, pending });
  void whenIdle().then(keepOffline).catch(() => {});
}
