// The device that a page believes to be on: its size, its pixels a px, what its owner prefers.
import type { CDPSession, Page } from 'playwright-core';

/** CSS px, and pixels a px. */
export interface Metrics {
  width: number;
  height: number;
  deviceScaleFactor: number;
}

export interface Feature {
  name: string;
  value: string;
}

/** One session a page, never detached: with it the settings of the page's context would go. */
const sessions = new WeakMap<Page, CDPSession>();

async function sessionOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? (await page.context().newCDPSession(page));
  sessions.set(page, session);
  return session;
}

export async function readMetrics(page: Page): Promise<Metrics> {
  const deviceScaleFactor = await page.evaluate(() => devicePixelRatio);
  return { ...page.viewportSize()!, deviceScaleFactor };
}

export async function setMetrics(page: Page, metrics: Metrics): Promise<void> {
  const session = await sessionOf(page);
  await session.send('Emulation.setDeviceMetricsOverride', { ...metrics, mobile: false });
}

/** The whole page, as PNG. Playwright's own have the pixels a px that its context began with. */
export async function takePicture(page: Page): Promise<Buffer> {
  const session = await sessionOf(page);
  const wish = { format: 'png', captureBeyondViewport: true, optimizeForSpeed: true } as const;
  const { cssContentSize } = await session.send('Page.getLayoutMetrics');
  const clip = { ...cssContentSize, scale: 1 };
  const { data } = await session.send('Page.captureScreenshot', { ...wish, clip });
  return Buffer.from(data, 'base64');
}

/** Empty: none. */
export async function setFeatures(page: Page, features: Feature[]): Promise<void> {
  await (await sessionOf(page)).send('Emulation.setEmulatedMedia', { features });
}
