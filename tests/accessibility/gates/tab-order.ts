// One walk around a page with the Tab key: every control is come to, in the order of the document.
import type { Page } from 'playwright-core';

const stopsMax = 300;

/** Controls that Tab has to come to, as ids or texts. A group of radios is one stop. */
function expectedStops(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const selector = 'a[href], button, input, textarea, select, summary, [tabindex="0"]';
    const all = [...document.querySelectorAll<HTMLInputElement>(selector)];
    const groups = new Set<string>();
    return all
      .filter((element) => element.checkVisibility() && !element.matches(':disabled'))
      .filter((element) => {
        if (element.type !== 'radio') return true;
        const group = [...document.getElementsByName(element.name)] as HTMLInputElement[];
        const chosen = group.find(({ checked }) => checked);
        if (groups.has(element.name) || (chosen && chosen !== element)) return false;
        groups.add(element.name);
        return true;
      })
      .map((element) => element.id || element.textContent!.trim());
  });
}

function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return '';
    return focused.id || focused.textContent!.trim();
  });
}

export async function findTabFaults(page: Page): Promise<string[]> {
  const expected = await expectedStops(page);
  await page.evaluate(() => {
    // Tab goes on from where the focus was last, even from what is gone.
    const start = document.createElement('span');
    start.tabIndex = -1;
    document.body.prepend(start);
    start.focus();
    start.remove();
  });
  const went: string[] = [];
  while (went.length < Math.min(stopsMax, expected.length)) {
    await page.keyboard.press('Tab');
    const name = await focusedName(page);
    if (name === '' || (name === went.at(-1) && name !== expected[went.length])) break;
    went.push(name);
  }
  const first = expected.findIndex((name, index) => name !== went[index]);
  if (first < 0) return [];
  return [`Tab comes to ${went[first] ?? 'nothing'} where ${expected[first]} stands`];
}
