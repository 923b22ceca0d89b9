// The page of one form that asks for photographs, and the way to it.
import type { Page } from 'playwright-core';
import { goodExamples, Resident } from './resident.ts';

export const form = 'disaster-victim-certificate';
export const field = 'photos_outside';
const example = goodExamples(form)[0]!;

export const picker = (page: Page) => page.locator(`[data-for="${field}/choose"]`);
export const item = (page: Page) => page.locator('.file-item');

/** Fills in an example up to the page with the photographs. */
export async function goToPhotos(page: Page, of = example): Promise<Resident> {
  // Somebody has to listen from the start: choosers are caught only a moment after that.
  page.on('filechooser', () => {});
  const resident = new Resident(page, withoutFiles(of));
  await resident.begins(form);
  for (let turns = 0; turns < 30 && !(await picker(page).count()); ++turns) {
    await resident.fillsPage();
    await resident.presses('next');
  }
  return resident;
}

/** An example's answers but the photographs. */
export function withoutFiles({ answers } = example) {
  const entries = Object.entries(answers);
  return Object.fromEntries(entries.filter(([id]) => !id.startsWith('photos')));
}
