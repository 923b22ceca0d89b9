// Another language, in the middle of an application and from its beginning: nothing is lost, and
// what is sent is what a resident typed.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { checkAxe } from './axe.ts';
import { checkSameTree } from './ax-tree.ts';
import { type Face, onPhone, site } from './browser.ts';
import { isPainted, waitForPaint } from './paint.ts';
import { goodExamples, placeOf, ready, Resident } from './resident.ts';
import { prefer } from './voice.ts';

const form = 'disaster-victim-certificate';
const example = goodExamples(form)[0]!;

/** By the settings, as a resident does. */
async function chooses(page: Page, language: string): Promise<void> {
  await page.locator('#settings').click();
  await page.locator(`[id="settings-language/${language}"]`).check({ force: true });
  await speaks(page, language);
  await page.locator('#settings-close').click();
  await page.locator('#settings-dialog').waitFor({ state: 'detached' });
}

/** The button to go on is said in the language. */
async function speaks(page: Page, language: string): Promise<void> {
  await page.waitForFunction(
    ([wanted, words]) =>
      document.documentElement.lang === wanted &&
      [...document.querySelectorAll('.actions .button')].some((button) =>
        words!.includes(button.textContent ?? ''),
      ),
    [language, waysOn(language)] as const,
  );
}

function waysOn(language: string): string[] {
  const file = join(process.env.TODOKE_WEB!, `../assets/words/${language}/screen.json`);
  const words = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  return ['start', 'next', 'send', 'receipt.save'].map((key) => words[key]!);
}

const values = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>('#screen input')].map(
      ({ id, type, value, checked }) =>
        [id, type === 'radio' || type === 'checkbox' ? checked : value].join(' '),
    ),
  );

for (const language of ['en', 'vi']) {
  for (const face of ['plain', 'painted'] as Face[]) {
    test(`filed in ${language}, ${face}, with Japanese in the middle`, async () => {
      await onPhone(async (page) => {
        const before = await site().count();
        const resident = new Resident(page, example.answers);
        await resident.begins(form);
        await chooses(page, language);
        let turns = 0;
        const pages = await resident.reachesReview(async (place) => {
          assert.equal(await page.evaluate(() => document.documentElement.lang), language);
          if (++turns !== 3) return;
          const typed = await values(page);
          await chooses(page, 'ja');
          assert.deepEqual(await values(page), typed);
          assert.equal(`page:${(await placeOf(page)).replace(/^page:/u, '')}`, place);
          await chooses(page, language);
          assert.deepEqual(await values(page), typed);
          await checkAxe(page, place);
          if (face === 'painted' && (await isPainted(page))) {
            assert.ok(await checkSameTree(page, place));
          }
        });
        assert.deepEqual(pages, example.expect.pages);
        await checkAxe(page, 'review');
        await resident.presses('send');
        assert.equal(await placeOf(page), 'receipt');
        assert.equal(await site().count(), before + 1);
      }, { face });
    });
  }
}

test('Chinese is painted in its own shapes from the moment it is chosen', async () => {
  await onPhone(async (page) => {
    // One code point has Japanese and Chinese shapes; the canvas that draws it says which.
    await page.addInitScript(() => {
      const drawn = ((window as unknown as { drawn: string[] }).drawn = []) as string[];
      const real = CanvasRenderingContext2D.prototype.fillText;
      CanvasRenderingContext2D.prototype.fillText = function (text, x, y) {
        drawn.push(`${text} ${this.canvas.lang}`);
        real.call(this, text, x, y);
      };
    });
    await new Resident(page, example.answers).begins(form);
    assert.ok(await isPainted(page));
    const drawn = () => page.evaluate(() => (window as unknown as { drawn: string[] }).drawn);
    assert.ok((await drawn()).includes('害 ja'));
    await chooses(page, 'zh-Hans');
    assert.ok((await drawn()).includes('害 zh-Hans'));
  }, { face: 'painted' });
});

test('the focus, the text and the draft stay when the language changes', async () => {
  await onPhone(async (page) => {
    const resident = new Resident(page, example.answers);
    await resident.begins(form);
    await page.evaluate(() => document.querySelector<HTMLElement>('#settings')!.focus());
    await chooses(page, 'en');
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'settings');
    await page.reload();
    await ready(page);
    await speaks(page, 'en');
    assert.match(await placeOf(page), /^page:/u);
  });
});

test('the original is one tap away, stays over pages, and goes again', async () => {
  await onPhone(async (page) => {
    const resident = new Resident(page, example.answers);
    await resident.begins(form);
    await chooses(page, 'en');
    const original = (words: string) => page.locator('main', { hasText: words });
    await page.locator('#beside').click();
    await original('次へ進む').waitFor();
    await original('Next').waitFor();
    await page.reload();
    await ready(page);
    await original('次へ進む').waitFor();
    assert.equal((await page.title()).includes('\u2028'), false);
    await page.locator('#beside').click();
    await page.waitForFunction(() => !document.querySelector('main')!.textContent!.includes('次へ'));
  });
});

