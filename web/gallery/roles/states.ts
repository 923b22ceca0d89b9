// States that only a pointer or the focus brings: what to do, and where to look.
import type { Page } from 'playwright-core';

interface Clip {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface State {
  screen: string;
  show(page: Page): Promise<Clip>;
}

async function around(page: Page, selector: string): Promise<Clip> {
  const box = (await page.locator(selector).boundingBox())!;
  const y = Math.max(0, box.y - 24);
  return { x: 0, y, width: page.viewportSize()!.width, height: box.height + 48 };
}

const id = (name: string) => `[id="${name}"]`;

const focused = (screen: string, selector: string, place = selector): State => ({
  screen,
  async show(page) {
    // By the keyboard, so that the ring is shown.
    await page.keyboard.press('Tab');
    await page.locator(selector).focus();
    await page.locator(place).scrollIntoViewIfNeeded();
    return around(page, place);
  },
});

const hovered = (screen: string, selector: string): State => ({
  screen,
  async show(page) {
    await page.locator(selector).scrollIntoViewIfNeeded();
    await page.locator(selector).hover({ force: true });
    return around(page, selector);
  },
});

const pressed = (screen: string, selector: string): State => ({
  screen,
  async show(page) {
    await page.locator(selector).scrollIntoViewIfNeeded();
    await page.locator(selector).hover({ force: true });
    await page.mouse.down();
    return around(page, selector);
  },
});

export const states: Record<string, State> = {
  'focus-field': focused('fields', id('filled')),
  'focus-wrong': focused('fields', id('wrong')),
  'focus-area': focused('fields', id('area')),
  'focus-radio': focused('choices', id('kind/0'), '.card:has([id="kind/0"])'),
  'focus-checkbox': focused('choices', id('some/1'), '.card:has([id="some/1"])'),
  'focus-primary': focused('actions', id('next')),
  'focus-secondary': focused('actions', id('second')),
  'focus-quiet': focused('actions', id('quiet')),
  'focus-link': focused('actions', id('link')),
  'focus-details': focused('actions', '[data-node="closed"] summary'),
  'focus-file': focused('rest', id('choose'), '.picker:has([id="choose"])'),
  'focus-review': focused('rest', id('review/1')),
  'focus-summary': focused('panels', id('to/1')),
  'hover-primary': hovered('actions', id('next')),
  'hover-secondary': hovered('actions', id('second')),
  'hover-quiet': hovered('actions', id('quiet')),
  'hover-radio': hovered('choices', '.card:has([id="kind/1"])'),
  'hover-field': hovered('fields', id('empty')),
  'press-primary': pressed('actions', id('next')),
  'press-secondary': pressed('actions', id('second')),
  'press-radio': pressed('choices', '.card:has([id="kind/1"])'),
};
