import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CDPSession, Page } from 'playwright-core';
import { type Face, onPhone } from './browser.ts';
import { goodExamples, placeOf, ready, Resident, tap } from './resident.ts';
import { waitForPaint } from './paint.ts';

const form = 'child-allowance-claim';
const family = '[id="claimant_name/family"]';
const familyKana = '[id="claimant_kana/family"]';
const faces: Face[] = ['plain', 'painted'];

/** Walks to the page that asks for the claimant's name. */
async function reachName(page: Page, face: Face): Promise<void> {
  const resident = new Resident(page, goodExamples(form)[0]!.answers);
  await resident.begins(form);
  if (face === 'painted') await waitForPaint(page);
  while ((await page.locator(family).count()) === 0) {
    await resident.fillsPage();
    await resident.presses('next');
  }
}

/** As a Japanese keyboard does it: the composition passes through kana, then is converted. */
async function compose(session: CDPSession, steps: string[]): Promise<void> {
  for (const text of steps) {
    const at = text.length;
    await session.send('Input.imeSetComposition', { text, selectionStart: at, selectionEnd: at });
  }
}

for (const face of faces) {
  test(`a composed name arrives once, and its reading is proposed (${face})`, async () => {
    await onPhone(async (page) => {
      await reachName(page, face);
      const session = await page.context().newCDPSession(page);
      await page.locator(family).tap();
      await compose(session, ['t', 'た', 'たk', 'たか', 'たかは', 'たかはし', '高橋', '髙橋']);
      assert.equal(await page.locator(family).inputValue(), '髙橋');
      await session.send('Input.insertText', { text: '髙橋' });
      assert.equal(await page.locator(family).inputValue(), '髙橋');
      assert.equal(await page.locator(familyKana).inputValue(), 'タカハシ');
      await page.locator('#polite', { hasText: /./u }).waitFor({ state: 'attached' });
    }, { face });
  });

  test(`Enter that confirms a conversion never submits (${face})`, async () => {
    await onPhone(async (page) => {
      await reachName(page, face);
      const place = await placeOf(page);
      const session = await page.context().newCDPSession(page);
      await page.locator(family).tap();
      await compose(session, ['やま', '山']);
      const key = { key: 'Process', code: 'Enter', windowsVirtualKeyCode: 229 };
      await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
      await session.send('Input.insertText', { text: '山' });
      await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
      assert.equal(await page.locator('#error_summary').count(), 0);
      assert.equal(await placeOf(page), place);
      assert.equal(await page.locator(family).inputValue(), '山');
    }, { face });
  });

  test(`a composition that errors and pages interrupt loses no text (${face})`, async () => {
    await onPhone(async (page) => {
      await reachName(page, face);
      const session = await page.context().newCDPSession(page);
      await page.locator(family).tap();
      await compose(session, ['さ', 'さく', 'さくら']);
      // A finger on "next" ends the composition; errors appear all around.
      await tap(page, 'next');
      await page.locator('#error_summary').waitFor();
      assert.equal(await page.locator(family).inputValue(), 'さくら');
      assert.equal(await page.evaluate(() => document.activeElement?.id), 'error_summary');
      assert.match(await page.title(), /^エラー：/u);
    }, { face });
  });

  test(`what a field says after being left does not change what was typed (${face})`, async () => {
    await onPhone(async (page) => {
      await reachName(page, face);
      const year = page.locator('[id="claimant_birth_date/year"]');
      await year.tap();
      await page.keyboard.insertText('平成２');
      await page.locator('[id="claimant_birth_date/month"]').tap();
      await page.keyboard.insertText('4');
      await page.locator('[id="claimant_birth_date/day"]').tap();
      await page.keyboard.insertText('1');
      await page.locator(family).tap();
      const said = page.locator('[id="claimant_birth_date#said"]');
      await said.filter({ hasText: '1990年' }).waitFor();
      assert.equal(await year.inputValue(), '平成２');
    }, { face });
  });
}

