// What a page over plain http does without: crypto.randomUUID and crypto.subtle.
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { digestSha256 } from '../../web/ports/sha256.ts';
import { makeUuid } from '../../web/ports/uuid.ts';

test('an id is a UUID of version 4, and never the same twice', () => {
  const made = Array.from({ length: 1000 }, makeUuid);
  const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u;
  assert.deepEqual(made.filter((id) => !pattern.test(id)), []);
  assert.equal(new Set(made).size, made.length);
});

test('our own SHA-256 says of every length what the library says', () => {
  for (const length of [0, 1, 3, 54, 55, 56, 57, 63, 64, 65, 119, 120, 1000, 70_001]) {
    const content = new Uint8Array(randomBytes(length));
    const known = createHash('sha256').update(content).digest('hex');
    assert.equal(Buffer.from(digestSha256(content)).toString('hex'), known, `${length} bytes`);
  }
});
