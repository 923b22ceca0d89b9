// Firefox ESR, driven by Marionette: the WebDriver commands that Firefox has built
// in, over TCP. Debian has no geckodriver, which would only translate them.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import WebSocket from 'ws';
import { today } from '../browser/site.ts';
import { type Driver, elementKey } from './driver.ts';
import { Marionette } from './marionette.ts';
import { childEnvironment, ended, requireProgram } from './programs.ts';

const program = '/usr/bin/firefox-esr';
/** No window of Firefox is narrower than 450. */
const phoneWindow = { width: 450, height: 900 };
const startMs = 60_000;

const preferences = {
  'marionette.port': 0,
  'intl.accept_languages': 'ja',
  'datareporting.policy.dataSubmissionEnabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'app.update.enabled': false,
  'layout.css.devPixelsPerPx': '1.0',
  // The painted face on a processor: https://searchfox.org names it for exactly this.
  'webgl.force-enabled': true,
  'webgl.disable-fail-if-major-performance-caveat': true,
};

export async function startFirefox(folder: string, display: string): Promise<Driver> {
  requireProgram(program);
  const profile = join(folder, 'firefox');
  mkdirSync(profile);
  writePreferences(profile);
  const parameters = ['--marionette', '--remote-debugging-port', '0', '--no-remote'];
  const child = spawn(program, [...parameters, '--profile', profile], {
    env: childEnvironment(folder, display),
    stdio: 'ignore',
  });
  try {
    const port = await readPort(child, join(profile, 'MarionetteActivePort'));
    return await beginSession(child, await Marionette.reach(port));
  } catch (error) {
    await ended(child);
    throw error;
  }
}

async function readPort(child: ChildProcess, file: string): Promise<number> {
  const end = Date.now() + startMs;
  while (!existsSync(file)) {
    if (child.exitCode !== null) throw new Error(`Firefox ended with ${child.exitCode}`);
    if (Date.now() > end) throw new Error('Firefox does not start');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return Number(readFileSync(file, 'utf8'));
}

async function beginSession(child: ChildProcess, marionette: Marionette): Promise<Driver> {
  const { capabilities } = (await marionette.send('WebDriver:NewSession', {
    webSocketUrl: true,
  })) as { capabilities: Record<string, string> };
  await marionette.send('WebDriver:SetWindowRect', { x: 0, y: 0, ...phoneWindow });
  const bidi = await fixClock(capabilities.webSocketUrl!);
  const value = async (name: string, parameters: object) =>
    ((await marionette.send(name, parameters)) as { value: unknown }).value;
  await marionette.send('WebDriver:SetWindowRect', { x: 0, y: 0, ...phoneWindow });
  return {
    name: `Firefox ${capabilities.browserVersion}`,
    program: 'firefox-esr',
    navigate: async (url) => void (await marionette.send('WebDriver:Navigate', { url })),
    execute: (script, args) => value('WebDriver:ExecuteScript', { script, args }),
    find: async (selector) => {
      const found = await value('WebDriver:FindElement', {
        using: 'css selector',
        value: selector,
      });
      return (found as Record<string, string>)[elementKey]!;
    },
    sendKeys: async (id, text) => {
      await marionette.send('WebDriver:ElementSendKeys', { id, text });
    },
    click: async (id) => void (await marionette.send('WebDriver:ElementClick', { id })),
    screenshot: async (id) =>
      String(await value('WebDriver:TakeScreenshot', id ? { id } : { full: false })),
    close: async () => {
      bidi.close();
      marionette.end();
      await ended(child);
    },
  };
}

function writePreferences(profile: string): void {
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join(''));
}

/** By BiDi, which can run a script before a page's own; libfaketime makes Firefox hang. */
async function fixClock(address: string): Promise<WebSocket> {
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  const answer = new Promise<string>((resolve) => {
    socket.once('message', (bytes) => resolve(String(bytes)));
  });
  const fix = `(() => {
    const now = Date.parse('${today}T14:30:00+09:00');
    window.Date = class extends Date {
      constructor(...parts) { super(...(parts.length ? parts : [now])); }
      static now() { return now; }
    };
  })`;
  const params = { functionDeclaration: fix };
  socket.send(JSON.stringify({ id: 1, method: 'script.addPreloadScript', params }));
  const { type } = JSON.parse(await answer) as { type: string };
  if (type !== 'success') throw new Error(`Firefox: ${await answer}`);
  return socket;
}
