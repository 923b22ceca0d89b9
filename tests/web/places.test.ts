import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressOf, placeOf } from '../../web/places.ts';

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
