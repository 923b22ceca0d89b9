import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isNear, sayReception } from '../../web/home/near.ts';
import { sayDayBefore } from '../../web/build/explain-page.ts';

const on = (day: string) => new Date(`${day}T12:00:00`);

test('a reception is near from thirty days before it opens until its last day', () => {
  assert.equal(isNear('08-01', '08-31', on('2026-06-30')), false);
  assert.equal(isNear('08-01', '08-31', on('2026-07-05')), true);
  assert.equal(isNear('08-01', '08-31', on('2026-08-31')), true);
  assert.equal(isNear('08-01', '08-31', on('2026-09-01')), false);
  assert.equal(isNear('02-16', '03-15', on('2027-01-20')), true);
  assert.equal(isNear('12-15', '01-15', on('2027-01-10')), true);
});

test('it is said whether it is open, and until when', () => {
  assert.equal(sayReception('08-01', '08-31', on('2026-08-10')), '受付中・8月31日まで');
  assert.equal(sayReception('08-01', '08-31', on('2026-07-10')), '8月1日から8月31日まで');
});

test('a procedure that is no more since a day ended on the day before', () => {
  assert.equal(sayDayBefore('2026-04-01'), '2026年3月31日');
});
