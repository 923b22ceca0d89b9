// Who writes a form sees it change: the open page, what lint says, the picture of the flow.
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { renameSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { onPhone } from './browser.ts';

const web = process.env.TODOKE_WEB!;
const build = join(web, '../build');
const project = mkdtempSync(join(tmpdir(), 'todoke-author-'));
const file = join(project, 'forms/kitchen_sink/form.json');
/** Not what was built itself, so that it can be taken away for a moment. */
const [site, bin] = [join(project, 'site'), join(project, 'bin')];
let server: ChildProcess;
let address: string;

before(async () => {
  for (const name of ['forms', 'assets']) {
    cpSync(join(web, '..', name), join(project, name), { recursive: true });
  }
  const words = [join(web, 'build/run.mjs'), join(web, 'author/main.ts'), '--port', '0'];
  symlinkSync(process.env.TODOKE_SITE ?? join(build, 'site'), site);
  symlinkSync(join(build, 'bin'), bin);
  words.push('--project', project, '--site', site, '--bin', bin);
  words.push('--data', join(project, 'data'));
  const options = { stdio: ['ignore', 'pipe', 'ignore'] as const, detached: true };
  server = spawn(process.execPath, words, { ...options, stdio: [...options.stdio] });
  address = await new Promise((resolve, reject) => {
    server.once('exit', (status) => reject(new Error(`the author's server ended: ${status}`)));
    server.stdout!.on('data', (bytes: Buffer) => {
      const found = /http:\S+:\d+/u.exec(bytes.toString())?.[0];
      if (found) resolve(found);
    });
  });
});

after(() => {
  // run.mjs waits for the server in a process of its own; both are the group's.
  if (server?.pid) process.kill(-server.pid, 'SIGTERM');
  rmSync(project, { recursive: true, force: true });
});

test('a saved form is on the open page at once, with what is wrong beside it', async () => {
  await onPhone(
    async (page) => {
      await page.goto(`${address}/author/kitchen_sink`);
      await page.locator('#flow svg').waitFor();
      await page.locator('.lengths').waitFor();
      assert.equal(await page.locator('li.error').count(), 0);
      const preview = page.frameLocator('#preview');
      await preview.getByRole('heading', { name: 'すべての質問の見本' }).waitFor();

      const text = readFileSync(file, 'utf8');
      const changed = text.replace('"lead": "すべての', '"lead": "半角で、すべての');
      writeFileSync(file, changed);
      await preview.getByText('半角で、すべての').waitFor();
      await page.locator('li.error').filter({ hasText: '#/intro/lead' }).waitFor();

      writeFileSync(file, '{');
      await page.getByText('読めません').waitFor();
      writeFileSync(file, text);
      await page.getByText('誤りはありません').waitFor();
      assert.equal(await page.locator('li.error').count(), 0);
    },
    { viewport: { width: 1280, height: 800 }, hasTouch: false },
  );
});

test('a form that the site does not have can be begun', async () => {
  await onPhone(async (page) => {
    await page.goto(`${address}/kitchen_sink/`);
    await page.locator('html[data-ready]').waitFor({ state: 'attached' });
    await page.locator('[id="start"]').click();
    await page.getByRole('heading', { name: 'あなたについて教えてください' }).waitFor();
    await page.goto(`${address}/author/`);
    await page.getByRole('link', { name: 'すべての質問の見本' }).waitFor();
  });
});

test('a site and tools that are being built anew are no end of the server', async () => {
  const events = new AbortController();
  try {
    renameSync(site, `${site}.old`);
    assert.equal((await fetch(`${address}/kitchen_sink/`)).status, 503);
    renameSync(bin, `${bin}.old`);
    const { signal } = events;
    const told = await fetch(`${address}/author/events/kitchen_sink`, { signal });
    const reader = told.body!.pipeThrough(new TextDecoderStream()).getReader();
    let text = (await reader.read()).value!;
    for (const folder of [site, bin]) renameSync(`${folder}.old`, folder);
    while (!text.includes('event: findings')) text += (await reader.read()).value!;
    assert.equal((await fetch(`${address}/kitchen_sink/`)).status, 200);
  } finally {
    events.abort();
  }
});