test('a reading follows its name until the resident touches it', async () => {
  await onPhone(async (page) => {
    await reachName(page, 'plain');
    const session = await page.context().newCDPSession(page);
    const kana = () => page.locator(familyKana).inputValue();
    await page.locator(family).tap();
    await compose(session, ['た', 'たか', '高']);
    await session.send('Input.insertText', { text: '高' });
    await compose(session, ['は', 'はし', '橋']);
    await session.send('Input.insertText', { text: '橋' });
    assert.equal(await page.locator(family).inputValue(), '高橋');
    assert.equal(await kana(), 'タカハシ');
    await page.keyboard.press('Backspace');
    assert.equal(await kana(), 'タカ');
    await compose(session, ['な', 'なし', '梨']);
    await session.send('Input.insertText', { text: '梨' });
    assert.equal(await kana(), 'タカナシ');
    await page.locator(familyKana).fill('コウナシ');
    await page.locator(family).fill('');
    assert.equal(await kana(), 'コウナシ');
  });
});

test('a tap reaches its target although the field it leaves says something', async () => {
  await onPhone(async (page) => {
    await reachName(page, 'plain');
    const parts = { year: '平成2', month: '4', day: '1' };
    for (const [part, text] of Object.entries(parts)) {
      await page.locator(`[id="claimant_birth_date/${part}"]`).tap();
      await page.keyboard.insertText(text);
    }
    // The date is read back below itself now, which moves everything under the finger.
    await tap(page, 'next');
    await page.locator('#error_summary').waitFor();
  });
});

test('what is typed before the engine arrives is kept', async () => {
  await onPhone(async (page) => {
    let release = () => {};
    const arrival = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/engine-*.wasm', async (route) => {
      await arrival;
      await route.continue();
    });
    await page.goto('/disaster-victim-certificate/start/');
    const control = page.locator('main input[type="text"], main input[type="radio"]').first();
    const type = await control.getAttribute('type');
    const id = (await control.getAttribute('id'))!;
    if (type === 'radio') await tap(page, id);
    else {
      await control.tap();
      await page.keyboard.insertText('みほん');
    }
    release();
    await ready(page);
    const kept = page.locator(`[id="${id}"]`);
    if (type === 'radio') assert.equal(await kept.isChecked(), true);
    else assert.equal(await kept.inputValue(), 'みほん');
  });
});

test('a line that breaks between the parts of the engine loses nothing', async () => {
  await onPhone(async (page) => {
    let isThere = false;
    await page.route('**/engine-rest-*.wasm', (route) =>
      isThere ? route.continue() : route.abort('internetdisconnected'),
    );
    await page.goto('/child-allowance-claim/start/');
    await ready(page);
    await tap(page, 'already_receiving/no');
    await page.getByText('この端末に保存しました').waitFor();
    // Going on from a draft needs the whole engine: the page waits for the line.
    await page.reload();
    await page.waitForTimeout(500);
    assert.equal(await page.locator('html[data-ready]').count(), 0);
    isThere = true;
    await ready(page);
    assert.equal(await page.locator('[id="already_receiving/no"]').isChecked(), true);
    await tap(page, 'next');
    await page.locator('[id="claimant_job/employee"]').waitFor();
  });
});

test('a part of the engine that the site has no more is told, and nothing is lost', async () => {
  await onPhone(async (page) => {
    await page.goto('/child-allowance-claim/start/');
    await ready(page);
    await tap(page, 'already_receiving/no');
    await page.getByText('この端末に保存しました').waitFor();
    await page.route('**/engine-rest-*.wasm', (route) => route.fulfill({ status: 404, body: '' }));
    await page.reload();
    await page.getByText('表示を続けられなくなりました').waitFor();
    await page.unroute('**/engine-rest-*.wasm');
    await page.reload();
    await ready(page);
    assert.equal(await page.locator('[id="already_receiving/no"]').isChecked(), true);
  });
});

for (const [how, press] of [
  ['a context menu', { button: 'right' as const }],
  ['a drag that ends elsewhere', { button: 'left' as const }],
] as const) {
  test(`what is typed after a press that ended in ${how} is kept`, async () => {
    await onPhone(async (page) => {
      await reachName(page, 'plain');
      await page.locator(family).focus();
      const box = (await page.locator('h1').boundingBox())!;
      await page.mouse.move(box.x + 5, box.y + 5);
      // A native menu, and a native drag, take the end of the press with them.
      await page.mouse.down(press);
      if (press.button === 'left') {
        await page.locator('h1').dispatchEvent('dragend', { bubbles: true });
      }
      await page.locator(family).focus();
      await page.keyboard.type('Takahashi');
      await page.waitForFunction(() => !document.documentElement.hasAttribute('data-unsaved'));
      await page.reload();
      await ready(page);
      assert.equal(await page.locator(family).inputValue(), 'Takahashi');
    });
  });
}
