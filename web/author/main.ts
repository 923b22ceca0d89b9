// The author's server: the site as residents see it, with forms as they are being written.
//   npm run author -- --port N --project DIR --site DIR --bin DIR [options of todoke-server]
// Listens on this machine only. Everything but forms and /author/ comes from todoke-server.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { join, resolve } from 'node:path';
import { drawFlow } from './flow.ts';
import { authorPage, listPage, script } from './page.ts';
import { previewPage } from './preview.ts';
import { Tools } from './tools.ts';
import { watchForm } from './watch.ts';

const words = process.argv.slice(2);
/** Until a tool that `scripts/build` is writing is asked again. */
const againMs = 1_000;

/** Takes an option of ours out of the words; the rest goes to todoke-server. */
function take(name: string, otherwise: string): string {
  const at = words.indexOf(`--${name}`);
  if (at < 0) return otherwise;
  return words.splice(at, 2)[1] ?? otherwise;
}

const project = resolve(take('project', '.'));
const site = resolve(take('site', join(project, 'build/site')));
const bin = resolve(take('bin', join(project, 'build/bin')));
const port = Number(take('port', '8080'));
const forms = join(project, 'forms');
const tools = new Tools(bin, project);

const isForm = (id: string) =>
  /^[a-z][a-z0-9_-]*$/u.test(id) && existsSync(join(forms, id, 'form.json'));

function startBackend(): Promise<{ port: number; child: ChildProcess }> {
  const given = ['--site', site, '--port', '0', ...words];
  const child = spawn(join(bin, 'todoke-server'), given, { stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((ready, failed) => {
    child.once('exit', (status) => failed(new Error(`todoke-server ended with ${status}`)));
    child.stdout.on('data', (bytes: Buffer) => {
      const found = /https?:\/\/[^\s/:]+:(\d+)/u.exec(bytes.toString());
      if (found) ready({ port: Number(found[1]), child });
    });
  });
}

function send(response: ServerResponse, type: string, body: string, status = 200): void {
  const headers = { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-store' };
  response.writeHead(status, headers);
  response.end(body);
}

async function sendForm(response: ServerResponse, id: string): Promise<void> {
  const { form, failure } = await tools.expand(id);
  if (form) send(response, 'application/json', form);
  else send(response, 'text/plain', failure ?? '', 503);
}

async function sendPreview(response: ServerResponse, id: string, part: 'intro' | 'start') {
  const { form, failure } = await tools.expand(id);
  if (form) send(response, 'text/html', previewPage(site, JSON.parse(form), part));
  else send(response, 'text/plain', failure ?? '', 503);
}

async function sendAuthorPage(response: ServerResponse, id: string): Promise<void> {
  const { form } = await tools.expand(id);
  send(response, 'text/html', authorPage(id, form ? JSON.parse(form).title : id));
}

async function sendList(response: ServerResponse): Promise<void> {
  const ids = readdirSync(forms).filter(isForm).sort();
  const list = await Promise.all(
    ids.map(async (id) => {
      const { form } = await tools.expand(id);
      return { id, title: form ? JSON.parse(form).title : id };
    }),
  );
  send(response, 'text/html', listPage(list));
}

/** Tells an open page of its form: at once, and after every change. */
function sendEvents(response: ServerResponse, id: string): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  let round = 0;
  const tell = async (): Promise<void> => {
    const mine = ++round;
    const say = (event: string, data: unknown): void => {
      if (mine !== round) return;
      response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    };
    const { form, failure } = await tools.expand(id);
    if (form) {
      const expanded = JSON.parse(form);
      say('form', { title: expanded.title, flow: drawFlow(expanded) });
    } else {
      say('form', { failure });
    }
    say('findings', await tools.lint(id));
    const walk = form ? await tools.walk(id) : undefined;
    if (walk) say('walk', walk);
  };
  const keepTelling = (): void => {
    tell().catch((error) => {
      console.error('todoke:', error);
      const mine = round;
      setTimeout(() => mine === round && keepTelling(), againMs);
    });
  };
  const end = watchForm(forms, id, keepTelling);
  response.on('close', () => {
    ++round;
    end();
  });
  keepTelling();
}

function passOn(backend: number, asked: IncomingMessage, response: ServerResponse): void {
  const options = { port: backend, path: asked.url, method: asked.method, headers: asked.headers };
  const passed = request(options, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  passed.on('error', () => {
    if (response.headersSent) response.destroy();
    else send(response, 'text/plain', 'todoke-server does not answer', 502);
  });
  asked.pipe(passed);
}

/** While `scripts/build` writes them anew, the site or the tools are not there for a moment. */
async function answered(answering: Promise<void>, response: ServerResponse): Promise<void> {
  try {
    await answering;
  } catch (error) {
    console.error('todoke:', error);
    if (!response.headersSent) send(response, 'text/plain', String(error), 503);
  }
}

/** True when the address is one of ours. */
function answer(asked: IncomingMessage, response: ServerResponse): boolean {
  const { pathname } = new URL(asked.url ?? '/', 'http://localhost');
  const [first = '', second = '', ...more] = pathname.slice(1).split('/');
  if (asked.method !== 'GET') return false;
  if (pathname === '/sw.js') send(response, 'text/plain', 'no copies while writing', 404);
  else if (pathname === '/author/author.js') send(response, 'text/javascript', script);
  else if (first === 'author' && second === '') void answered(sendList(response), response);
  else if (first === 'author' && second === 'events' && isForm(more[0] ?? '')) {
    sendEvents(response, more[0]!);
  } else if (first === 'author' && isForm(second)) {
    void answered(sendAuthorPage(response, second), response);
  } else if (first === 'forms' && isForm(second.replace(/\.json$/u, ''))) {
    void answered(sendForm(response, second.replace(/\.json$/u, '')), response);
  } else if (isForm(first) && (second === '' || second === 'start')) {
    void answered(sendPreview(response, first, second || 'intro'), response);
  } else return false;
  return true;
}

const backend = await startBackend();
const server = createServer((asked, response) => {
  if (!answer(asked, response)) passOn(backend.port, asked, response);
});
server.listen(port, '127.0.0.1', () => {
  const address = server.address() as { port: number };
  console.log(`Write forms at http://127.0.0.1:${address.port}/author/`);
});
const stop = (): void => {
  backend.child.removeAllListeners('exit');
  backend.child.kill('SIGTERM');
  process.exit(0);
};
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
