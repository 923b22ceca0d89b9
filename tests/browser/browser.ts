// One Chromium for all tests, and pages that look like a phone in Japan.
import { after, before } from 'node:test';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { type Site, startSite, today } from './site.ts';

const otherName = 'todoke.test';

let browser: Browser | undefined;
let running: Site | undefined;

before(async () => {
  [browser, running] = await Promise.all([
    chromium.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      // Software WebGL: the painted face without a graphics card.
      // The other name of this machine: what is plain http there is no secure context.
      args: [
        '--no-sandbox', '--enable-unsafe-swiftshader', '--lang=ja',
        `--host-resolver-rules=MAP ${otherName} 127.0.0.1`,
      ],
    }),
    startSite(),
  ]);
});

after(async () => {
  await browser?.close();
  await running?.stop();
});

let pictures = 0;

/** What a failed test saw last, in build/reports/. */
async function keepPicture(page: Page): Promise<void> {
  const name = `build/reports/browser-${process.pid}-${++pictures}.png`;
  const path = `${process.env.TODOKE_WEB}/../${name}`;
  await page.screenshot({ path, fullPage: true }).catch(() => {});
  console.error(`picture: ${name}`);
}

export function site(): Site {
  return running!;
}

/** The same server, as a phone in the same network opens it: without https. */
export function plainAddress(): string {
  return `http://${otherName}:${new URL(site().address).port}`;
}

export type Face = 'plain' | 'painted';

export interface PhoneOptions extends BrowserContextOptions {
  face?: Face;
  /** Who draws: WebGL ('card'), or the painter itself, as it does where WebGL is software. */
  graphics?: 'card' | 'memory';
}

/** The processor that plays graphics card here gets the name of a real one. */
function pretendCard(): void {
  const { prototype } = WebGL2RenderingContext;
  const real = prototype.getParameter;
  const renderer = 0x9246;
  prototype.getParameter = function (name: number): unknown {
    return name === renderer ? 'a graphics card' : real.call(this, name);
  };
}

export type ContextOf = (canvas: HTMLCanvasElement) => OffscreenCanvasRenderingContext2D;

/** A canvas whose control was handed over gives nobody its pixels: `contextOf` finds who draws. */
function keepContexts(): void {
  const { prototype } = HTMLCanvasElement;
  const real = prototype.transferControlToOffscreen;
  const drawn = new WeakMap<HTMLCanvasElement, OffscreenCanvas>();
  prototype.transferControlToOffscreen = function () {
    const board = real.call(this);
    drawn.set(this, board);
    return board;
  };
  const contextOf: ContextOf = (canvas) => drawn.get(canvas)!.getContext('2d')!;
  Object.assign(window, { contextOf });
}

/** In the page, before its scripts: text of so many percent, as by the browser's own setting. */
export function largeText(percent: number): void {
  addEventListener('DOMContentLoaded', () => {
    document.documentElement.style.fontSize = `${percent}%`;
  });
}

/** Runs `use` on a new phone, which is gone afterwards. A page's own error fails the test. */
export async function onPhone<Result>(
  use: (page: Page) => Promise<Result>,
  { face = 'plain', graphics = 'memory', ...options }: PhoneOptions = {},
): Promise<Result> {
  const context = await browser!.newContext({
    baseURL: running!.address,
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    hasTouch: true,
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    serviceWorkers: 'block',
    ...options,
  });
  const errors: string[] = [];
  await context.addInitScript((wish) => {
    // A blank page, as before the first one, has no storage.
    if (location.protocol !== 'about:') localStorage.setItem('todoke-face', wish);
  }, face);
  if (graphics === 'card') await context.addInitScript(pretendCard);
  else await context.addInitScript(keepContexts);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  page.on('pageerror', (error) => errors.push(error.message));
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  // Whatever is asked of a page that has crashed is never answered.
  let isCrashed = false;
  const crash = new Promise<never>((_, reject) => {
    page.once('crash', () => {
      isCrashed = true;
      reject(new Error(`the page crashed: ${page.url()}`));
    });
  });
  await page.clock.setFixedTime(new Date(`${today}T14:30:00+09:00`));
  try {
    const result = await Promise.race([use(page), crash]);
    if (errors.length) throw new Error(`the page failed: ${errors.join('; ')}`);
    return result;
  } catch (error) {
    if (!isCrashed) await keepPicture(page);
    console.error(said.filter((words) => words.startsWith('todoke:')).join('\n'));
    throw error;
  } finally {
    await context.close();
  }
}
