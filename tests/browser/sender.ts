// What tests of sending share: a short form up to its review, and what becomes of it.
import assert from 'node:assert/strict';
import type { BrowserContext, Page } from 'playwright-core';
import { goodExamples, placeOf, Resident, tap } from './resident.ts';

export const form = 'disaster-victim-certificate';
const example = goodExamples(form)[0]!;
export const submissions = '**/api/v1/submissions';

export async function reachesReview(page: Page): Promise<Resident> {
  const resident = new Resident(page, example.answers);
  await resident.begins(form);
  await resident.reachesReview();
  return resident;
}

export async function waits(page: Page): Promise<void> {
  await page.locator('#send_now').waitFor();
  assert.equal(await placeOf(page), 'sending');
}

/** Sends while the line takes no letter; gives what opens it, for all tabs. */
export async function sendsWithoutLine(page: Page): Promise<() => void> {
  let isOpen = false;
  await page.context().route(submissions, (route) => (isOpen ? route.continue() : route.abort()));
  await tap(page, 'send');
  await waits(page);
  return () => (isOpen = true);
}

export async function arrives(page: Page): Promise<string> {
  await page.locator('.receipt').waitFor();
  assert.equal(await placeOf(page), 'receipt');
  return page.locator('.receipt').innerText();
}

/** Another tab of the same browser, or the next one after the first was closed. */
export async function openTab(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(address);
  return page;
}

/** Between the blank line after the first part's headers and the next boundary. */
export function submissionPart(body: Buffer | null): Buffer | null {
  if (!body) return null;
  const text = body.toString('latin1');
  const from = text.indexOf('\r\n\r\n') + 4;
  return Buffer.from(text.slice(from, text.indexOf('\r\n--', from)), 'latin1');
}

/** As the server refuses: in its own words, which a filter on the way does not know. */
export function refusal(status: number, code: string) {
  const body = JSON.stringify({ code, problems: [] });
  return { status, contentType: 'application/problem+json', body };
}
