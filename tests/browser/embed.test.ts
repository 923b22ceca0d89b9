import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { checkAxe } from './axe.ts';
import { onPhone } from './browser.ts';
import { giveVoice, prefer } from './voice.ts';

test('on a homepage the frame grows and says each page, never a value', async () => {
  await onPhone(async (page) => {
    await page.addInitScript(() => {
      const heard: unknown[] = [];
      (window as unknown as { heard: unknown[] }).heard = heard;
      addEventListener('todoke-page', (event) => heard.push((event as CustomEvent).detail));
    });
    await page.goto('/examples/');
    const frame = page.frameLocator('todoke-form iframe');
    await frame.locator('#start').tap();
    await frame.locator('#next').waitFor();
    const heard = await page.evaluate(() => (window as unknown as { heard: object[] }).heard);
    assert.deepEqual(Object.keys(heard.at(-1)!).sort(), ['page', 'place', 'procedure']);
    const height = (element: Element) => element.getBoundingClientRect().height;
    const outer = await page.locator('todoke-form iframe').evaluate(height);
    const inner = await frame.locator('#page-stage').evaluate(height);
    assert.ok(Math.abs(outer - inner) <= 1, `${outer} and ${inner}`);
    await page.evaluate(() => history.back());
    await frame.locator('[id="begun/resume"]').waitFor();
  });
});

test('the example homepage has no axe violation', async () => {
  await onPhone(async (page) => {
    await page.goto('/examples/');
    await page.frameLocator('todoke-form iframe').locator('#start').waitFor();
    await checkAxe(page, '/examples/');
  });
});

test('a homepage without an origin (a file, a preview) gets a procedure that works', async () => {
  await onPhone(async (page) => {
    await page.goto('/examples/');
    await page.evaluate(() => {
      const frame = document.createElement('iframe');
      Object.assign(frame, { id: 'nowhere', src: '/child-allowance-claim/?host=null' });
      document.querySelector('main')!.prepend(frame);
    });
    const frame = page.frameLocator('#nowhere');
    await frame.locator('#start').tap();
    await frame.locator('#next').waitFor();
    const inFrame = frame.locator('html');
    const focused = () => inFrame.evaluate(() => document.activeElement?.tagName);
    assert.equal(await focused(), 'H1');
    await frame.locator('#next').tap();
    await frame.locator('#error_summary:focus').waitFor();
  });
});

/** The frame shows all that is in it: nobody has to scroll inside. */
async function showsAll(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const frame = document.querySelector<HTMLIFrameElement>('todoke-form iframe')!;
    const { body, documentElement } = frame.contentDocument!;
    const isFull = documentElement.scrollHeight <= frame.offsetHeight;
    return isFull && Math.abs(frame.offsetHeight - body.offsetHeight) <= 1;
  });
}

test('the bar that reads aloud is in the frame, too', async () => {
  await onPhone(async (page) => {
    await giveVoice(page);
    await prefer(page, { aloud: true });
    await page.goto('/examples/');
    const frame = page.frameLocator('todoke-form iframe');
    await frame.locator('#start').tap();
    await frame.locator('#aloud-begin').waitFor();
    await showsAll(page);
  });
});

test('on a homepage, too, what is read aloud comes into sight', async () => {
  await onPhone(async (page) => {
    await giveVoice(page, ['ja-JP'], 250);
    await prefer(page, { aloud: true });
    await page.goto('/examples/');
    const frame = page.frameLocator('todoke-form iframe');
    await frame.locator('#start').tap();
    await frame.locator('#aloud-begin').waitFor();
    await page.evaluate(() => scrollTo(0, 0));
    await frame.locator('#aloud-begin').evaluate((begin: HTMLElement) => begin.click());
    const isBelow = () => {
      const frame = document.querySelector<HTMLIFrameElement>('todoke-form iframe')!;
      const read = frame.contentDocument!.querySelector('[data-aloud]');
      const top = frame.getBoundingClientRect().top + (read?.getBoundingClientRect().top ?? 0);
      return top + scrollY > innerHeight;
    };
    await page.waitForFunction(isBelow);
    await page.waitForFunction(() => {
      const frame = document.querySelector<HTMLIFrameElement>('todoke-form iframe')!;
      const read = frame.contentDocument!.querySelector('[data-aloud]')!;
      const top = frame.getBoundingClientRect().top + read.getBoundingClientRect().top;
      return scrollY > 0 && top >= 0 && top < innerHeight;
    });
  });
});

test('a page that only explains is as tall as its frame', async () => {
  await onPhone(async (page) => {
    await page.goto('/examples/');
    await page.evaluate(() => {
      const other = document.createElement('todoke-form');
      other.setAttribute('procedure', 'car-parking-space-certificate');
      document.querySelector('todoke-form')!.replaceWith(other);
    });
    await page.frameLocator('todoke-form iframe').locator('h1').waitFor();
    await showsAll(page);
  });
});
