// The real server over the built site, with an empty data folder.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const project = join(process.env.TODOKE_WEB!, '..');
const built = (name: string) => join(project, 'build', name);

/** The examples were written on this day; browser and server are both set to it. */
export const today = '2026-11-21';

export interface Site {
  address: string;
  /** The receipt numbers of what came in, as the command line tool lists them. */
  receipts(): Promise<string[]>;
  /** How many these are. */
  count(): Promise<number>;
  /** The files of the application that came in last, as the staff get them. */
  newestFiles(): Promise<ArrivedFile[]>;
  stop(): Promise<void>;
}

export interface ArrivedFile {
  name: string;
  media_type: string;
  bytes: Buffer;
}

/** Over the built site, or over another that was built like it. */
export async function startSite(folder?: string): Promise<Site> {
  const site = folder ?? process.env.TODOKE_SITE ?? built('site');
  const server = process.env.TODOKE_SERVER ?? built('bin/todoke-server');
  for (const file of [join(site, 'index.html'), server]) {
    if (!existsSync(file)) throw new Error(`${file} is missing: run scripts/build first`);
  }
  const data = mkdtempSync(join(tmpdir(), 'todoke-browser-'));
  const settings = join(site, 'settings.json');
  const parameters = ['--site', site, '--data', data, '--port', '0', '--today', today];
  parameters.push('--settings', settings, '--forms', join(site, 'forms'));
  mkdirSync(built('reports'), { recursive: true });
  const log = openSync(built(`reports/browser-server-${process.pid}.log`), 'w');
  const child = spawn(server, parameters, { stdio: ['ignore', 'pipe', log] });
  const address = await readAddress(child);
  return {
    address,
    receipts: () => listReceipts(data, server),
    count: async () => (await listReceipts(data, server)).length,
    newestFiles: () => readNewestFiles(address, readFileSync(join(data, 'staff-token'), 'utf8')),
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      rmSync(data, { recursive: true, force: true });
    },
  };
}

function readAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.once('exit', (status) => reject(new Error(`the server ended with ${status}`)));
    child.stdout!.on('data', (bytes: Buffer) => {
      said += bytes.toString();
      const found = /https?:\/\/[^\s/]+/u.exec(said)?.[0];
      if (found) resolve(found);
    });
  });
}

async function listReceipts(data: string, server: string): Promise<string[]> {
  const tool = server.replace(/todoke-server$/u, 'todoke-intake');
  const child = spawn(tool, ['list', '--data', data], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (bytes: Buffer) => (said += bytes.toString()));
  // At its exit not all that it said need have arrived.
  await new Promise((resolve) => child.once('close', resolve));
  return said.match(/\b[0-9A-Z]{4}-[0-9A-Z]{4}\b/gu) ?? [];
}

async function readNewestFiles(address: string, token: string): Promise<ArrivedFile[]> {
  const base = `${address}/api/v1/staff/submissions`;
  const ask = (path: string) =>
    fetch(`${base}${path}`, { headers: { Authorization: `Bearer ${token.trim()}` } });
  const { submissions } = (await (await ask('?limit=1000')).json()) as {
    submissions: { receipt: string }[];
  };
  const receipt = submissions.at(-1)!.receipt;
  const { attachments } = (await (await ask(`/${receipt}`)).json()) as {
    attachments: { id: string; name: string; media_type: string }[];
  };
  return Promise.all(
    attachments.map(async ({ id, name, media_type }) => {
      const response = await ask(`/${receipt}/attachments/${id}`);
      return { name, media_type, bytes: Buffer.from(await response.arrayBuffer()) };
    }),
  );
}
