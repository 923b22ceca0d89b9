// What a page over plain http does without: crypto.randomUUID and crypto.subtle.
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { sha256 } from '../../web/ports/attach.ts';
import { makeUuid } from '../../web/ports/uuid.ts';

test('an id is a UUID of version 4, and never the same twice', () => {
  const made = Array.from({ length: 1000 }, makeUuid);
  const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u;
  assert.deepEqual(made.filter((id) => !pattern.test(id)), []);
  assert.equal(new Set(made).size, made.length);
});

test('without crypto.subtle a digest is the same', async () => {
  const content = new Uint8Array(randomBytes(70_001));
  const known = createHash('sha256').update(content).digest('hex');
  const { subtle } = crypto;
  Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true });
  try {
    assert.equal(await sha256(content), known);
  } finally {
    Object.defineProperty(crypto, 'subtle', { value: subtle, configurable: true });
  }
});
