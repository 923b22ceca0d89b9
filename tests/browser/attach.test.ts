// Photographs as phones make them, from the file input to the staff's desk.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { readJpeg } from '../../web/ports/photo/jpeg.ts';
import { exif, join as joined, segment, text } from '../web/pictures.ts';
import { onPhone, site } from './browser.ts';
import { keptUnder } from './kept.ts';
import { field, goToPhotos, item, picker, withoutFiles } from './photos-page.ts';
import { placeOf, ready, Resident, untilSaved } from './resident.ts';

interface Look {
  width: number;
  height: number;
  blur?: number;
  /** 1 is a sheet by day. */
  light?: number;
  type?: 'image/jpeg' | 'image/png';
}

/** A sheet of print on a table, with a red corner at its top left. */
async function drawSheet(page: Page, look: Look): Promise<Buffer> {
  const url = await page.evaluate(({ width, height, blur = 0, light = 1, type }) => {
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width, height });
    const context = canvas.getContext('2d')!;
    if (blur) context.filter = `blur(${blur}px)`;
    const grey = (value: number) => `rgb(${Array(3).fill(value * light).join(' ')})`;
    context.fillStyle = grey(225);
    context.fillRect(0, 0, width, height);
    context.fillStyle = grey(40);
    const size = Math.round(width / 60);
    context.font = `${size}px sans-serif`;
    const line = '口座番号 1234567 名義 タカハシ ミサキ 普通預金 みほん銀行 本店 令和8年11月21日 お取引';
    for (let y = size * 3; y < height - size; y += size * 1.7) {
      context.fillText(line.repeat(2).slice(0, 52), size * 2, y);
    }
    context.filter = 'none';
    context.fillStyle = `rgb(${230 * light} 0 0)`;
    context.fillRect(0, 0, width / 8, height / 8);
    return canvas.toDataURL(type, 0.95);
  }, { type: 'image/jpeg' as const, ...look });
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}

/** What a phone writes beside the picture: orientation, location, XMP, a film behind the end. */
function asPhoneWritesIt(jpeg: Buffer, orientation: number): Buffer {
  const xmp = segment(0xe1, text('http://ns.adobe.com/xap/1.0/\0<x GPSLatitude="35,41"/>'));
  const film = text('\0\0\0\x18ftypmp42 GPSLatitude');
  const extras = [exif(orientation, true), xmp];
  return Buffer.from(joined(jpeg.subarray(0, 2), ...extras, jpeg.subarray(2), film));
}

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  await picker(page).setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
}

async function arrived(page: Page, count = 1): Promise<void> {
  const said = page.locator('.file-said', { hasText: '送信済み' });
  await said.nth(count - 1).waitFor();
}

async function sends(page: Page, resident: Resident): Promise<void> {
  await resident.presses('next');
  await resident.reachesReview();
  await resident.presses('send');
  await page.locator('.receipt').waitFor();
}

test('a photograph on its side, with a location, arrives upright and without it', async () => {
  await onPhone(async (page) => {
    const resident = await goToPhotos(page);
    const stored = await drawSheet(page, { width: 4000, height: 3000 });
    await choose(page, 'IMG_0001.JPG', asPhoneWritesIt(stored, 6));
    await arrived(page);
    await sends(page, resident);
    const [file] = await site().newestFiles();
    assert.equal(file!.name, 'IMG_0001.JPG');
    assert.equal(file!.media_type, 'image/jpeg');
    const facts = readJpeg(file!.bytes)!;
    assert.deepEqual([facts.width, facts.height], [1800, 2400]);
    assert.deepEqual([facts.orientation, facts.hasLocation, facts.hasExtras], [1, false, false]);
    assert.ok(file!.bytes.length <= 1_500_000, `${file!.bytes.length} bytes`);
    assert.ok(!file!.bytes.includes('GPSLatitude'));
    // Turned by 90 degrees to the right, the stored top left corner is at the top right.
    const corners = await page.evaluate(async (base64) => {
      const response = await fetch(`data:image/jpeg;base64,${base64}`).catch(() => undefined);
      const blob = response
        ? await response.blob()
        : new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))]);
      const bitmap = await createImageBitmap(blob);
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext('2d')!;
      context.drawImage(bitmap, 0, 0);
      const isRed = (x: number, y: number) => {
        const [red, green] = context.getImageData(x, y, 1, 1).data;
        return red! > 150 && green! < 100;
      };
      const [right, bottom] = [bitmap.width - 20, bitmap.height - 20];
      return [isRed(20, 20), isRed(right, 20), isRed(20, bottom), isRed(right, bottom)];
    }, file!.bytes.toString('base64'));
    assert.deepEqual(corners, [false, true, false, false]);
  });
});

