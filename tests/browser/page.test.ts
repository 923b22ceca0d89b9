import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { checkAxe } from './axe.ts';
import { type Face, largeText, onPhone } from './browser.ts';
import { goodExamples, placeOf, ready, Resident } from './resident.ts';
import { isTooTall, waitForPaint } from './paint.ts';

const form = 'child-allowance-claim';
const faces: Face[] = ['plain', 'painted'];
const narrow = [['a width of 320 px', 320, 100], ['text of 200 %', 390, 200]] as const;

async function begin(page: Page, face: Face): Promise<Resident> {
  const resident = new Resident(page, goodExamples(form)[0]!.answers);
  await resident.begins(form);
  if (face === 'painted') await waitForPaint(page);
  return resident;
}

for (const path of ['/', `/${form}/`, `/${form}/start/`, '/status/', '/accessibility/']) {
  test(`${path} has no axe violation and makes sense without a script`, async () => {
    await onPhone(async (page) => {
      await page.goto(path);
      await page.locator('h1').waitFor();
      await checkAxe(page, path);
    });
    await onPhone(async (page) => {
      await page.goto(path);
      assert.equal(await page.locator('h1').count(), 1);
      assert.notEqual(await page.locator('h1').innerText(), '');
    }, { javaScriptEnabled: false, face: 'plain' });
  });
}

for (const face of faces) {
  test(`an error summary takes the focus and leads to each field (${face})`, async () => {
    await onPhone(async (page) => {
      const resident = await begin(page, face);
      await resident.presses('next');
      assert.equal(await page.evaluate(() => document.activeElement?.id), 'error_summary');
      await page.locator('#error_summary a').first().tap();
      const focused = await page.evaluate(() => document.activeElement?.tagName);
      assert.equal(focused, 'INPUT');
      await checkAxe(page, 'errors');
    }, { face });
  });

  test(`at rest there are no frames and no timers (${face})`, async () => {
    await onPhone(async (page) => {
      await page.addInitScript(() => {
        const counts = { ticks: 0 };
        (window as unknown as { counts: typeof counts }).counts = counts;
        for (const name of ['requestAnimationFrame', 'setTimeout', 'setInterval'] as const) {
          const real = window[name] as (...values: unknown[]) => number;
          (window as unknown as Record<string, unknown>)[name] = (...values: unknown[]) => {
            counts.ticks += 1;
            return real.apply(window, values);
          };
        }
      });
      await begin(page, face);
      await page.waitForTimeout(1500);
      const ticks = () =>
        page.evaluate(() => (window as unknown as { counts: { ticks: number } }).counts.ticks);
      const before = await ticks();
      await page.waitForTimeout(1500);
      assert.equal(await ticks(), before);
    }, { face });
  });

  test(`no listener prevents a key, a touch or the wheel (${face})`, async () => {
    await onPhone(async (page) => {
      await begin(page, face);
      const prevented = await page.evaluate(() => {
        const targets = [window, document.body, document.querySelector('input, h1')!];
        const makers = ['keydown', 'keypress', 'keyup', 'touchstart', 'touchmove', 'wheel'];
        return makers.filter((name) =>
          targets.some((target) => {
            const event = new Event(name, { bubbles: true, cancelable: true });
            return !target.dispatchEvent(event);
          }),
        );
      });
      assert.deepEqual(prevented, []);
    }, { face });
  });

  test(`the browser\u2019s back and forward turn the page as a button does (${face})`, async () => {
    await onPhone(async (page) => {
      const resident = await begin(page, face);
      await resident.fillsPage();
      await resident.presses('next');
      for (const step of [-1, 1]) {
        const place = await placeOf(page);
        await page.evaluate(() => scrollTo(0, 400));
        await page.waitForFunction(() => scrollY > 100);
        const entries = await page.evaluate(() => history.length);
        await page.evaluate((steps) => history.go(steps), step);
        await page.waitForFunction((before) => history.state.place !== before, place);
        await page.waitForFunction(() => document.activeElement?.matches('h1'));
        assert.equal(await page.evaluate(() => scrollY), 0);
        assert.equal(await page.evaluate(() => history.length), entries);
      }
    }, { face, viewport: { width: 390, height: 400 } });
  });

  for (const [what, width, textSize] of narrow) {
    test(`with ${what} nothing scrolls sideways (${face})`, async () => {
      await onPhone(async (page) => {
        await page.addInitScript(largeText, textSize);
        await begin(page, face);
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        assert.equal(over, 0);
      }, { face, viewport: { width, height: 800 } });
    });
  }
}

