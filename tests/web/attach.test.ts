import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameFor, readAttachment, sha256, shortName } from '../../web/ports/attach.ts';
import { prepareUndrawn } from '../../web/ports/photo/undrawn.ts';
import { base64Of } from '../../web/ports/upload.ts';
import { exif, jpeg, text } from './pictures.ts';

const all = ['image/jpeg', 'image/png', 'application/pdf'];
const prepare = async (given: Uint8Array<ArrayBuffer>, accepted: readonly string[]) =>
  prepareUndrawn(given, accepted);
const read = (name: string, ...content: BlobPart[]) =>
  readAttachment(new File(content, name, { type: 'image/jpeg' }), all, prepare);

test('the type of a file comes from its content, not from its name', async () => {
  const pdf = new Uint8Array(text('%PDF-1.4\nstartxref\n0\n%%EOF'));
  const attached = await read('通帳.jpg', pdf);
  assert.ok('file' in attached);
  assert.equal(attached.file.media_type, 'application/pdf');
  assert.equal(attached.file.name, '通帳.pdf');
  assert.equal(attached.file.bytes, pdf.length);
  assert.equal(attached.file.sha256, await sha256(pdf));
});

test('size and digest are of what is sent, not of what was chosen', async () => {
  const attached = await read('a.jpg', jpeg(exif(1, true)));
  assert.ok('file' in attached);
  assert.deepEqual(attached.bytes, jpeg());
  assert.equal(attached.file.bytes, jpeg().length);
  assert.equal(attached.file.sha256, await sha256(jpeg()));
});

test('a file that cannot be used is refused by the code of a problem and by its name', async () => {
  assert.deepEqual(await read('a.jpg', 'MZ'), { refused: 'file_type_not_accepted', name: 'a.jpg' });
  assert.deepEqual(await read('b.jpg'), { refused: 'file_empty', name: 'b.jpg' });
  const broken = await read('c.jpg', jpeg().slice(0, 30));
  assert.deepEqual(broken, { refused: 'file_broken', name: 'c.jpg' });
});

test('a name says what the file has become', () => {
  assert.equal(nameFor('IMG_0123.HEIC', 'image/jpeg'), 'IMG_0123.jpg');
  assert.equal(nameFor('画面.png', 'image/jpeg'), '画面.jpg');
  assert.equal(nameFor('写真.JPEG', 'image/jpeg'), '写真.JPEG');
  assert.equal(nameFor('写真', 'image/jpeg'), '写真.jpg');
  assert.equal(nameFor('2026.11', 'application/pdf'), '2026.11.pdf');
});

test('a digest travels in base 64', () => {
  assert.equal(base64Of('00ff10'), 'AP8Q');
});

test('the digest of nothing is the known one', async () => {
  const known = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
  assert.equal(await sha256(new Uint8Array()), known);
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