test('a small upright photograph loses its location and nothing else', async () => {
  await onPhone(async (page) => {
    const resident = await goToPhotos(page);
    const stored = await drawSheet(page, { width: 1200, height: 900 });
    await choose(page, 'IMG_0002.jpg', asPhoneWritesIt(stored, 1));
    await arrived(page);
    await sends(page, resident);
    const [file] = await site().newestFiles();
    assert.deepEqual(file!.bytes, stored);
  });
});

test('a HEIC photograph arrives as JPEG, and its decoder is fetched only then', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'todoke-heic-'));
  try {
    await onPhone(async (page) => {
      const asked: string[] = [];
      page.context().on('request', (request) => asked.push(request.url()));
      const resident = await goToPhotos(page);
      const sheet = await drawSheet(page, { width: 2000, height: 1500, type: 'image/png' });
      const [png, heic] = [join(folder, 'sheet.png'), join(folder, 'sheet.heic')];
      writeFileSync(png, sheet);
      execFileSync('heif-enc', ['-q', '70', png, '-o', heic]);
      assert.ok(!asked.some((url) => url.includes('libheif')));
      await choose(page, 'IMG_0003.HEIC', readFileSync(heic));
      await arrived(page);
      await sends(page, resident);
      const [file] = await site().newestFiles();
      assert.deepEqual([file!.name, file!.media_type], ['IMG_0003.jpg', 'image/jpeg']);
      const facts = readJpeg(file!.bytes)!;
      assert.deepEqual([facts.width, facts.height], [2000, 1500]);
      assert.ok(file!.bytes.length <= 1_500_000);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('print out of focus and a dark room are asked about; the resident decides', async () => {
  await onPhone(async (page) => {
    await goToPhotos(page);
    const notice = page.locator('.notice[data-tone="warning"]');
    await choose(page, 'clear.jpg', await drawSheet(page, { width: 3000, height: 2250 }));
    await item(page).first().waitFor();
    assert.equal(await notice.count(), 0, 'a clear sheet');
    await choose(page, 'blur.jpg', await drawSheet(page, { width: 3000, height: 2250, blur: 10 }));
    await notice.waitFor();
    assert.match(await notice.innerText(), /文字がぼやけているかもしれません。とり直しますか/u);
    await notice.getByRole('button', { name: 'このまま使う' }).tap();
    await notice.waitFor({ state: 'detached' });
    assert.equal(await item(page).count(), 2);
    const dark = await drawSheet(page, { width: 2000, height: 1500, light: 0.1 });
    await choose(page, 'dark.jpg', dark);
    await notice.waitFor();
    assert.match(await notice.innerText(), /写真が暗いかもしれません/u);
    const again = await drawSheet(page, { width: 2000, height: 1500 });
    const retaken = { name: 'again.jpg', mimeType: 'image/jpeg', buffer: again };
    await notice.locator('input[type="file"]').setInputFiles(retaken);
    await page.locator('.file-name', { hasText: 'again.jpg' }).waitFor();
    assert.equal(await page.locator('.file-name', { hasText: 'dark.jpg' }).count(), 0);
    assert.equal(await notice.count(), 0);
  });
});

test('a tab that is killed while it uploads loses nothing, and the file is sent once', async () => {
  await onPhone(async (page) => {
    await goToPhotos(page);
    const context = page.context();
    let hold = true;
    const puts: number[] = [];
    await context.route('**/api/v1/uploads/**', async (route) => {
      if (route.request().method() !== 'PUT') return route.continue();
      if (hold) return; // it hangs, until the tab is gone
      puts.push(1);
      await route.continue();
    });
    await choose(page, 'IMG_0004.jpg', await drawSheet(page, { width: 1600, height: 1200 }));
    await item(page).waitFor();
    await untilSaved(page);
    const address = page.url();
    await page.close();
    hold = false;
    const before = await site().count();
    const next = await context.newPage();
    next.setDefaultTimeout(20_000);
    await next.clock.setFixedTime(new Date('2026-11-21T14:30:00+09:00'));
    await next.goto(address);
    await ready(next);
    assert.equal(await next.locator('.file-name').innerText(), 'IMG_0004.jpg');
    await arrived(next);
    await next.locator('.picture img[src^="blob:"]').waitFor();
    await next.reload();
    await ready(next);
    await arrived(next);
    // Chromium may let a held request go when its tab is closed: then it has arrived already.
    assert.ok(puts.length <= 1, 'what has arrived is not sent again after a reload');
    const bodies: number[] = [];
    next.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/submissions')) {
        bodies.push(request.postDataBuffer()?.length ?? 0);
      }
    });
    await sends(next, new Resident(next, withoutFiles()));
    assert.equal(await site().count(), before + 1);
    assert.equal((await site().newestFiles()).length, 1);
    assert.ok(bodies[0]! < 10_000, `the file went along again: ${bodies[0]} bytes`);
  });
});

