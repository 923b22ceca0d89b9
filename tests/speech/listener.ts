// Somebody who hears the page: Chromium in a window, real keys, Orca. What they press and hear is
// the transcript.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { type Site, today } from '../browser/site.ts';
import type { Display } from '../engines/display.ts';
import type { Orca } from './orca.ts';
import { normalise } from './transcript.ts';

export class Listener {
  readonly page: Page;
  readonly #context: BrowserContext;
  readonly #orca: Orca;
  readonly #display: Display;
  readonly #lines: string[] = [];

  static async comes(
    { site, orca, display, folder }: Room,
    face: string,
  ): Promise<Listener> {
    const context = await chromium.launchPersistentContext(makeProfile(folder), {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      headless: false,
      env: orca.environment as Record<string, string>,
      args,
      baseURL: site.address,
      viewport: null,
      hasTouch: true,
      locale: 'ja-JP',
      timezoneId: 'Asia/Tokyo',
      serviceWorkers: 'block',
    });
    await context.addInitScript((wish) => {
      if (location.protocol !== 'about:') localStorage.setItem('todoke-face', wish);
    }, face);
    const page = context.pages()[0]!;
    page.setDefaultTimeout(20_000);
    await page.clock.setFixedTime(new Date(`${today}T14:30:00+09:00`));
    return new Listener(page, context, orca, display);
  }

  private constructor(page: Page, context: BrowserContext, orca: Orca, display: Display) {
    this.page = page;
    this.#context = context;
    this.#orca = orca;
    this.#display = display;
  }

  /** From here on everything counts; what was said before does not. */
  async begins(): Promise<void> {
    this.#display.activate('chromium');
    await this.#silence();
    // What Orca says of where it comes to depends on where it comes from. A busy machine is silent
    // before it has heard of anything, so its words are waited for.
    for (const [place, words] of [['#face_switch', /で表示/u], ['h1', /heading 1/u]] as const) {
      await this.page.locator(place).focus();
      await this.#orca.saysAtLast(words);
      await this.#silence();
    }
  }

  async #silence(): Promise<void> {
    while ((await this.#orca.says()).length > 0);
  }

  async presses(...keys: string[]): Promise<void> {
    for (const key of keys) {
      this.#orca.presses(key);
      await this.hears(`[${key}]`);
    }
  }

  /** Does what keys cannot: Japanese text, a file of the device. */
  async does(words: string, act: () => Promise<unknown>): Promise<void> {
    await act();
    await this.hears(`[${words}]`);
  }

  /** Begins the transcript where the focus is put. */
  async goesTo(id: string): Promise<void> {
    await this.does('ここへ', () => this.page.locator(`[id="${id}"]`).focus());
  }

  /** Tab until a control has the focus. */
  async tabsTo(id: string): Promise<void> {
    for (let presses = 0; presses < tabsMax; ++presses) {
      await this.presses('Tab');
      if ((await this.page.evaluate(() => document.activeElement?.id)) === id) return;
    }
    throw new Error(`Tab does not lead to ${id}\n${this.transcript}`);
  }

  /** Reads on, line by line, until nothing more comes. */
  async readsOn(): Promise<void> {
    let silent = 0;
    for (let presses = 0; presses < linesMax && silent < 2; ++presses) {
      this.#orca.presses('Down');
      silent = (await this.hears('')) ? 0 : silent + 1;
    }
  }

  get transcript(): string {
    return `${this.#lines.join('\n')}\n`;
  }

  async leaves(): Promise<void> {
    await this.#context.close();
    await this.#orca.says();
  }

  async hears(pressed: string): Promise<number> {
    if (pressed) this.#lines.push(pressed);
    const said = normalise(await this.#orca.says());
    this.#lines.push(...said.map((words) => `  ${words}`));
    return said.length;
  }
}

export interface Room {
  site: Site;
  display: Display;
  orca: Orca;
  folder: string;
}

const tabsMax = 30;
const linesMax = 60;

const args = [
  '--no-sandbox',
  '--enable-unsafe-swiftshader',
  '--lang=ja',
  '--force-renderer-accessibility',
  '--window-position=0,0',
  '--window-size=900,1000',
];

/** Chromium must not offer to translate the page: Orca would read the offer. */
function makeProfile(folder: string): string {
  const profile = mkdtempSync(join(folder, 'chromium-'));
  mkdirSync(join(profile, 'Default'));
  const preferences = { translate: { enabled: false }, intl: { accept_languages: 'ja' } };
  writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify(preferences));
  return profile;
}