test('words that do not come leave everything as it is, and it is said', async () => {
  await onPhone(async (page) => {
    const resident = new Resident(page, example.answers);
    await resident.begins(form);
    await page.route('**/words/en.json', (route) => route.abort());
    await page.locator('#settings').click();
    // No check(): the settings show at once that the other language is still spoken.
    await page.locator('[id="settings-language/en"]').click({ force: true });
    const said = () => document.getElementById('polite')!.textContent!.includes('つながりません');
    await page.waitForFunction(said);
    assert.ok(await page.locator('[id="settings-language/ja"]').isChecked());
    await page.locator('#settings-close').click();
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'ja');
    assert.ok(await page.locator('main', { hasText: '次へ進む' }).count());
  });
});

test('a language whose words did not come at first is kept, and can be chosen again', async () => {
  await onPhone(async (page) => {
    await prefer(page, { language: 'en' });
    await page.route('**/words/en.json', (route) => route.abort());
    await new Resident(page, example.answers).begins(form);
    await page.locator('main', { hasText: '次へ進む' }).waitFor();
    await page.locator('#settings').click();
    assert.ok(await page.locator('[id="settings-language/ja"]').isChecked());
    await page.locator('[id="settings-scale/1.25"]').check({ force: true });
    const kept = await page.evaluate(() => localStorage.getItem('todoke-preferences'));
    assert.match(kept!, /"en"/u);
    await page.unroute('**/words/en.json');
    await page.locator('[id="settings-language/en"]').check({ force: true });
    await speaks(page, 'en');
  });
});

test('the list speaks the language, and is searched in it and in Japanese', async () => {
  await onPhone(async (page) => {
    await page.goto('/');
    await choosesOnList(page, 'en', 'Which');
    assert.match(await page.locator('h1').innerText(), /Which procedure/u);
    for (const words of ['disaster', 'りさい']) {
      await page.locator('#query').fill(words);
      await page.locator('#found a').first().waitFor();
      assert.ok(await page.locator('#found a[href*="disaster"]').count(), words);
    }
    await checkAxe(page, 'home in English');
    await page.goto('/status/');
    await page.locator('h1', { hasText: 'See the status' }).waitFor();
  });
});

test('on the list the original is one tap away, in the results too, and goes again', async () => {
  await onPhone(async (page) => {
    await page.goto('/');
    await choosesOnList(page, 'vi', 'Bạn muốn');
    const category = page.locator('details.category').first();
    await category.locator('summary').click();
    await page.locator('#beside').click();
    const original = page.locator('h1 .beside', { hasText: 'どの手続をしますか' });
    await original.waitFor();
    assert.equal(await original.getAttribute('lang'), 'ja');
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'beside');
    assert.ok(await category.evaluate((details) => (details as HTMLDetailsElement).open));
    await checkAxe(page, 'home with Japanese beside');
    await page.locator('#query').fill('りさい');
    await page.locator('#found a .beside', { hasText: '罹災証明書' }).first().waitFor();
    await page.goto('/status/');
    await page.locator('h1 .beside').waitFor();
    await page.locator('#beside').click();
    await page.locator('.beside').first().waitFor({ state: 'detached' });
    assert.equal(await page.locator('.beside').count(), 0);
    await choosesOnList(page, 'ja', '申請の状況');
    assert.equal(await page.locator('#beside').count(), 0);
  });
});

test('the original that comes late to a list is not shown to who no longer wants it', async () => {
  await onPhone(async (page) => {
    await page.goto('/');
    await choosesOnList(page, 'vi', 'Bạn muốn');
    const late: (() => void)[] = [];
    await page.route('**/words/home.ja.json', async (route) => {
      await new Promise<void>((resolve) => late.push(resolve));
      await route.continue();
    });
    await page.locator('#beside').click();
    await page.waitForTimeout(100);
    await page.locator('#beside').click();
    const answered = page.waitForResponse('**/words/home.ja.json');
    late.forEach((go) => go());
    await answered;
    await page.waitForTimeout(300);
    assert.equal(await page.locator('.beside').count(), 0);
    assert.equal(await page.locator('#beside').innerText(), 'Hiện cả tiếng Nhật');
  });
});

/** On a page without an engine, whose heading then says this. */
async function choosesOnList(page: Page, language: string, heading: string): Promise<void> {
  await page.locator('#settings').click();
  await page.locator(`[id="settings-language/${language}"]`).check({ force: true });
  await page.locator('h1', { hasText: heading }).waitFor();
  await page.locator('#settings-close').click();
}

test('the painted face stays while the language changes', async () => {
  await onPhone(async (page) => {
    const resident = new Resident(page, example.answers);
    await resident.begins(form);
    await waitForPaint(page);
    await chooses(page, 'en');
    assert.ok(await isPainted(page));
  }, { face: 'painted' });
});
