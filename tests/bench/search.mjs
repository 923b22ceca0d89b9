// How soon the search of the first page answers, from the letter to the list that holds it.
import { join } from 'node:path';
import { openPhone, quantile, root, serve } from './measure.mjs';

const words = ['ひ', 'ひっ', 'ひっこし', '赤ちゃん', 'おむつ', '水害', '児童手あて', 'くるまをかった', '介護 用具', 'xyzw'];

/** Runs in the page: the script's own work for each of the words, in milliseconds. */
async function type(typed) {
  const input = document.getElementById('query');
  const place = document.getElementById('found');
  const took = [];
  for (const text of typed) {
    const began = performance.now();
    const changed = new Promise((resolve) => {
      new MutationObserver(resolve).observe(place, { childList: true });
    });
    input.value = text;
    input.dispatchEvent(new Event('input'));
    await changed;
    took.push(performance.now() - began);
  }
  return took;
}

export async function search(browser) {
  const server = await serve(join(root, 'build/site'));
  try {
    const { context, page } = await openPhone(browser, { network: false, cpu: 4 });
    await page.goto(server.address);
    await page.locator('#query').focus();
    await page.waitForLoadState('networkidle');
    // The first answer waits for the index, and is not counted.
    await page.evaluate(type, ['犬']);
    const took = [];
    for (let run = 0; run < 5; ++run) took.push(...(await page.evaluate(type, words)));
    await context.close();
    return [
      { name: 'search answers p50', unit: 'ms', value: quantile(took, 0.5) },
      { name: 'search answers p95', unit: 'ms', value: quantile(took, 0.95), budget: 16 },
    ];
  } finally {
    await server.end();
  }
}
