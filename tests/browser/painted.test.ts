// What is special about the painted face, seen from outside: pixels, ratios, users' own styles, and
// what happens when it can no longer be shown.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { checkAxe } from './axe.ts';
import { type ContextOf, onPhone } from './browser.ts';
import { checkContrast, checkPaint, isPainted, waitForPaint } from './paint.ts';
import { family, given, reach, reachName } from './painted-page.ts';
import { tap } from './resident.ts';

async function turnsPlain(page: Page): Promise<void> {
  await page.locator('#face_switch').tap();
  await page.waitForFunction(() => !document.documentElement.matches('.painted'));
}

/** How many pixels inside a control's box are dark on its canvases. */
async function inkIn(page: Page, selector: string): Promise<number> {
  return page.locator(selector).evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const { contextOf } = window as unknown as { contextOf: ContextOf };
    let ink = 0;
    for (const canvas of document.querySelectorAll<HTMLCanvasElement>('#canvas canvas')) {
      const at = canvas.getBoundingClientRect();
      const ratio = canvas.width / at.width;
      const [left, top] = [(x + 4 - at.x) * ratio, (y + 4 - at.y) * ratio];
      const [across, down] = [(width - 8) * ratio, (height - 8) * ratio];
      const { data } = contextOf(canvas).getImageData(left, top, across, down);
      // Beyond the canvas it is transparent black: that is no ink.
      for (let i = 0; i < data.length; i += 4) ink += Number(data[i + 3]! > 0 && data[i]! < 128);
    }
    return ink;
  });
}

const colourOf = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => getComputedStyle(element).color);

const see_through = 'rgba(0, 0, 0, 0)';

for (const [what, name] of [
  ['a character for private use', '山\u{e123}'],
  ['a variation that the fonts do not have', '葛\u{e01ef}城'],
] as const) {
  test(`a name with ${what} is shown by the DOM and painted by nobody`, async () => {
    await onPhone(async (page) => {
      await reachName(page);
      await page.locator(given).tap();
      await page.keyboard.insertText('太郎');
      await page.locator(family).tap();
      await page.keyboard.insertText('山田');
      await page.locator(given).tap();
      assert.equal(await colourOf(page, family), see_through);
      assert.ok((await inkIn(page, family)) > 20, 'an everyday name is painted');
      await page.locator(family).fill(name);
      await page.locator(given).tap();
      assert.notEqual(await colourOf(page, family), see_through);
      assert.equal(await inkIn(page, family), 0);
      assert.equal(await page.locator(family).inputValue(), name);
    }, { face: 'painted' });
  });
}

for (const deviceScaleFactor of [1, 2, 2.625, 3]) {
  test(`paint lies where the controls do, and is readable, at ${deviceScaleFactor} pixels a px`,
    async () => {
      await onPhone(async (page) => {
        const resident = await reachName(page);
        await page.locator(family).tap();
        await page.keyboard.insertText('山田');
        await resident.presses('next');
        await checkPaint(page, 'errors');
        await checkContrast(page, 'errors');
      }, { face: 'painted', deviceScaleFactor });
    });
}

test('paint lies where the controls do on 320 px and on a wide window', async () => {
  for (const viewport of [{ width: 320, height: 640 }, { width: 1280, height: 800 }]) {
    await onPhone(async (page) => {
      await reachName(page);
      await checkPaint(page, `${viewport.width} px`);
    }, { face: 'painted', viewport });
  }
});

test('a graphics card paints where the controls are', async () => {
  await onPhone(async (page) => {
    await reachName(page);
    assert.equal(await page.locator('#canvas canvas').count(), 1);
    await checkPaint(page, 'WebGL');
    await checkContrast(page, 'WebGL');
  }, { face: 'painted', graphics: 'card' });
});

