// Two applications of one form on one device: neither is ever saved over the other.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { onPhone, site } from './browser.ts';
import { goodExamples, placeOf, ready, Resident, tap, untilSaved } from './resident.ts';
import { form, openTab, sendsWithoutLine } from './sender.ts';

const { answers } = goodExamples(form)[0]!;
const name = '[id="applicant_name/family"]';

/** As far as the name, which is 髙橋 and saved. */
async function beginsFirst(page: Page): Promise<void> {
  const first = new Resident(page, answers);
  await first.begins(form);
  while (!(await page.locator(name).count())) {
    await first.fillsPage();
    await first.presses('next');
  }
  await page.locator(name).fill('髙橋');
  await untilSaved(page);
}

/** The first one is put aside, and another begun. */
async function beginsAnother(page: Page): Promise<Resident> {
  await beginsFirst(page);
  await page.goto(`/${form}/`);
  await ready(page);
  await tap(page, 'begun/anew');
  await page.waitForURL(/start/u);
  await ready(page);
  return new Resident(page, answers);
}

/** The other one is sent without a line and waits; gives the list, and how to open the line. */
async function sendsAnother(page: Page): Promise<{ home: Page; openLine: () => void }> {
  await (await beginsAnother(page)).reachesReview();
  const openLine = await sendsWithoutLine(page);
  const home = await openTab(page.context(), '/');
  await page.close();
  return { home, openLine };
}

async function showsFirst(page: Page): Promise<void> {
  await ready(page);
  assert.equal(await page.locator(name).inputValue(), '髙橋');
}

test('a draft put aside outlives another application that waits to be sent', async () => {
  await onPhone(async (page) => {
    const before = await site().count();
    const { home, openLine } = await sendsAnother(page);
    await home.locator('.draft a').tap();
    // What waits comes first.
    await home.locator('#send_now').waitFor();
    openLine();
    // By itself, at the latest after a pause; whoever is quicker presses.
    await home.evaluate(() => document.getElementById('send_now')?.click());
    await home.locator('.receipt').waitFor();
    await untilSaved(home);
    await home.goto('/');
    await home.locator('.draft a').tap();
    await showsFirst(home);
    assert.equal(await site().count(), before + 1);
  });
});

test('the receipt of one application is never shown as that of another', async () => {
  await onPhone(async (page) => {
    const { home, openLine } = await sendsAnother(page);
    await home.locator('.letter', { hasText: '送信待ち' }).waitFor();
    await home.waitForTimeout(500);
    openLine();
    await home.locator('.letter button[data-tone="primary"]').tap();
    const card = home.locator('.letter', { hasText: '受け付けました' });
    await card.waitFor();
    await home.locator('.draft a').tap();
    await showsFirst(home);
    await home.goto('/');
    await card.locator('a').tap();
    await home.locator('.receipt').waitFor();
    assert.equal(await placeOf(home), 'receipt');
    await untilSaved(home);
    await home.goto('/');
    await home.locator('.draft a').tap();
    await showsFirst(home);
  });
});

const tabs = [['a tab', true], ['a tab of a browser without locks', false]] as const;
for (const [what, hasLocks] of tabs) {
  test(`${what} that is filled in does not save over a draft brought back`, async () => {
    await onPhone(async (page) => {
      if (!hasLocks) {
        await page.context().addInitScript(() => {
          Reflect.deleteProperty(Navigator.prototype, 'locks');
        });
      }
      await (await beginsAnother(page)).fillsPage();
      await untilSaved(page);
      const home = await openTab(page.context(), '/');
      await home.locator('.draft a[id*="~"]').tap();
      await showsFirst(home);
      if (hasLocks) {
        await page.getByText('この申請は、別のタブで続けています').waitFor();
      } else {
        const other = page.locator('main input[type="radio"]:not(:checked)').first();
        await tap(page, (await other.getAttribute('id'))!);
        await untilSaved(page);
      }
      await home.goto('/');
      await home.locator('.draft').nth(1).waitFor();
      assert.equal(await home.locator('.draft').count(), 2);
      const [whole, aside] = [`[id="draft-${form}"]`, '[id*="~"]'];
      await home.locator(`.draft a${hasLocks ? whole : aside}`).tap();
      await showsFirst(home);
    });
  });
}

test('a draft that was taken away comes back beside one begun since', async () => {
  await onPhone(async (page) => {
    await beginsFirst(page);
    const home = await openTab(page.context(), '/');
    await home.locator('.draft-remove').tap();
    await home.locator('.draft-undo').waitFor();
    await page.close();
    const other = await openTab(page.context(), `/${form}/`);
    await ready(other);
    const next = new Resident(other, answers);
    await next.presses('start');
    await next.fillsPage();
    await untilSaved(other);
    await other.close();
    await home.locator('.draft-undo').tap();
    await home.locator('.draft-remove').waitFor();
    await home.reload();
    await home.locator('.draft').nth(1).waitFor();
    assert.equal(await home.locator('.draft').count(), 2);
    await home.locator(`[id="draft-${form}"]`).tap();
    await showsFirst(home);
  });
});