test('without a line a file waits, and travels when the line is back', async () => {
  await onPhone(async (page) => {
    const resident = await goToPhotos(page);
    const sheet = await drawSheet(page, { width: 1600, height: 1200 });
    await page.waitForTimeout(500);
    await page.context().setOffline(true);
    await choose(page, 'IMG_0005.jpg', sheet);
    await page.locator('.file-said', { hasText: 'いっしょに送ります' }).waitFor();
    await page.context().setOffline(false);
    await arrived(page);
    await sends(page, resident);
    assert.equal((await site().newestFiles()).length, 1);
  });
});

test('a file that could not travel ahead goes with the application', async () => {
  await onPhone(async (page) => {
    const resident = await goToPhotos(page);
    await page.route('**/api/v1/uploads/**', (route) => route.fulfill({ status: 503, body: '{}' }));
    const sheet = await drawSheet(page, { width: 1600, height: 1200 });
    await choose(page, 'IMG_0006.jpg', sheet);
    await page.locator('.file-said', { hasText: 'いっしょに送ります' }).waitFor();
    await sends(page, resident);
    assert.deepEqual((await site().newestFiles())[0]!.bytes, sheet);
  });
});

test('a file that the server has lost meanwhile goes with the application', async () => {
  await onPhone(async (page) => {
    const resident = await goToPhotos(page);
    const gone: string[] = [];
    page.on('request', (request) => request.method() === 'PUT' && gone.push(request.url()));
    const sheet = await drawSheet(page, { width: 1600, height: 1200 });
    await choose(page, 'IMG_0007.jpg', sheet);
    await arrived(page);
    await fetch(gone[0]!, { method: 'DELETE' });
    await sends(page, resident);
    assert.deepEqual((await site().newestFiles())[0]!.bytes, sheet);
  });
});

test('a file taken out is taken back from the server and from the device', async () => {
  await onPhone(async (page) => {
    await goToPhotos(page);
    const uploads: string[] = [];
    page.on('request', (request) => request.method() === 'PUT' && uploads.push(request.url()));
    await choose(page, 'IMG_0008.jpg', await drawSheet(page, { width: 800, height: 600 }));
    await arrived(page);
    assert.equal((await fetch(uploads[0]!)).status, 200);
    const deleted = page.waitForResponse((response) => response.request().method() === 'DELETE');
    await page.locator('.file-actions button').tap();
    await deleted;
    assert.equal((await fetch(uploads[0]!)).status, 404);
    await page.waitForTimeout(300);
    assert.equal(await placeOf(page), 'page:photos');
    assert.deepEqual(await keptUnder(page, 'file/'), []);
  });
});

test('a picture can be seen large, by keyboard too, and the focus comes back', async () => {
  for (const face of ['plain', 'painted'] as const) {
    await onPhone(async (page) => {
      await goToPhotos(page);
      await choose(page, '家の南側.jpg', await drawSheet(page, { width: 1200, height: 900 }));
      const view = page.locator('.picture');
      await page.locator('.picture img[src^="blob:"]').waitFor();
      assert.equal(await page.getByRole('button', { name: '家の南側.jpg 大きく見る' }).count(), 1);
      await view.focus();
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog', { name: '家の南側.jpg' });
      await dialog.waitFor();
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      assert.ok(await view.evaluate((element) => element === document.activeElement));
    }, { face });
  }
});

test('what cannot be sent is told in a sentence, and nothing else changes', async () => {
  await onPhone(async (page) => {
    await goToPhotos(page);
    const error = page.locator(`[id="${field}#error"]`);
    const cases: [string, Buffer, RegExp][] = [
      ['動画.mp4', Buffer.from('\0\0\0\x18ftypisom'), /送れない種類/u],
      ['空.jpg', Buffer.alloc(0), /「空.jpg」は中身がありません/u],
      ['途中.pdf', Buffer.from('%PDF-1.7\n1 0 obj'), /「途中.pdf」はこわれているようです/u],
      ['途中.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), /こわれているようです/u],
    ];
    for (const [name, bytes, sentence] of cases) {
      await choose(page, name, bytes);
      await error.filter({ hasText: sentence }).waitFor();
    }
    assert.equal(await item(page).count(), 0);
  });
});
