// Somebody who hears the page: Chromium in a window, real keys, Orca. What they press and hear is
// the transcript.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { type Site, today } from '../browser/site.ts';
import type { Display } from '../engines/display.ts';
import { type Bus, type Orca, startOrca } from './orca.ts';
import { normalise } from './transcript.ts';

export class Listener {
  readonly page: Page;
  readonly #context: BrowserContext;
  readonly #room: Room;
  #begun: Orca | undefined;
  readonly #lines: string[] = [];

  static async comes(room: Room, face: string): Promise<Listener> {
    const { site, bus, folder } = room;
    const context = await chromium.launchPersistentContext(makeProfile(folder), {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      headless: false,
      env: bus.environment,
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
    // Choosers of files are caught only a moment after somebody listens.
    page.on('filechooser', () => {});
    await page.clock.setFixedTime(new Date(`${today}T14:30:00+09:00`));
    return new Listener(page, context, room);
  }

  private constructor(page: Page, context: BrowserContext, room: Room) {
    this.page = page;
    this.#context = context;
    this.#room = room;
  }

  get #orca(): Orca {
    if (!this.#begun) throw new Error('nobody listens yet');
    return this.#begun;
  }

  /** From here on everything is heard. */
  async begins(): Promise<void> {
    const { display, folder, bus } = this.#room;
    display.activate('chromium');
    this.#begun = await startOrca(folder, bus);
    await this.#silence();
    // What Orca says of where it comes to depends on where it comes from, and it does not hear of
    // each focus in a window that it has just come to: until it has read the heading.
    for (let tries = 0; tries < beginningsMax; ++tries) {
      await this.page.locator('#face_switch').focus();
      await this.#silence();
      await this.page.locator('h1').focus();
      if ((await this.#silence()).some((words) => words.includes('heading 1'))) return;
    }
    throw new Error('Orca does not read the heading');
  }

  /** What is said until nothing more is. */
  async #silence(): Promise<string[]> {
    const said: string[] = [];
    for (let words = await this.#orca.says(); words.length > 0; words = await this.#orca.says()) {
      said.push(...words);
    }
    return said;
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
    await this.#begun?.close();
    await this.#context.close();
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
  bus: Bus;
  folder: string;
}

const beginningsMax = 8;
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
