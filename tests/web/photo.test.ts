import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readJpeg, stripJpeg } from '../../web/ports/photo/jpeg.ts';
import { findMediaType } from '../../web/ports/photo/media-type.ts';
import { judgePdf } from '../../web/ports/photo/pdf.ts';
import {
  bytesWanted, fitted, needsDrawing, readPicture, turned, uprightMatrix,
} from '../../web/ports/photo/plan.ts';
import { readPng, stripPng } from '../../web/ports/photo/png.ts';
import { prepareUndrawn } from '../../web/ports/photo/undrawn.ts';
import {
  adobe, bytes, chunk, eoi, exif, frame, jfif, join, jpeg, png, profile, scan, segment, soi, text,
  tiff,
} from './pictures.ts';

const types: [string, Uint8Array, string | undefined][] = [
  ['a JPEG', bytes(0xff, 0xd8, 0xff, 0xe0), 'image/jpeg'],
  ['a PNG', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), 'image/png'],
  ['a PDF', text('%PDF-1.7\n'), 'application/pdf'],
  ['an iPhone photo', text('\0\0\0\x18ftypheic\0\0'), 'image/heic'],
  ['a HEIF photo', text('\0\0\0\x18ftypmif1\0\0'), 'image/heic'],
  ['a film', text('\0\0\0\x18ftypisom\0\0'), undefined],
  ['a web picture', text('RIFF\0\0\0\0WEBPVP8 '), undefined],
  ['a drawing', text('<svg xmlns="http://www.w3.org/2000/svg">'), undefined],
  ['a letter', text('PK\x03\x04word/document.xml'), undefined],
  ['a text that calls itself a picture', text('image.jpg'), undefined],
  ['an empty file', bytes(), undefined],
];
for (const [what, content, type] of types) {
  test(`${what} is known by its first bytes`, () => assert.equal(findMediaType(content), type));
}

test('a JPEG tells its size, which way up it is, and whether it says where', () => {
  for (const little of [true, false]) {
    for (let orientation = 1; orientation <= 8; ++orientation) {
      const facts = readJpeg(jpeg(exif(orientation, orientation % 2 === 0, little)));
      assert.ok(facts);
      assert.deepEqual([facts.width, facts.height, facts.orientation], [640, 480, orientation]);
      assert.equal(facts.hasLocation, orientation % 2 === 0);
      assert.equal(facts.isWhole, true);
    }
  }
});

test('an orientation that there is none reads as upright', () => {
  for (const orientation of [0, 9, 200]) {
    assert.equal(readJpeg(jpeg(exif(orientation)))?.orientation, 1);
  }
});

const taken: [string, Uint8Array][] = [
  ['Exif with a location', exif(1, true)],
  ['XMP', segment(0xe1, text('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>'))],
  ['Photoshop and IPTC', segment(0xed, text('Photoshop 3.0\0'))],
  ['an index of further pictures', segment(0xe2, text('MPF\0'))],
  ['a comment', segment(0xfe, text('秘密'))],
  ['a thumbnail', segment(0xe0, text('JFXX\0'))],
  ['a maker’s own segment', segment(0xe5, text('maker'))],
];
for (const [what, extra] of taken) {
  test(`${what} is taken out, and every other bit stays`, () => {
    const plain = jpeg(profile, adobe);
    const found = jpeg(extra, profile, adobe);
    assert.equal(readJpeg(found)?.hasExtras, true);
    assert.deepEqual(stripJpeg(found), plain);
    assert.equal(readJpeg(plain)?.hasExtras, false);
    assert.deepEqual(stripJpeg(plain), plain);
  });
}

test('what stands behind the end of a picture is taken out', () => {
  const film = join(jpeg(), text('\0\0\0\x18ftypmp42 with a location'));
  assert.equal(readJpeg(film)?.hasExtras, true);
  assert.deepEqual(stripJpeg(film), jpeg());
});

test('a picture in several scans stays whole', () => {
  const dht = segment(0xc4, bytes(0, 1, 2));
  const several = join(soi, jfif, frame(640, 480), scan, dht, scan, eoi);
  assert.deepEqual(stripJpeg(several), several);
});

test('where a picture cannot be turned it still says which way up it is, and nothing else', () => {
  const stripped = stripJpeg(jpeg(exif(6, true)), 6);
  const facts = readJpeg(stripped);
  assert.deepEqual([facts?.orientation, facts?.hasLocation], [6, false]);
});

test('bytes cut off anywhere are read without a fall', () => {
  const whole = jpeg(exif(6, true), profile);
  for (let length = 0; length < whole.length; ++length) {
    readJpeg(whole.slice(0, length));
    stripJpeg(whole.slice(0, length));
  }
  const picture = png(chunk('eXIf', tiff(6, true)));
  for (let length = 0; length < picture.length; ++length) {
    readPng(picture.slice(0, length));
    stripPng(picture.slice(0, length));
  }
});

