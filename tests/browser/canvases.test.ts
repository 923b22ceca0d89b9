// The canvases of a face that is painted in memory: which there are, and their pixels.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { type ContextOf, largeText, onPhone } from './browser.ts';
import { checkPaint } from './paint.ts';
import { reach, reachName } from './painted-page.ts';
import { photograph } from './pixels.ts';

for (const deviceScaleFactor of [1.25, 1.5, 2.625, 3]) {
  test(`each painted pixel is one of the screen, at ${deviceScaleFactor} pixels a px`,
    async () => {
      await onPhone(async (page) => {
        await reachName(page);
        await page.evaluate(() => {
          for (const canvas of document.querySelectorAll<HTMLCanvasElement>('#canvas canvas')) {
            const context = (window as unknown as { contextOf: ContextOf }).contextOf(canvas);
            for (let row = 0; row < canvas.height; ++row) {
              context.fillStyle = row % 2 ? '#000' : '#fff';
              context.fillRect(0, row, canvas.width, 1);
            }
          }
        });
        const { data, width, height, parts } = await photograph(page, (seen) => seen.screenshot());
        // In the margin, where nothing else stands.
        const left = Math.round(5 * deviceScaleFactor);
        const grey = Array.from({ length: height }, (_, row) => row).filter(
          (row) => data[(row * width + left) * parts] !== (row % 2 ? 0 : 255),
        );
        assert.deepEqual(grey, []);
      }, { face: 'painted', deviceScaleFactor, viewport: { width: 390, height: 844 } });
    });
}

test('a zoomed page is painted anew, also where a line has as many pixels as before', async () => {
  await onPhone(async (page) => {
    await reachName(page);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setDeviceMetricsOverride', {
      width: 585, height: 844, deviceScaleFactor: 2, mobile: true,
    });
    await page.waitForFunction(() => {
      const canvases = [...document.querySelectorAll<HTMLCanvasElement>('#canvas canvas')];
      const paper = document.getElementById('canvas')!.getBoundingClientRect();
      return Math.round(paper.width) === 585 && canvases.every((canvas, index) => {
        const { left, top, width, height } = canvas.getBoundingClientRect();
        const isAt = left === 0 && Math.abs(top - paper.top - index * height) < 0.01;
        return isAt && width === 585 && canvas.width === 1170;
      });
    });
  }, { face: 'painted', deviceScaleFactor: 3, viewport: { width: 390, height: 844 } });
});

/** How many canvases are shown, and hidden; each that is shown lies below the one before. */
async function lookAtCanvases(page: Page): Promise<{ shown: number; kept: number }> {
  await page.waitForFunction(() => !document.querySelector('#canvas[data-waiting]'));
  const found = await page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLCanvasElement>('#canvas canvas')];
    const shown = all.filter((canvas) => canvas.checkVisibility({ visibilityProperty: true }));
    const paper = document.getElementById('canvas')!.getBoundingClientRect();
    const fitting = Math.ceil((paper.height * devicePixelRatio) / all[0]!.height);
    const tops = shown.map((canvas) => canvas.getBoundingClientRect().top - paper.top);
    const height = all[0]!.height / devicePixelRatio;
    const isInOrder = tops.every((top, index) => Math.abs(top - index * height) < 0.01);
    return { isInOrder, fitting, shown: shown.length, kept: all.length - shown.length };
  });
  assert.equal(found.shown, found.fitting);
  assert.ok(found.isInOrder);
  return found;
}

/** To where a button of the browser leads. */
async function goes(page: Page, turn: () => Promise<unknown>): Promise<void> {
  const place = await page.evaluate(() => history.state.place);
  await turn();
  await page.waitForFunction((before) => history.state.place !== before, place);
}

test('canvases that a shorter page has no room for are hidden, and serve the next', async () => {
  await onPhone(async (page) => {
    await reach(page, '[id="send"]');
    const long = await lookAtCanvases(page);
    await goes(page, () => page.goBack());
    const short = await lookAtCanvases(page);
    assert.ok(short.kept > 0);
    assert.ok(long.shown - short.shown > short.kept, 'none was too many to be kept');
    await goes(page, () => page.goForward());
    assert.equal((await lookAtCanvases(page)).shown, long.shown);
    await checkPaint(page, 'canvases that served before');
  }, { face: 'painted', viewport: { width: 390, height: 844 }, deviceScaleFactor: 1.5 });
});

test('a review that is taller than one canvas could be is painted on many', async () => {
  await onPhone(async (page) => {
    await page.addInitScript(largeText, 150);
    const resident = await reachName(page);
    await resident.reachesReview();
    await page.waitForFunction(() => !document.querySelector('#canvas[data-waiting]'));
    const [rows, canvases] = await page.evaluate(() => {
      const all = [...document.querySelectorAll<HTMLCanvasElement>('#canvas canvas')];
      const shown = all.filter((canvas) => !canvas.hasAttribute('data-stale'));
      return [shown.reduce((sum, canvas) => sum + canvas.height, 0), shown.length];
    });
    assert.ok(rows! > 8192 && canvases! > 32, `${rows} rows on ${canvases} canvases`);
    await checkPaint(page, 'review');
  }, { face: 'painted' });
});
