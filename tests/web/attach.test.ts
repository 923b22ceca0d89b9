import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findMediaType, readAttachment, sha256, shortName } from '../../web/ports/attach.ts';

const bytes = (...values: number[]) => new Uint8Array(values);
const text = (words: string) => new TextEncoder().encode(words);

const types: [string, Uint8Array, string | undefined][] = [
  ['a JPEG', bytes(0xff, 0xd8, 0xff, 0xe0), 'image/jpeg'],
  ['a PNG', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), 'image/png'],
  ['a PDF', text('%PDF-1.7\n'), 'application/pdf'],
  ['an iPhone photo', text('\0\0\0\x18ftypheic\0\0'), 'image/heic'],
  ['a film', text('\0\0\0\x18ftypisom\0\0'), undefined],
  ['a text that calls itself a picture', text('image.jpg'), undefined],
  ['an empty file', bytes(), undefined],
];

for (const [what, content, type] of types) {
  test(`${what} is known by its first bytes`, () => assert.equal(findMediaType(content), type));
}

test('the type of a file comes from its content, not from its name', async () => {
  const read = await readAttachment(new File([text('%PDF-1.4')], '通帳.jpg', { type: 'image/jpeg' }));
  assert.ok('file' in read);
  assert.equal(read.file.media_type, 'application/pdf');
  assert.equal(read.file.name, '通帳.jpg');
  assert.equal(read.file.bytes, 8);
  assert.equal(read.file.sha256, await sha256(new Uint8Array(text('%PDF-1.4'))));
});

test('a file of an unknown type is refused by the code of a problem', async () => {
  const read = await readAttachment(new File(['MZ'], 'a.jpg'));
  assert.deepEqual(read, { refused: 'file_type_not_accepted' });
});

test('the digest of nothing is the known one', async () => {
  const known = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
  assert.equal(await sha256(bytes() as Uint8Array<ArrayBuffer>), known);
});

test('a long name is cut between characters and keeps its ending', () => {
  const short = shortName(`${'通帳'.repeat(100)}.jpeg`);
  assert.ok(new TextEncoder().encode(short).length <= 255);
  assert.match(short, /^(通帳)+通?\.jpeg$/u);
});

test('a name never holds a path', () => {
  assert.equal(shortName('C:\\fakepath\\通帳.jpg'), '通帳.jpg');
  assert.equal(shortName('../../etc/passwd'), 'passwd');
});