test('a context that is lost twice while typing loses nothing', async () => {
  await onPhone(async (page) => {
    const resident = await reachName(page);
    const lose = () => page.evaluate(async () => {
      const canvas = document.querySelector<HTMLCanvasElement>('#canvas canvas')!;
      const extension = canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!;
      const heard = (name: string) => new Promise((done) => canvas.addEventListener(name, done));
      const [lost, restored] = [heard('webglcontextlost'), heard('webglcontextrestored')];
      extension.loseContext();
      await lost;
      // The browser takes a moment before it lets a context come back.
      await new Promise((done) => setTimeout(done, 50));
      extension.restoreContext();
      // The second loss is for good.
      await Promise.race([restored, new Promise((done) => setTimeout(done, 1000))]);
    });
    await page.locator(family).tap();
    const session = await page.context().newCDPSession(page);
    const text = { selectionStart: 2, selectionEnd: 2 };
    await session.send('Input.imeSetComposition', { text: 'たか', ...text });
    await lose();
    assert.equal(await isPainted(page), false);
    await session.send('Input.insertText', { text: '高橋' });
    assert.equal(await page.locator(family).inputValue(), '高橋');
    await resident.presses('back');
    await waitForPaint(page);
    await resident.presses('next');
    await waitForPaint(page);
    assert.equal(await page.locator(family).inputValue(), '高橋');
    await page.locator(given).tap();
    await page.keyboard.insertText('一');
    await lose();
    await page.keyboard.insertText('郎');
    assert.equal(await page.locator(given).inputValue(), '一郎');
    assert.equal(await page.locator('#canvas').count(), 0);
    await resident.presses('back');
    await resident.presses('next');
    assert.equal(await isPainted(page), false);
    assert.equal(await page.locator(family).inputValue(), '高橋');
    assert.equal(await page.locator(given).inputValue(), '一郎');
  }, { face: 'painted', graphics: 'card' });
});

/** WCAG 2.2, 1.4.12. */
const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }`;

async function addSpacing(page: Page): Promise<void> {
  await page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, spacing);
}

test('a resident\u2019s own text spacing leaves the painted face and clips nothing', async () => {
  await onPhone(async (page) => {
    await reachName(page);
    await addSpacing(page);
    await page.waitForFunction(() => !document.documentElement.classList.contains('painted'));
    const clipped = await page.evaluate(() => {
      const texts = 'h1, h2, p, label, legend, li, a, .button, .card, dt, dd';
      return [...document.querySelectorAll<HTMLElement>(`#screen :is(${texts})`)]
        .filter((element) => !element.closest('[hidden], .visually-hidden'))
        .filter((element) => {
          const { overflowX, overflowY } = getComputedStyle(element);
          const hides = overflowX !== 'visible' || overflowY !== 'visible';
          const wide = element.scrollWidth > element.clientWidth + 1;
          return hides && (wide || element.scrollHeight > element.clientHeight + 1);
        })
        .map((element) => element.outerHTML.slice(0, 80));
    });
    assert.deepEqual(clipped, []);
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    assert.equal(over, 0);
  }, { face: 'painted' });
});

test('no listener on the page can prevent a key, a touch or the wheel', async () => {
  for (const graphics of ['card', 'memory'] as const) {
    await onPhone(async (page) => {
      await page.addInitScript(() => {
        const kinds = /^(key(down|up|press)|touch\w+|wheel|mousewheel)$/u;
        const prevented: string[] = [];
        (window as unknown as { prevented: string[] }).prevented = prevented;
        const real = Event.prototype.preventDefault;
        Event.prototype.preventDefault = function () {
          if (kinds.test(this.type)) prevented.push(this.type);
          real.call(this);
        };
      });
      await reachName(page);
      await page.locator(family).tap();
      await page.keyboard.press('a');
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('Tab');
      await page.mouse.wheel(0, 100);
      await tap(page, 'next');
      const prevented = await page.evaluate(
        () => (window as unknown as { prevented: string[] }).prevented,
      );
      assert.deepEqual(prevented, []);
    }, { face: 'painted', graphics });
  }
});

/** Moments of a turned page: in the task of the press, after a scroll to its end, and at last. */
const turnAndScroll = async () => {
  const { contextOf } = window as unknown as { contextOf: ContextOf };
  const paper = document.getElementById('canvas')!;
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  /** Of each canvas the pixels that can be seen, wherever the page is scrolled to. */
  const shown = () =>
    [...paper.querySelectorAll('canvas')].map((canvas) => {
      if (getComputedStyle(canvas).visibility === 'hidden') return [];
      const { top, height } = canvas.getBoundingClientRect();
      const part = (paper.getBoundingClientRect().bottom - top) / height;
      const rows = Math.round(canvas.height * Math.min(1, part));
      if (rows <= 0) return [];
      return contextOf(canvas).getImageData(0, 0, canvas.width, rows).data;
    });
  document.getElementById('next')!.click();
  const pressed = shown();
  const scroll = new Promise((heard) => addEventListener('scroll', heard, { once: true }));
  scrollTo(0, 100_000);
  await scroll;
  await frame();
  const scrolled = shown();
  while (paper.hasAttribute('data-waiting')) await frame();
  const atLast = shown();
  const count = (moment: typeof atLast) => moment.reduce((sum, { length }) => sum + length, 0);
  const untrue = (moment: typeof atLast) =>
    moment.filter((pixels, at) => pixels.some((value, index) => value !== atLast[at]![index]));
  return {
    pressed: { shown: count(pressed) / count(atLast), untrue: untrue(pressed).length },
    scrolled: { shown: count(scrolled) / count(atLast), untrue: untrue(scrolled).length },
  };
};

