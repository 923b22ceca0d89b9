// Pages of pretended print, in focus and out of it, and rooms with and without a lamp.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  findConcern, type Grey, sharpnessMin, sharpnessOf,
} from '../../web/ports/photo/clarity.ts';

function random(seed: number) {
  return () => (seed = (seed * 48271) % 2147483647) / 2147483647;
}

/** Rows of strokes, as print looks at 1,000 pixels: three pixels thick, grey paper, some noise. */
function page(ink = 40, paper = 200, noise = 6): Grey {
  const [width, height, chance] = [1000, 750, random(11)];
  const light = new Uint8Array(width * height);
  for (let at = 0; at < light.length; ++at) light[at] = paper + (chance() - 0.5) * noise;
  for (let top = 60; top < height - 60; top += 24) {
    for (let left = 60; left < width - 60; left += 6 + Math.floor(chance() * 10)) {
      const upright = chance() < 0.5;
      const [wide, high] = upright ? [2, 13] : [9, 2];
      for (let y = top; y < top + high; ++y) {
        light.fill(ink, y * width + left, y * width + left + wide);
      }
    }
  }
  return { width, height, light };
}

/** Three box blurs are nearly a Gaussian one; sigma is about the radius. */
function blurred(grey: Grey, radius: number): Grey {
  let light = Float64Array.from(grey.light);
  for (let times = 0; times < 3; ++times) {
    light = boxed(boxed(light, grey, radius, 1, grey.width), grey, radius, grey.width, grey.height);
  }
  return { ...grey, light: Uint8Array.from(light) };
}

function boxed(from: Float64Array, { width }: Grey, radius: number, step: number, count: number) {
  const to = new Float64Array(from.length);
  for (let at = 0; at < from.length; ++at) {
    const place = step === 1 ? at % width : Math.floor(at / width);
    let [sum, seen] = [0, 0];
    for (let by = -radius; by <= radius; ++by) {
      if (place + by < 0 || place + by >= count) continue;
      sum += from[at + by * step]!;
      ++seen;
    }
    to[at] = sum / seen;
  }
  return to;
}

function withNoise(grey: Grey, noise: number): Grey {
  const chance = random(5);
  const light = grey.light.map((value) => Math.max(0, value + (chance() - 0.5) * noise));
  return { ...grey, light };
}

test('a page in focus is clear, also in a dim room and on dark paper', () => {
  for (const grey of [page(), page(90, 150), page(30, 110), withNoise(page(), 20)]) {
    assert.equal(findConcern(grey), undefined, `sharpness ${sharpnessOf(grey)}`);
  }
});

test('a page out of focus is told, also with a noisy camera', () => {
  for (const radius of [2, 3]) {
    for (const grey of [blurred(page(), radius), withNoise(blurred(page(), radius), 8)]) {
      assert.equal(findConcern(grey), 'blurred', `radius ${radius}: ${sharpnessOf(grey)}`);
    }
  }
});

test('between the two lies a wide margin', () => {
  const [clear, soft, lost] = [page(), blurred(page(), 1), blurred(page(), 2)].map(sharpnessOf);
  console.log(`sharpness: clear ${clear}, soft ${soft}, lost ${lost}`);
  assert.ok(clear! > sharpnessMin * 4 && soft! > sharpnessMin);
  assert.ok(lost! < sharpnessMin / 1.5);
});

test('a page without a lamp is told to be dark, before anything else', () => {
  assert.equal(findConcern(page(5, 40)), 'dark');
  assert.equal(findConcern(blurred(page(5, 40), 3)), 'dark');
});

test('a white receipt on a black table is not dark', () => {
  const grey = page(10, 12);
  for (let y = 100; y < 500; ++y) grey.light.fill(220, y * 1000 + 300, y * 1000 + 500);
  assert.notEqual(findConcern(grey), 'dark');
});

test('of a plain wall, a sky or a small picture nothing is said', () => {
  const plain = { width: 1000, height: 750, light: new Uint8Array(750_000).fill(180) };
  const sky = { ...plain, light: plain.light.map((_, at) => 120 + Math.floor(at / 7500)) };
  const stamp = { width: 200, height: 150, light: new Uint8Array(30_000).fill(3) };
  for (const grey of [plain, sky, stamp]) assert.equal(findConcern(grey), undefined);
});