test('bytes of chance are read without a fall', () => {
  let seed = 7;
  const chance = () => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) >> 16;
  for (let times = 0; times < 2000; ++times) {
    const noise = Uint8Array.from({ length: 120 }, () => chance() & 255);
    readJpeg(join(soi, exif(1, true).slice(0, 12), noise));
    readPng(join(png().slice(0, 40), noise));
  }
});

for (const type of ['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME']) {
  test(`a PNG loses its ${type}, and every other bit stays`, () => {
    const content = type === 'eXIf' ? tiff(6, true) : text('Author\0someone');
    const found = png(chunk('gAMA', bytes(1)), chunk(type, content));
    assert.equal(readPng(found)?.hasExtras, true);
    assert.deepEqual(stripPng(found), png(chunk('gAMA', bytes(1))));
  });
}

test('an upright, light, small picture is left alone, bit by bit', () => {
  const picture = readPicture(jpeg(profile), 'image/jpeg')!;
  assert.equal(picture.isUntouched, true);
  assert.equal(needsDrawing(picture, ['image/jpeg']), false);
});

test('what lies on its side, is heavy, is large or of no accepted type is drawn anew', () => {
  const picture = readPicture(jpeg(), 'image/jpeg')!;
  const heavy = { ...picture, plain: new Uint8Array(bytesWanted + 1) };
  assert.equal(needsDrawing({ ...picture, orientation: 3 }, ['image/jpeg']), true);
  assert.equal(needsDrawing(heavy, ['image/jpeg']), true);
  assert.equal(needsDrawing({ ...picture, height: 2401 }, ['image/jpeg']), true);
  assert.equal(needsDrawing(picture, ['image/png']), true);
});

test('nothing is ever made larger', () => {
  assert.deepEqual(fitted({ width: 4000, height: 3000 }, 2400), { width: 2400, height: 1800 });
  assert.deepEqual(fitted({ width: 300, height: 200 }, 2400), { width: 300, height: 200 });
  assert.deepEqual(fitted({ width: 1, height: 90_000 }, 2400), { width: 1, height: 2400 });
});

test('every orientation sets the corners of a picture upright', () => {
  // Where the stored top left corner is seen, by TIFF 6.0: row 0 and column 0 are …
  const seen = ['left top', 'right top', 'right bottom', 'left bottom', 'left top', 'right top',
    'right bottom', 'left bottom'];
  for (let orientation = 1; orientation <= 8; ++orientation) {
    const stored = { width: 40, height: 30 };
    const { width, height } = turned(stored, orientation);
    const [a, b, c, d, e, f] = uprightMatrix(stored, orientation);
    const [x, y] = [a * 1 + c * 1 + e, b * 1 + d * 1 + f];
    const corner = `${x < width / 2 ? 'left' : 'right'} ${y < height / 2 ? 'top' : 'bottom'}`;
    assert.equal(corner, seen[orientation - 1], `orientation ${orientation}`);
    const far = [a * 40 + c * 30 + e, b * 40 + d * 30 + f];
    assert.ok(far.every((value, index) => value >= 0 && value <= [width, height][index]!));
  }
});

const pdfs: [string, string, string][] = [
  ['a whole one', '%PDF-1.7\n1 0 obj\ntrailer <</Root 1 0 R>>\nstartxref\n9\n%%EOF\n', 'good'],
  ['one that broke off', '%PDF-1.7\n1 0 obj\n<</Length 90', 'broken'],
  ['one with a password', '%PDF-1.7\ntrailer <</Encrypt 5 0 R>>\nstartxref\n9\n%%EOF', 'locked'],
  ['one that speaks of encryption', '%PDF-1.7\n(/Encrypt it)\nstartxref\n9\n%%EOF', 'good'],
];
for (const [what, content, state] of pdfs) {
  test(`of PDFs, ${what} is ${state}`, () => assert.equal(judgePdf(text(content)), state));
}

test('a PDF passes unchanged', () => {
  const content = new Uint8Array(text(pdfs[0]![1]));
  const outcome = prepareUndrawn(content, ['application/pdf']);
  assert.ok('bytes' in outcome);
  assert.deepEqual(outcome.bytes, content);
});

test('a broken picture, a broken PDF and a type that is not accepted are refused', () => {
  const refused = (content: Uint8Array, ...accepted: string[]) => {
    const outcome = prepareUndrawn(new Uint8Array(content), accepted);
    return 'refused' in outcome ? outcome.refused : undefined;
  };
  assert.equal(refused(jpeg().slice(0, 20), 'image/jpeg'), 'file_broken');
  assert.equal(refused(text('%PDF-1.7'), 'application/pdf'), 'file_broken');
  assert.equal(refused(jpeg(), 'application/pdf'), 'file_type_not_accepted');
  assert.equal(refused(text('MZ'), 'image/jpeg'), 'file_type_not_accepted');
});