test('a page that has just turned shows nothing of the page before, scrolled or not', async () => {
  await onPhone(async (page) => {
    const resident = await reachName(page);
    await resident.presses('back');
    await page.waitForFunction(() => !document.querySelector('#canvas[data-waiting]'));
    const { pressed, scrolled } = await page.evaluate(turnAndScroll);
    const seen = JSON.stringify({ pressed, scrolled });
    assert.deepEqual([pressed.untrue, scrolled.untrue], [0, 0]);
    assert.ok(pressed.shown < 1, `there was something to come: ${seen}`);
    assert.ok(scrolled.shown > pressed.shown, `the end came when it was scrolled to: ${seen}`);
  }, { face: 'painted', viewport: { width: 390, height: 500 } });
});

test('a question that opens moves what is below it as a whole', async () => {
  await onPhone(async (page) => {
    await reach(page, '[id="claim_reason/birth"]');
    const moved = await page.evaluate(async () => {
      const styled: Element[] = [];
      const watcher = new MutationObserver((records) =>
        styled.push(...records.map(({ target }) => target as Element)),
      );
      const screen = document.getElementById('screen')!;
      watcher.observe(screen, { subtree: true, attributeFilter: ['style'] });
      document.getElementById('claim_reason/other')!.click();
      await new Promise((done) => requestAnimationFrame(done));
      return styled
        .filter((element) => !element.closest('[data-node="claim_reason_other"]'))
        .map((element) => (element.parentElement!.matches('.page') ? 'section' : element.id));
    });
    assert.ok(moved.includes('section'));
    assert.deepEqual([...new Set(moved)].sort(), ['screen', 'section']);
  }, { face: 'painted' });
});

test('the words of a card stand in both faces at the same place', async () => {
  await onPhone(async (page) => {
    await reach(page, '.card');
    const place = () =>
      page.locator('.card label').first().evaluate((label) => label.getBoundingClientRect().left);
    const painted = await place();
    await turnsPlain(page);
    assert.ok(Math.abs(painted - (await place())) < 1.5, `painted at ${painted} px`);
  }, { face: 'painted' });
});

for (const [width, shown, hidden] of [
  [390, '.progress', '.steps'],
  [1280, '.steps', '.progress'],
] as const) {
  test(`at ${width} px there is ${shown} and no ${hidden}, in both faces`, async () => {
    await onPhone(async (page) => {
      await reach(page, '.card');
      const isThere = (selector: string) =>
        page.locator(selector).evaluate((part) => part.getClientRects().length > 0);
      assert.deepEqual([await isThere(shown), await isThere(hidden)], [true, false], 'painted');
      await turnsPlain(page);
      assert.deepEqual([await isThere(shown), await isThere(hidden)], [true, false], 'plain');
    }, { face: 'painted', viewport: { width, height: 800 } });
  });
}

test('selected text is not shown on top of the painted text', async () => {
  await onPhone(async (page) => {
    await reachName(page);
    const look = () =>
      page.locator('h1').evaluate((h1) => {
        const { color, backgroundColor } = getComputedStyle(h1, '::selection');
        return [color, backgroundColor];
      });
    await page.locator('h1').selectText();
    await page.waitForFunction(() => document.documentElement.matches('.selecting'));
    const [words, ground] = await look();
    assert.equal(words, see_through);
    assert.notEqual(ground, see_through, 'a style of ours, and not the browser\u2019s');
    await page.evaluate(() => getSelection()!.removeAllRanges());
    await page.waitForFunction(() => !document.documentElement.matches('.selecting'));
  }, { face: 'painted' });
});

test('the painted face has no axe violation, and nothing undecided but contrast', async () => {
  await onPhone(async (page) => {
    const resident = await reachName(page);
    await checkAxe(page, 'a painted page');
    await resident.presses('next');
    await checkAxe(page, 'painted errors');
  }, { face: 'painted' });
});
