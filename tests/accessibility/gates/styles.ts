// The page under people's own settings, one after the other, on the screen that is shown.
import type { Page } from 'playwright-core';
import type { Gates } from '../in-page/index.ts';
import { type Feature, type Metrics, readMetrics, setFeatures, setMetrics } from './device.ts';

declare const gates: Gates;

interface Setting {
  name: string;
  /** The zoom of a desktop window of 1280 px is a narrower page. */
  metrics?: Metrics;
  features?: Feature[];
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

/** Each setting in the face that is worn; a setting that asks for the plain face gets it. */
export async function findBrokenBySettings(
  page: Page,
  painted: boolean,
  tried: readonly Setting[] = settings,
): Promise<string[]> {
  const usual = await readMetrics(page);
  const found: string[] = [];
  for (const { name, metrics, features, sheet, scale } of tried) {
    await setMetrics(page, metrics ?? usual);
    await begin(page, painted, scale ?? '100');
    if (features) await setFeatures(page, features);
    const broken = await findBroken(page, sheet ?? '', Boolean(sheet ?? features));
    if (features) await setFeatures(page, []);
    const face = painted ? 'painted' : 'plain';
    found.push(...broken.map((what) => `${name}, ${face}: ${what}`));
  }
  await setMetrics(page, usual);
  await begin(page, painted, '100');
  return found;
}

/** Without the style sheet of the setting before, for which the painted face may have gone. */
function begin(page: Page, painted: boolean, scale: string): Promise<void> {
  return page.evaluate(async ([painted, scale]) => {
    document.adoptedStyleSheets = [];
    gates.wish('normal', scale);
    // A new size is heard of in a frame.
    await gates.nextFrames();
    await gates.wearFace(painted);
  }, [painted, scale] as const);
}

function findBroken(page: Page, sheet: string, changes: boolean): Promise<string[]> {
  return page.evaluate(async ([sheet, changes, laterMs]) => {
    const made = new CSSStyleSheet();
    made.replaceSync(sheet);
    document.adoptedStyleSheets = [made];
    if (changes) await gates.nextFrames();
    const broken = gates.findBrokenLayout();
    if (broken.length === 0) return [];
    // What is only late (a tall page is being painted) is no fault.
    await gates.settle(laterMs);
    return gates.findBrokenLayout();
  }, [sheet, changes, laterMs] as const);
}
