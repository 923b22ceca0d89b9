import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressOf, placeOf, Places } from '../../web/places.ts';

const folder = new URL('https://example.jp/todoke/child-allowance-claim/');
const rows: [string, string][] = [
  ['page:claimant', '/todoke/child-allowance-claim/start/?page=claimant'],
  ['review', '/todoke/child-allowance-claim/start/?page=review'],
  ['receipt', '/todoke/child-allowance-claim/start/?page=receipt'],
];

for (const [place, address] of rows) {
  test(`${place} has an address of its own and is found again by it`, () => {
    assert.equal(addressOf(place, folder), address);
    assert.equal(placeOf(new URL(address, folder).href), place);
  });
}

test('the intro is the folder itself', () => {
  assert.equal(addressOf('intro', folder), '/todoke/child-allowance-claim/');
  assert.equal(placeOf(folder.href), undefined);
});

/** A browser's history, as far as places need one. */
function makeWindow() {
  const listeners: ((event: { state: unknown }) => void)[] = [];
  const entries: { state: unknown; href: string }[] = [{ state: null, href: folder.href }];
  let at = 0;
  const location = { get href() { return entries[at]!.href; } };
  const entry = (state: unknown, address: URL) => ({ state, href: address.href });
  const history = {
    pushState: (state: unknown, _: string, address: URL) =>
      entries.splice(++at, Infinity, entry(state, address)),
    replaceState: (state: unknown, _: string, address: URL) =>
      void (entries[at] = entry(state, address)),
  };
  const step = (steps: number) => {
    at += steps;
    for (const listener of listeners) listener({ state: entries[at]!.state });
  };
  const addEventListener = (_: string, listener: (event: { state: unknown }) => void) =>
    listeners.push(listener);
  const window = { history, location, addEventListener } as unknown as Window;
  const placesOf = () => entries.map(({ state }) => (state as { place: string }).place);
  return { window, step, places: placesOf };
}

test('the browser\u2019s back and forward are a new page, without another entry', () => {
  const browser = makeWindow();
  const turned: boolean[] = [];
  const root = new URL('../', folder);
  const places: Places = new Places(browser.window, root, 'child-allowance-claim', 'intro', (to) =>
    turned.push(places.show(to)),
  );
  assert.deepEqual([places.show('page:a'), places.show('page:a')], [true, false]);
  assert.deepEqual(browser.places(), ['intro']);
  assert.equal(places.show('page:b'), true);
  places.settle();
  browser.step(-1);
  browser.step(1);
  browser.step(-2);
  assert.deepEqual(turned, [true, true, true]);
  assert.deepEqual(browser.places(), ['intro', 'page:a', 'page:b']);
});

test('where the engine will not go, the page is no new one and the entry becomes it', () => {
  const browser = makeWindow();
  const turned: boolean[] = [];
  const root = new URL('../', folder);
  const places: Places = new Places(browser.window, root, 'child-allowance-claim', 'review', () =>
    turned.push(places.show('receipt')),
  );
  places.show('receipt');
  places.settle();
  browser.step(-1);
  places.settle();
  assert.deepEqual(turned, [false]);
  assert.deepEqual(browser.places(), ['receipt', 'receipt']);
});

test('who goes back before the browser has heard of a page makes no trap of it', () => {
  const browser = makeWindow();
  const root = new URL('../', folder);
  const places: Places = new Places(browser.window, root, 'child-allowance-claim', 'intro', (to) =>
    places.show(to),
  );
  places.show('page:a');
  places.settle();
  places.show('page:b');
  browser.step(-1);
  places.settle();
  assert.equal(places.shown, 'intro');
  assert.deepEqual(browser.places(), ['intro', 'page:a']);
});
