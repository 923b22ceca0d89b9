// The way to a page of a form in the painted face.
import type { Page } from 'playwright-core';
import { waitForPaint } from './paint.ts';
import { goodExamples, Resident } from './resident.ts';

const form = 'child-allowance-claim';
export const family = '[id="claimant_name/family"]';
export const given = '[id="claimant_name/given"]';

/** To the page that has this, in the painted face. */
export async function reach(page: Page, selector: string): Promise<Resident> {
  const resident = new Resident(page, goodExamples(form)[0]!.answers);
  await resident.begins(form);
  await waitForPaint(page);
  while ((await page.locator(selector).count()) === 0) {
    await resident.fillsPage();
    await resident.presses('next');
  }
  return resident;
}

/** To the page that asks for a name. */
export const reachName = (page: Page) => reach(page, family);