test('with forced colours the page is never painted', async () => {
  await onPhone(async (page) => {
    await page.goto(`/${form}/start/`);
    await ready(page);
    await page.waitForTimeout(1000);
    assert.equal(await page.locator('#canvas').count(), 0);
  }, { face: 'painted', forcedColors: 'active' });
});

test('forced colours that are switched on leave the painted face at once', async () => {
  await onPhone(async (page) => {
    await begin(page, 'painted');
    await page.emulateMedia({ forcedColors: 'active' });
    await page.waitForFunction(() => !document.documentElement.classList.contains('painted'));
  }, { face: 'painted' });
});

test('a lost graphics context leaves a readable page in the same task', async () => {
  await onPhone(async (page) => {
    await begin(page, 'painted');
    const painted = await page.evaluate(async () => {
      const canvas = document.querySelector('canvas')!;
      const lost = new Promise((resolve) => {
        canvas.addEventListener('webglcontextlost', () => {
          resolve(document.documentElement.classList.contains('painted'));
        });
      });
      canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!.loseContext();
      return lost;
    });
    assert.equal(painted, false);
  }, { face: 'painted', graphics: 'card' });
});

test('the switch keeps the answers and the focus, and is remembered', async () => {
  await onPhone(async (page) => {
    await begin(page, 'painted');
    await page.locator('#face_switch').focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => !document.documentElement.classList.contains('painted'));
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'face_switch');
    assert.equal(await page.evaluate(() => localStorage.getItem('todoke-face')), 'plain');
  }, { face: 'painted' });
});

test('a page that began in the plain face stays in it until the resident moves on', async () => {
  await onPhone(async (page) => {
    await page.goto(`/${form}/start/`);
    await page.locator('#canvas[data-ready]').waitFor({ state: 'attached' });
    await page.waitForTimeout(300);
    const isPainted = () =>
      page.evaluate(() => document.documentElement.classList.contains('painted'));
    assert.equal(await isPainted(), false);
  }, { face: 'painted' });
});

/** Presses the switch to the painted face; gives what is said. */
async function hearsWhyPlain(page: Page, words: string): Promise<void> {
  await page.locator('#face_switch').tap();
  await page.locator('#polite', { hasText: words }).waitFor({ state: 'attached' });
  assert.ok(await page.locator('.told', { hasText: words }).isVisible());
  assert.equal(await page.locator('#canvas').count(), 0);
}

test('with forced colours the switch says why nothing is painted', async () => {
  await onPhone(async (page) => {
    await begin(page, 'plain');
    await hearsWhyPlain(page, '設定に合わせて、文字で表示しています');
  }, { forcedColors: 'active' });
});

test('without WebGL the switch says that this device cannot paint', async () => {
  await onPhone(async (page) => {
    await page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
      OffscreenCanvas.prototype.getContext = () => null;
    });
    await begin(page, 'plain');
    await hearsWhyPlain(page, 'この端末では、画面で表示できません');
  });
});

test('of a page too tall to paint the switch says so, and the next page is painted', async () => {
  await onPhone(async (page) => {
    await page.addInitScript(largeText, 200);
    const resident = await begin(page, 'plain');
    await resident.reachesReview();
    assert.ok(await isTooTall(page), 'the review is too short for this test');
    await page.locator('#face_switch').tap();
    const why = 'このページは長いので、文字で表示しています';
    await page.locator('#polite', { hasText: why }).waitFor({ state: 'attached' });
    assert.ok(await page.locator('.told', { hasText: why }).isVisible());
    await resident.presses('back');
    await waitForPaint(page);
    assert.equal(await page.locator('.told').count(), 0);
  }, { viewport: { width: 640, height: 700 } });
});

test('a painter that does not come is told, and comes with another press', async () => {
  await onPhone(async (page) => {
    await begin(page, 'plain');
    await page.route('**/assets/painter-*.wasm', (route) => route.abort());
    await hearsWhyPlain(page, 'つながりませんでした');
    await page.unroute('**/assets/painter-*.wasm');
    await page.locator('#face_switch').tap();
    await page.waitForFunction(() => document.documentElement.matches('.painted'));
    assert.equal(await page.locator('.told').count(), 0);
  });
});
