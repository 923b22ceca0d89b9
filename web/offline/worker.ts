// The service worker. What it keeps is the site's own files, in one cache per build.
// Lifecycle as browsers do it: a new version is fetched aside and takes over when no page of the
// old one is open, so that nothing changes under a resident.

/** What we use of a worker's events; TypeScript's own types of them exclude those of a page. */
interface WorkerEvent extends Event {
  waitUntil(done: Promise<unknown>): void;
}
interface FetchEvent extends WorkerEvent {
  readonly request: Request;
  readonly clientId: string;
  readonly resultingClientId: string;
  respondWith(response: Promise<Response>): void;
}
interface TellEvent extends WorkerEvent {
  readonly data: { keep?: unknown } | null;
}

/** Put in by the build: its version, and the files that every page shares, from the root. */
declare const BUILD_VERSION: string;
declare const BUILD_COMMON: string[];

const prefix = 'todoke-';
const cacheName = prefix + BUILD_VERSION;
const root = new URL('./', self.location.href);
/** Waiting longer than this for a slow line would be worse than the copy of the last visit. */
const patienceMs = 4_000;

/** Pages that began from the copy: all their parts come from it too. */
const fromCopy = new Set<string>();

const listen = <Kind extends WorkerEvent>(name: string, hear: (event: Kind) => void) =>
  self.addEventListener(name, (event) => hear(event as Kind));

listen('install', (event) => event.waitUntil(install()));
listen('activate', (event) => event.waitUntil(Promise.all([removeOthers(), removeUnkeepable()])));

listen<TellEvent>('message', (event) => {
  const addresses = event.data?.keep;
  if (Array.isArray(addresses)) event.waitUntil(keepAll(addresses.map(String)));
});

listen<FetchEvent>('fetch', (event) => {
  const { request } = event;
  const path = pathOf(request.url);
  if (request.method !== 'GET' || path === undefined) return;
  if (request.mode === 'navigate') event.respondWith(openPage(event));
  else if (isKeptAsset(path)) event.respondWith(copyFirst(request));
  else if (isDocument(path)) event.respondWith(openDocument(event));
});

/** From the site's root; undefined for what is not ours: the interface, other sites. */
function pathOf(address: string): string | undefined {
  const url = new URL(address);
  if (url.origin !== root.origin || !url.pathname.startsWith(root.pathname)) return undefined;
  const path = url.pathname.slice(root.pathname.length);
  return path.startsWith('api/') ? undefined : path;
}

/** Without what was looked up: its names tell where a resident lives and banks. */
function isKeptAsset(path: string): boolean {
  return path.startsWith('assets/') && !path.startsWith('assets/library/');
}

/** Under names that stay when their content changes. */
function isDocument(path: string): boolean {
  return /^(settings\.json|index\.json|(forms|words)\/[^/]+\.json|pictures\/[^/]+)$/u.test(path);
}

function isPage(path: string): boolean {
  return path === '' || path.endsWith('/');
}

function isKeepable(path: string | undefined): path is string {
  return path !== undefined && (isKeptAsset(path) || isDocument(path) || isPage(path));
}

async function openPage(event: FetchEvent): Promise<Response> {
  const answer = await networkFirst(event.request);
  if (answer.copied) fromCopy.add(event.resultingClientId);
  return answer.response;
}

async function openDocument(event: FetchEvent): Promise<Response> {
  if (!fromCopy.has(event.clientId)) return (await networkFirst(event.request)).response;
  return (await findCopy(event.request.url)) ?? fetch(event.request);
}

async function networkFirst(request: Request): Promise<{ response: Response; copied: boolean }> {
  const copy = await findCopy(request.url);
  const network = fetch(request);
  if (!copy) return { response: await network, copied: false };
  const patience = new Promise<undefined>((resolve) => setTimeout(resolve, patienceMs));
  // Also a page of an error or of a hotel's network gives way to the copy.
  const response = await Promise.race([network.catch(() => undefined), patience]);
  if (!response || !response.ok || response.redirected) return { response: copy, copied: true };
  await keep(request.url, response.clone());
  return { response, copied: false };
}

/** Names with their content's hash never change. */
async function copyFirst(request: Request): Promise<Response> {
  const copy = await findCopy(request.url);
  if (copy) return copy;
  const response = await fetch(request);
  if (response.ok) await keep(request.url, response.clone());
  return response;
}

/** The place within a procedure stands in the query; the page is the same. */
function nameOf(address: string): string {
  const url = new URL(address, root);
  return url.origin + url.pathname;
}

async function findCopy(address: string): Promise<Response | undefined> {
  return (await caches.open(cacheName)).match(nameOf(address));
}

async function keep(address: string, response: Response): Promise<void> {
  if (response.type !== 'basic' && response.type !== 'default') return;
  // A full disk is no reason to fail.
  await (await caches.open(cacheName)).put(nameOf(address), response).catch(() => {});
}

async function fetchAndKeep(address: string): Promise<void> {
  const path = pathOf(address);
  if (!isKeepable(path)) return;
  if (isKeptAsset(path) && (await findCopy(address))) return;
  const response = await fetch(address);
  if (response.ok && !response.redirected) await keep(address, response);
}

async function keepAll(addresses: string[]): Promise<void> {
  await Promise.allSettled(addresses.map(fetchAndKeep));
}

async function install(): Promise<void> {
  const addresses = BUILD_COMMON.map((path) => new URL(path, root).href);
  await Promise.all(addresses.map(fetchAndKeep));
  await keepAll(await proceduresOfOthers());
}

/** A procedure that works without a network goes on doing so after an update. */
async function proceduresOfOthers(): Promise<string[]> {
  const found: string[] = [];
  for (const name of await otherCaches()) {
    for (const { url } of await (await caches.open(name)).keys()) {
      if (!pathOf(url)?.startsWith('assets/')) found.push(url);
    }
  }
  return found;
}

async function otherCaches(): Promise<string[]> {
  const names = await caches.keys();
  return names.filter((name) => name.startsWith(prefix) && name !== cacheName);
}

async function removeOthers(): Promise<void> {
  await Promise.all((await otherCaches()).map((name) => caches.delete(name)));
}

/** What an earlier worker of this build took that is not to be kept. */
async function removeUnkeepable(): Promise<void> {
  const cache = await caches.open(cacheName);
  const unkeepable = (await cache.keys()).filter(({ url }) => !isKeepable(pathOf(url)));
  await Promise.all(unkeepable.map((request) => cache.delete(request)));
}
