// WebKitGTK, driven by its own WebDriver over HTTP.
import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { today } from '../browser/site.ts';
import { type Driver, elementKey } from './driver.ts';
import { childEnvironment, ended, requireProgram } from './programs.ts';

const program = '/usr/bin/WebKitWebDriver';
const browser = `/usr/lib/${tripletOf(process.arch)}/webkit2gtk-4.1/MiniBrowser`;
/** Of the package faketime; the loader knows what stands for $LIB. Firefox 153 hangs with it. */
const clock = {
  LD_PRELOAD: '/usr/$LIB/faketime/libfaketimeMT.so.1',
  FAKETIME: `@${today} 14:30:00`,
  FAKETIME_DONT_FAKE_MONOTONIC: '1',
};
const phoneWindow = { x: 0, y: 0, width: 390, height: 900 };
const startMs = 30_000;

function tripletOf(arch: string): string {
  return `${arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu`;
}

export async function startWebKit(folder: string, display: string): Promise<Driver> {
  [program, browser].forEach(requireProgram);
  const port = await findPort();
  const child = spawn(program, [`--port=${port}`, '--host=127.0.0.1'], {
    env: { ...childEnvironment(folder, display), ...clock },
    stdio: 'ignore',
  });
  const address = `http://127.0.0.1:${port}/session`;
  await waitUntilReady(child, `http://127.0.0.1:${port}/status`);
  const options = { binary: browser, args: ['--automation'] };
  const session = (await send('POST', address, {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
  })) as { sessionId: string; capabilities: Record<string, string> };
  const at = `${address}/${session.sessionId}`;
  const post = (path: string, parameters: object) => send('POST', `${at}/${path}`, parameters);
  await post('window/rect', phoneWindow);
  return {
    name: `WebKitGTK ${session.capabilities.browserVersion}`,
    program: 'MiniBrowser',
    navigate: async (url) => void (await post('url', { url })),
    execute: (script, args) => post('execute/sync', { script, args }),
    find: async (selector) => {
      const found = await post('element', { using: 'css selector', value: selector });
      return (found as Record<string, string>)[elementKey]!;
    },
    sendKeys: async (id, text) => void (await post(`element/${id}/value`, { text })),
    click: async (id) => void (await post(`element/${id}/click`, {})),
    screenshot: async (id) =>
      String(await send('GET', `${at}/${id ? `element/${id}/` : ''}screenshot`)),
    close: async () => {
      await send('DELETE', at).catch(() => {});
      await ended(child);
    },
  };
}

async function send(method: string, address: string, parameters?: object): Promise<unknown> {
  const body = parameters ? { body: JSON.stringify(parameters) } : {};
  const response = await fetch(address, { method, ...body });
  const { value } = (await response.json()) as { value: unknown };
  if (response.ok) return value;
  const { error, message } = value as { error: string; message: string };
  throw new Error(`WebKitGTK: ${error}: ${message}`);
}

async function waitUntilReady(child: ChildProcess, address: string): Promise<void> {
  const end = Date.now() + startMs;
  while (!(await fetch(address).catch(() => undefined))?.ok) {
    if (child.exitCode !== null) throw new Error(`WebKitWebDriver ended with ${child.exitCode}`);
    if (Date.now() > end) throw new Error('WebKitWebDriver does not start');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** WebKitWebDriver takes a port and tells none. */
function findPort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
