// What a resident does with a browser: touch, type, choose a file, look. Chromium's hands are
// here, by Playwright; tests/engines has those of other engines, by WebDriver.
import type { Page } from 'playwright-core';

export interface ChosenFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

export interface Hands {
  opens(path: string): Promise<void>;
  /** Runs `look` in the page; it sees nothing of the test but its argument. */
  sees<Argument, Result>(
    look: (argument: Argument) => Result,
    argument: Argument,
  ): Promise<Result>;
  /** Until `look` gives something true. */
  waits<Argument>(look: (argument: Argument) => unknown, argument: Argument): Promise<void>;
  /** Presses the middle of what is seen of a control. */
  taps(id: string): Promise<void>;
  /** Writes over what stands in a field. */
  types(id: string, text: string): Promise<void>;
  attaches(id: string, file: ChosenFile): Promise<void>;
}

export function handsOf(page: Page): Hands {
  return {
    opens: async (path) => void (await page.goto(path)),
    sees: (look, argument) => page.evaluate(look as never, argument as never),
    waits: async (look, argument) => {
      await page.waitForFunction(look as never, argument as never);
    },
    taps: (id) => tap(page, id),
    types: async (id, text) => {
      const control = page.locator(`[id="${id}"]`);
      await control.tap();
      // What the page has proposed is written over.
      await control.evaluate((element: HTMLInputElement) => element.select());
      await page.keyboard.insertText(text);
    },
    attaches: (id, file) => page.locator(`[data-for="${id}"]`).setInputFiles(file),
  };
}

/** A touch in the middle of what a resident sees of a control: its card, or the button itself. */
export async function tap(page: Page, id: string): Promise<void> {
  const control = page.locator(`[id="${id}"]`);
  const card = page.locator('.card').filter({ has: control });
  const target = (await card.count()) ? card : control;
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) throw new Error(`${id} is not on the screen`);
  await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
}
