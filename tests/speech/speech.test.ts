// What a blind resident hears, in both faces the same.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { goodExamples, photo, Resident } from '../browser/resident.ts';
import { startSite } from '../browser/site.ts';
import { openDisplay } from '../engines/display.ts';
import { Listener, type Room } from './listener.ts';
import { openBus, startOrca } from './orca.ts';
import { checkGolden } from './transcript.ts';

const claim = 'child-allowance-claim';
const birth = goodExamples(claim).find(({ file }) => file === 'first_birth.json')!.answers;
const damage = 'disaster-victim-certificate';

let room: Room;
/** As the statement page names them. */
let versions: string[] = [];

before(async () => {
  versions = [readVersion('orca'), readVersion('chromium')];
  const folder = mkdtempSync(join(tmpdir(), 'todoke-speech-'));
  const [site, display] = await Promise.all([startSite(), openDisplay()]);
  room = { site, display, folder, bus: await openBus(folder, display.name) };
  // The first Orca opens the bus on which programs say what they show; Chromium looks for it once.
  await (await startOrca(folder, room.bus)).close();
});

after(async () => {
  await room?.bus.close();
  await Promise.all([room?.site.stop(), room?.display.close()]);
  if (room) rmSync(room.folder, { recursive: true, force: true });
});

/** 「Orca 48.1」 of "Orca version 48.1, AT-SPI2 version: 2.56.2". */
function readVersion(program: string): string {
  const said = execFileSync(program, ['--version'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const [, name, number] = /^(\w+) (?:version )?([\d.]+)/u.exec(String(said))!;
  return `${name} ${number}`;
}

type Story = (listener: Listener) => Promise<void>;

const triesMax = 3;

function tell(name: string, title: string, story: Story): void {
  for (const face of ['plain', 'painted']) {
    test(`${title} (${face})`, async (context) => {
      for (const name of versions) context.diagnostic(name);
      for (let tries = 1; ; ++tries) {
        try {
          return checkGolden(name, await hear(story, face));
        } catch (error) {
          // Orca drops a word now and then, another each time.
          if (tries === triesMax) throw error;
          context.diagnostic(`heard once more: ${String(error).slice(0, 300)}`);
        }
      }
    });
  }
}

async function hear(story: Story, face: string): Promise<string> {
  const listener = await Listener.comes(room, face);
  try {
    await story(listener);
    // What is said late.
    await listener.hears('');
    return listener.transcript;
  } catch (error) {
    console.error(`${error}\n${listener.transcript}`);
    throw error;
  } finally {
    await listener.leaves();
  }
}

/** Fills in the form up to a page on which `selector` is. */
async function goesTo(
  { page }: Listener,
  form: string,
  answers: Record<string, never>,
  selector: string,
): Promise<Resident> {
  const resident = new Resident(page, answers);
  await resident.begins(form);
  while (!(await page.locator(selector).count())) {
    await resident.fillsPage();
    await resident.presses('next');
  }
  return resident;
}

tell('reading', 'a page is read from its heading to its end', async (listener) => {
  await goesTo(listener, claim, birth as never, '#already_receiving');
  await listener.begins();
  await listener.presses('ctrl+Home');
  await listener.readsOn();
});

tell('error', 'an error is heard, and leads to where it is mended', async (listener) => {
  await goesTo(listener, claim, birth as never, '#already_receiving');
  await listener.begins();
  await listener.goesTo('next');
  await listener.presses('Return', 'Tab', 'Return', 'space', 'Tab', 'Tab', 'Return');
});

tell('rows', 'a row is added, filled in and taken away', async (listener) => {
  const resident = await goesTo(listener, claim, birth as never, '[id="children/add"]');
  await resident.fillsPage();
  await listener.begins();
  await listener.goesTo('children/add');
  await listener.presses('Return');
  await listener.does('入力：髙橋', () => listener.page.keyboard.insertText('髙橋'));
  await listener.presses('Tab', 'Tab', 'Tab', 'Tab');
  const remove = await listener.page.locator('[id^="children/"][id$="/remove"]').last();
  await listener.goesTo((await remove.getAttribute('id'))!);
  await listener.presses('Return');
});

tell('attachment', 'a photograph is attached and heard of', async (listener) => {
  const { answers } = goodExamples(damage)[0]!;
  const field = 'photos_outside';
  await goesTo(listener, damage, without(answers) as never, `[id="${field}/choose"]`);
  await listener.begins();
  await listener.goesTo(`${field}/choose`);
  const file = { name: '外観.jpg', mimeType: 'image/jpeg', buffer: photo };
  await listener.does('ファイルを選ぶ：外観.jpg', async () => {
    const opening = listener.page.waitForEvent('filechooser');
    await listener.page.keyboard.press('Enter');
    await (await opening).setFiles(file);
    await listener.page.locator('.file-said', { hasText: '送信済み' }).waitFor();
  });
  await listener.presses('Tab', 'Tab');
});

tell('receipt', 'the receipt is heard after sending', async (listener) => {
  await goesTo(listener, claim, birth as never, '#send');
  await listener.begins();
  await listener.goesTo('send');
  await listener.presses('Return');
  await listener.readsOn();
});

function without(answers: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => !hasFiles(value)));
}

const hasFiles = (value: unknown) =>
  typeof value === 'object' && value !== null && 'files' in value;
