// What the browser's storage holds of residents, by name; what is sealed stays sealed.
import type { Page } from 'playwright-core';

/** The names of all sealed entries: "draft/…", "file/…", "outbox/…". */
export function keptNames(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        indexedDB.open('todoke').onsuccess = ({ target }) => {
          const { result } = target as IDBOpenDBRequest;
          const asked = result.transaction('sealed').objectStore('sealed').getAllKeys();
          asked.onsuccess = () => (result.close(), resolve(asked.result as string[]));
        };
      }),
  );
}

export async function keptUnder(page: Page, prefix: string): Promise<string[]> {
  return (await keptNames(page)).filter((name) => name.startsWith(prefix));
}

/** Until there are entries under this prefix, or none: a page opened before shows others. */
export async function untilKept(page: Page, prefix: string, isThere: boolean): Promise<void> {
  for (let rounds = 0; rounds < 200; ++rounds) {
    if ((await keptUnder(page, prefix)).length > 0 === isThere) return;
    await page.waitForTimeout(100);
  }
  throw new Error(`the device ${isThere ? 'has no' : 'still has'} entry under ${prefix}`);
}
