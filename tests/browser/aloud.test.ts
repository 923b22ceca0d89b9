import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { checkAxe } from './axe.ts';
import { checkSameTree } from './ax-tree.ts';
import { type Face, onPhone } from './browser.ts';
import { checkPaint, waitForPaint } from './paint.ts';
import { goodExamples, Resident } from './resident.ts';
import { giveVoice, heard, prefer } from './voice.ts';

const form = 'child-allowance-claim';
const example = goodExamples(form)[0]!;

interface Device {
  face?: Face;
  languages?: string[];
  lasts_ms?: number;
  preferences?: Record<string, unknown>;
}

/** At the first question, with the buttons that read. */
async function withVoice(use: (page: Page, resident: Resident) => Promise<void>, device: Device) {
  const { face = 'plain', languages, lasts_ms, preferences = { aloud: true } } = device;
  await onPhone(async (page) => {
    await giveVoice(page, languages, lasts_ms);
    await prefer(page, preferences);
    const resident = new Resident(page, example.answers);
    await resident.begins(form);
    await page.locator('#aloud-begin').waitFor();
    if (face === 'painted') await waitForPaint(page);
    await use(page, resident);
  }, { face });
}

const textsOf = async (page: Page) => (await heard(page)).map(({ text }) => text);
const isStill = (page: Page) => page.locator('#aloud-begin').waitFor();

for (const face of ['plain', 'painted'] as const) {
  test(`the page is read in its order, marked where it is read, in the ${face} face`, async () => {
    await withVoice(async (page) => {
      await page.locator('#aloud-begin').tap();
      await isStill(page);
      await page.waitForFunction(() => !document.querySelector('[data-aloud]'));
      const said = await heard(page);
      assert.ok(said.every(({ lang, marked }) => lang === 'ja-JP' && marked));
      const texts = said.map(({ text }) => text);
      assert.equal(texts[0], 'いま、児童手当を受けていますか、必須');
      assert.deepEqual(texts.slice(2, 4), ['はい、受けています', 'いいえ、受けていません']);
      assert.ok(texts.includes('次へ進む'));
      assert.ok(!texts.some((text) => text.includes('読む')), texts.join('|'));
    }, { face });
  });

  test(`a button reads its question and no other, in the ${face} face`, async () => {
    await withVoice(async (page, resident) => {
      await resident.fillsPage();
      await page.locator('[id^="aloud/"]').first().tap();
      await page.waitForFunction(() => (window as unknown as { said: unknown[] }).said.length);
      await isStill(page);
      const texts = await textsOf(page);
      assert.equal(texts[0], 'いま、児童手当を受けていますか、必須');
      assert.ok(texts.some((text) => text.startsWith('選ばれています、')), texts.join('|'));
      assert.ok(!texts.includes('次へ進む'));
      // So tall that the bar lies over nothing.
      await page.setViewportSize({ width: 390, height: 1400 });
      if (face === 'painted') {
        await checkPaint(page, 'with buttons that read');
        await checkSameTree(page, 'with buttons that read');
      } else await checkAxe(page, 'with buttons that read');
    }, { face });
  });
}

test('nothing is said before somebody presses a button', async () => {
  await withVoice(async (page, resident) => {
    await resident.fillsPage();
    await resident.presses('next');
    assert.deepEqual(await heard(page), []);
  }, {});
});

test('reading pauses, goes on with the same sentence, and stops', async () => {
  await withVoice(async (page) => {
    await page.locator('#aloud-begin').tap();
    await page.waitForFunction(() => (window as unknown as { said: unknown[] }).said.length === 2);
    await page.locator('#aloud-pause').tap();
    const paused = await textsOf(page);
    await page.waitForTimeout(700);
    assert.deepEqual(await textsOf(page), paused);
    assert.equal(await page.locator('[data-aloud]').count(), 1);
    await page.locator('#aloud-pause').tap();
    await page.waitForFunction(() => (window as unknown as { said: unknown[] }).said.length === 3);
    assert.equal((await textsOf(page))[2], paused[1]);
    await page.locator('#aloud-stop').tap();
    await isStill(page);
    const { length } = await heard(page);
    await page.waitForTimeout(700);
    assert.equal((await heard(page)).length, length);
    assert.equal(await page.locator('[data-aloud]').count(), 0);
  }, { lasts_ms: 300 });
});

test('the speed is heard at once and stays for the next page', async () => {
  await withVoice(async (page) => {
    await page.locator('#aloud-speed').selectOption('slow');
    await page.locator('#aloud-begin').tap();
    await isStill(page);
    assert.ok((await heard(page)).every(({ rate }) => rate < 1));
    await page.reload();
    assert.equal(await page.locator('#aloud-speed').inputValue(), 'slow');
  }, {});
});

test('typing, another press, Escape and another page end the reading', async () => {
  const ends: [string, (page: Page, resident: Resident) => Promise<void>][] = [
    ['a press', async (page) => page.locator('input[type="radio"]').first().check({ force: true })],
    ['Escape', async (page) => page.keyboard.press('Escape')],
    ['the next page', async (_, resident) => resident.presses('next')],
  ];
  for (const [name, end] of ends) {
    await withVoice(async (page, resident) => {
      await page.locator('#aloud-begin').tap();
      await page.locator('#aloud-stop').waitFor();
      await end(page, resident);
      await isStill(page);
      assert.equal(await page.locator('[data-aloud]').count(), 0, name);
    }, { lasts_ms: 60_000 });
  }
});

test('where the device has no voice for the language, that is said and nothing else', async () => {
  await withVoice(async (page) => {
    await page.locator('#aloud-begin').tap();
    const note = page.locator('.aloud-note');
    await note.waitFor();
    assert.match((await note.textContent())!, /声がありません/u);
    assert.deepEqual(await heard(page), []);
    const words = (await note.textContent())!;
    await page.locator('#polite', { hasText: words }).waitFor({ state: 'attached' });
    await checkAxe(page, 'no voice');
  }, { languages: ['de-DE'] });
});

test('what is typed is not read out, and no individual number on any page', async () => {
  await withVoice(async (page, resident) => {
    await resident.reachesReview();
    await page.locator('#aloud-begin').tap();
    await isStill(page);
    const said = (await textsOf(page)).join('\n');
    assert.doesNotMatch(said.replaceAll(/[\s-]/gu, ''), /\d{12}/u);
  }, {});
});

test('furigana is not read beside the kanji it stands over', async () => {
  await withVoice(async (page) => {
    await page.locator('#aloud-begin').tap();
    await isStill(page);
    assert.equal((await textsOf(page))[0], 'いま、児童手当を受けていますか、必須');
  }, { preferences: { aloud: true, furigana: true } });
});

test('the list of procedures is read, too', async () => {
  await onPhone(async (page) => {
    await giveVoice(page);
    await prefer(page, { aloud: true });
    await page.goto('/');
    await page.locator('#aloud-begin').tap();
    await isStill(page);
    assert.equal((await textsOf(page))[0], 'どの手続をしますか');
    await checkAxe(page, 'home, reading aloud');
  });
});

test('without the setting there is no button, no bar and no script of it', async () => {
  await onPhone(async (page) => {
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(request.url()));
    const resident = new Resident(page, example.answers);
    await resident.begins(form);
    assert.equal(await page.locator('.aloud, [id^="aloud/"]').count(), 0);
    assert.ok(!fetched.some((address) => /lector|furigana|dress/u.test(address)));
  });
});
