// The canvases of a face that is painted in memory: which there are, and their pixels.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onPhone } from './browser.ts';
import { checkPaint } from './paint.ts';
import { reachName } from './painted-page.ts';
import { photograph } from './pixels.ts';
import { tap } from './resident.ts';

for (const deviceScaleFactor of [1.25, 1.5, 2.625, 3]) {
  test(`each painted pixel is one of the screen, at ${deviceScaleFactor} pixels a px`,
    async () => {
      await onPhone(async (page) => {
        await reachName(page);
        await page.evaluate(() => {
          for (const canvas of document.querySelectorAll<HTMLCanvasElement>('#canvas canvas')) {
            const context = canvas.getContext('2d')!;
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

test('canvases that a shorter page has no room for are hidden, and serve the next', async () => {
  await onPhone(async (page) => {
    await reachName(page);
    const seen: { shown: number; kept: number }[] = [];
    const look = async () => {
      await page.waitForFunction(() => !document.querySelector('#canvas[data-waiting]'));
      const found = await page.evaluate(() => {
        const all = [...document.querySelectorAll<HTMLCanvasElement>('#canvas canvas')];
        const shown = all.filter((canvas) => canvas.checkVisibility({ visibilityProperty: true }));
        const { height } = document.getElementById('canvas')!.getBoundingClientRect();
        const fitting = Math.ceil((height * devicePixelRatio) / all[0]!.height);
        return { fitting, shown: shown.length, kept: all.length - shown.length };
      });
      assert.equal(found.shown, found.fitting);
      seen.push(found);
    };
    const turns = async (button: string) => {
      const place = await page.evaluate(() => history.state.place);
      await tap(page, button);
      await page.waitForFunction((before) => history.state.place !== before, place);
      await look();
    };
    await look();
    await turns('back');
    await turns('back');
    await turns('next');
    await turns('next');
    await checkPaint(page, 'canvases that served before');
    assert.ok(seen.some(({ kept }) => kept > 0), 'no page was shorter than the one before');
  }, { face: 'painted' });
});
