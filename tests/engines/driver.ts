// WebDriver, as far as a resident's hands need it: the same commands reach Firefox by Marionette
// and WebKitGTK by HTTP.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ChosenFile, Hands } from '../browser/hands.ts';

/** https://www.w3.org/TR/webdriver2/ names these in its table of endpoints. */
export interface Driver {
  /** Name and version, for reports. */
  name: string;
  /** As xdotool finds its window. */
  program: string;
  navigate(address: string): Promise<void>;
  /** Runs a function body in the page. */
  execute(body: string, parameters: unknown[]): Promise<unknown>;
  find(selector: string): Promise<string>;
  sendKeys(element: string, text: string): Promise<void>;
  click(element: string): Promise<void>;
  /** PNG, base64; of what is in view, or of one element. */
  screenshot(element?: string): Promise<string>;
  close(): Promise<void>;
}

/** The key of an element reference: https://www.w3.org/TR/webdriver2/#elements */
export const elementKey = 'element-6066-11e4-a52e-4f735466cecf';
const waitMs = 20_000;
const pauseMs = 40;

/** Hands that work `driver`; files are chosen from `folder`. */
export function driverHands(driver: Driver, address: string, folder: string): Hands {
  const sees = async <Argument, Result>(
    look: (argument: Argument) => Result,
    argument: Argument,
  ): Promise<Result> =>
    (await driver.execute(`return (${look}).apply(null, arguments)`, [argument])) as Result;

  const waits = async <Argument>(look: (argument: Argument) => unknown, argument: Argument) => {
    const end = Date.now() + waitMs;
    while (!(await sees(look, argument))) {
      if (Date.now() > end) throw new Error(`${driver.name} waited in vain for ${look}`);
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  };

  const reach = async (id: string) => {
    const selector = await sees(bringToSight, id);
    // A frame or two, until the compositor has scrolled as well.
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
    return driver.find(selector);
  };

  return {
    sees,
    waits,
    opens: (path) => driver.navigate(address + path),
    taps: async (id) => driver.click(await reach(id)),
    types: async (id, text) => {
      const field = await reach(id);
      await driver.click(field);
      await sees((name) => (document.getElementById(name) as HTMLInputElement).select(), id);
      await driver.sendKeys(field, text);
    },
    attaches: async (id, { name, buffer }: ChosenFile) => {
      const path = join(folder, name);
      writeFileSync(path, buffer);
      await driver.sendKeys(await driver.find(`[data-for="${id}"]`), path);
    },
  };
}

/**
 * What is seen of a control, as a selector: of a radio or a checkbox its card. It is scrolled to
 * here, because WebKitGTK 2.52 asks where it is before its own scrolling has ended.
 */
function bringToSight(id: string): string {
  const control = document.getElementById(id);
  if (!control) throw new Error(`${id} is not on the screen`);
  const seen = control.closest('.card') ?? control;
  seen.scrollIntoView({ block: 'center', behavior: 'instant' });
  seen.setAttribute('data-reached', id);
  return `[data-reached="${id}"]`;
}
