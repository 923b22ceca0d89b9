// Orca, reading a Chromium window aloud to nobody: what it would say is in its debug file.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  existsSync, mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync,
} from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { childEnvironment, ended, requireProgram } from '../engines/programs.ts';

const startMs = 30_000;
/** So long must Orca note nothing in its file, ms, to have said what it has to say. */
const quietMs = 450;
const quietMaxMs = 20_000;
const firstWordMs = 2_500;
/** A busy machine hears of a key late: so many times the milliseconds above. */
const patience = () => Math.min(3, Math.max(1, loadavg()[0]! / availableParallelism() / 1.5));

/** Where programs tell a screen reader what they show. */
export interface Bus {
  /** For the programs on it. */
  environment: Record<string, string>;
  close(): Promise<void>;
}

export interface Orca {
  /** Real keys, as X knows them: Chromium and Orca both see them. */
  presses(...keys: string[]): void;
  /** What was said since the last time, when nothing more is said; silence lasts 2.5 s. */
  says(): Promise<string[]>;
  close(): Promise<void>;
}

export async function openBus(folder: string, display: string): Promise<Bus> {
  ['/usr/bin/orca', '/usr/bin/dbus-daemon', '/usr/bin/xdotool'].forEach(requireProgram);
  const base = childEnvironment(folder, display);
  delete base.NO_AT_BRIDGE;
  const bus = spawn('dbus-daemon', ['--session', '--nofork', '--print-address'], {
    env: base,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const address = await readLine(bus);
  writeSettings(folder);
  return {
    environment: { ...base, DBUS_SESSION_BUS_ADDRESS: address } as Record<string, string>,
    close: () => ended(bus),
  };
}

/**
 * With the window that it shall read already there: of one that comes later it does not always
 * hear that it is the active one, and says nothing of what has the focus in it.
 */
export async function startOrca(folder: string, { environment }: Bus): Promise<Orca> {
  const log = join(mkdtempSync(join(folder, 'orca-')), 'debug.log');
  const child = spawn('orca', ['--debug-file', log, '--disable', 'key-echo'], {
    env: environment,
    stdio: 'ignore',
  });
  await waitFor(() => existsSync(log) && read(log).length > 0, child);
  let told = 0;
  return {
    presses: (...keys) => {
      execFileSync('xdotool', ['key', '--delay', '60', ...keys], { env: environment });
    },
    says: async () => {
      const end = Date.now() + firstWordMs * patience();
      while (read(log).length === told && Date.now() < end) await rest(50);
      await quiet(log);
      const all = read(log);
      const said = all.slice(told);
      told = all.length;
      return said;
    },
    close: () => ended(child),
  };
}

/** Orca would begin to read each page by itself, until the next key, however long that takes. */
function writeSettings(home: string): void {
  const own = join(home, '.local/share/orca');
  mkdirSync(own, { recursive: true });
  const wishes = ['sayAllOnLoad', 'pageSummaryOnLoad'];
  const lines = wishes.map((wish) => `settings.${wish} = False\n`);
  const program = ['from orca import debug, settings\n', ...lines, writesAtOnce].join('');
  writeFileSync(join(own, 'orca-customizations.py'), program);
}

/** It flushes nothing by itself: the last words would stay in its memory until many more come. */
const writesAtOnce = 'debug.debugFile.reconfigure(line_buffering=True)\n';

const outputLine = /SPEECH OUTPUT: '(.*)' \{/u;

function read(log: string): string[] {
  const lines = readFileSync(log, 'utf8').split('\n');
  return lines.flatMap((line) => outputLine.exec(line)?.[1] ?? []);
}

/** It notes every event that it hears, so a file that rests is a screen reader that rests. */
async function quiet(log: string): Promise<void> {
  const begin = Date.now();
  let size = -1;
  while (statSync(log).size !== size && Date.now() - begin < quietMaxMs) {
    size = statSync(log).size;
    await rest(quietMs * patience());
  }
}

function readLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('exit', (status) => reject(new Error(`dbus-daemon ended with ${status}`)));
    child.stdout!.once('data', (bytes: Buffer) => resolve(bytes.toString().trim()));
  });
}

async function waitFor(isThere: () => boolean, child: ChildProcess): Promise<void> {
  const end = Date.now() + startMs;
  while (!isThere()) {
    if (child.exitCode !== null) throw new Error(`Orca ended with ${child.exitCode}`);
    if (Date.now() > end) throw new Error('Orca says nothing');
    await rest(100);
  }
}

const rest = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
