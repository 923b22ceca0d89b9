// The page under people's own settings, one after the other, on the screen that is shown.
import type { CDPSession, Page } from 'playwright-core';
import type { Gates } from '../in-page/index.ts';

declare const gates: Gates;

interface Setting {
  name: string;
  /** CSS px and pixels a px; the zoom of a desktop window of 1280 px is a narrower page. */
  metrics?: { width: number; height: number; deviceScaleFactor: number };
  features?: { name: string; value: string }[];
  sheet?: string;
  scale?: string;
}

const laterMs = 300;

/** WCAG 2.2, 1.4.12. */
const textSpacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }`;

export const settings: Setting[] = [
  { name: '320 px', metrics: { width: 320, height: 640, deviceScaleFactor: 1 } },
  { name: 'text spacing', sheet: textSpacing },
  { name: 'zoom 200 %', metrics: { width: 640, height: 400, deviceScaleFactor: 2 } },
  { name: 'zoom 400 %', metrics: { width: 320, height: 200, deviceScaleFactor: 4 } },
  { name: 'wide', metrics: { width: 1280, height: 800, deviceScaleFactor: 1 } },
  { name: 'text of 200 %', scale: '200' },
  {
    name: 'text of 200 % on 320 px',
    scale: '200',
    metrics: { width: 320, height: 640, deviceScaleFactor: 1 },
  },
  { name: 'text of 200 % by the browser', sheet: ':root { font-size: 200% !important; }' },
  { name: 'forced colours', features: [{ name: 'forced-colors', value: 'active' }] },
  { name: 'more contrast', features: [{ name: 'prefers-contrast', value: 'more' }] },
  { name: 'no motion', features: [{ name: 'prefers-reduced-motion', value: 'reduce' }] },
];

/** One session a page, never detached: with it the settings of the page's context would go. */
const sessions = new WeakMap<Page, CDPSession>();

async function sessionOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? (await page.context().newCDPSession(page));
  sessions.set(page, session);
  return session;
}

async function set(page: Page, session: CDPSession, setting: Setting): Promise<void> {
  const { metrics, features, sheet, scale } = setting;
  if (scale) await page.evaluate((scale) => gates.wish('normal', scale), scale);
  if (metrics) {
    await session.send('Emulation.setDeviceMetricsOverride', { ...metrics, mobile: false });
  }
  if (features) await session.send('Emulation.setEmulatedMedia', { features });
  if (!sheet) return;
  await page.evaluate((text) => {
    const made = new CSSStyleSheet();
    made.replaceSync(text);
    document.adoptedStyleSheets = [made];
  }, sheet);
}

async function unset(page: Page, session: CDPSession, deviceScaleFactor: number): Promise<void> {
  const { width, height } = page.viewportSize()!;
  const usual = { width, height, deviceScaleFactor, mobile: false };
  await session.send('Emulation.setDeviceMetricsOverride', usual);
  await session.send('Emulation.setEmulatedMedia', { features: [] });
  await page.evaluate(async () => {
    document.adoptedStyleSheets = [];
    await gates.wish('normal', '100');
    await gates.nextFrames();
  });
}

/** Each setting in the face that is worn; a setting that asks for the plain face gets it. */
export async function findBrokenBySettings(page: Page, painted: boolean): Promise<string[]> {
  const session = await sessionOf(page);
  const ratio = await page.evaluate(() => devicePixelRatio);
  const found: string[] = [];
  for (const setting of settings) {
    await page.evaluate((painted): Promise<boolean> => gates.wearFace(painted), painted);
    await set(page, session, setting);
    const broken = await page.evaluate(async (laterMs) => {
      await gates.nextFrames();
      await gates.settle();
      const broken = gates.findBrokenLayout();
      if (broken.length === 0) return [];
      // What is only late (a tall page is being painted) is no fault.
      await gates.settle(laterMs);
      return gates.findBrokenLayout();
    }, laterMs);
    const face = painted ? 'painted' : 'plain';
    found.push(...broken.map((what) => `${setting.name}, ${face}: ${what}`));
    await unset(page, session, ratio);
  }
  return found;
}
