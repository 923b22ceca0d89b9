// Contrast of all colours that stand on each other, in every palette and with municipalities' own.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { contrast, withOwnColour } from '../../web/build/colours.ts';
import { wearOwnLook } from '../../web/build/own-look.ts';
import { type Theme, writeThemeCss } from '../../web/build/theme.ts';
import { web } from './dom.ts';

const theme = JSON.parse(readFileSync(join(web, '../assets/theme.json'), 'utf8')) as Theme;

/** Text, and the grounds that it stands on somewhere. */
const texts: Record<string, string[]> = {
  ink: ['page', 'surface', 'primary_50', 'error_50', 'warning_50', 'success_50'],
  muted: ['page', 'surface', 'primary_50', 'error_50', 'warning_50', 'success_50'],
  hint: ['page', 'surface', 'primary_50', 'warning_50', 'success_50'],
  primary: ['page', 'surface', 'primary_50', 'warning_50', 'success_50'],
  on_primary: ['primary'],
  error: ['page'],
  error_900: ['page', 'surface', 'primary_50', 'error_50'],
  success: ['page', 'success_50'],
};

/** WCAG asks nothing of what cannot be used; we do, so that it can be read why. */
const unusable: Record<string, string[]> = {
  on_disabled: ['disabled'],
  disabled_ink: ['page', 'surface'],
};

/** Borders and signs by which a control or its state is known (1.4.11). */
const signs: Record<string, string[]> = {
  field: ['page', 'primary_50'],
  primary: ['page', 'track', 'primary_50'],
  error_900: ['page', 'error_50'],
  success: ['page', 'success_50'],
  warning: ['page', 'warning_50'],
  focus: ['page', 'surface', 'primary_50', 'error_50', 'warning_50', 'success_50'],
};

/** Lines that only order the page; where contrast was asked for they count as signs. */
const lines = ['line', 'card_line', 'hairline', 'paper_line', 'step_line'];

function palettesOf({ colour, contrast: others }: Theme): Record<string, Record<string, string>> {
  const named: Record<string, Record<string, string>> = { normal: colour };
  for (const [name, one] of Object.entries(others)) named[name] = { ...colour, ...one.colour };
  return named;
}

const textLeast: Record<string, number> = { normal: 4.5, high: 7, dark: 4.5 };

function faultsOf(whole: Theme): string[] {
  const faults: string[] = [];
  for (const [name, colours] of Object.entries(palettesOf(whole))) {
    const look = (pairs: Record<string, string[]>, least: number) => {
      for (const [over, grounds] of Object.entries(pairs)) {
        for (const ground of grounds) {
          const got = contrast(colours[over]!, colours[ground]!);
          if (got >= least) continue;
          faults.push(`${name}: ${over} on ${ground} ${got.toFixed(2)} < ${least}`);
        }
      }
    };
    look(texts, textLeast[name]!);
    look(unusable, 4.5);
    look(signs, 3);
    if (name !== 'normal') look(Object.fromEntries(lines.map((line) => [line, ['page']])), 3);
  }
  return faults;
}

test('text can be read and signs be seen in every palette', () => {
  assert.deepEqual(faultsOf(theme), []);
});

test('the test of contrast sees a colour that is weakened', () => {
  const weak = structuredClone(theme);
  weak.colour.hint = '#8c8c8c';
  weak.contrast.dark!.colour.error = '#ce0000';
  const faults = faultsOf(weak).join('\n');
  assert.match(faults, /normal: hint on page/u);
  assert.match(faults, /dark: error on page/u);
});

for (const colour of ['#006e54', '#c3003a', '#5f3c8c', '#0068b7', '#333333', '#767676']) {
  test(`${colour} as a municipality's colour keeps every contrast`, () => {
    assert.deepEqual(faultsOf(withOwnColour(theme, colour)), []);
  });
}

test('a colour on which white text cannot be read is refused, in words that say what to do', () => {
  assert.throws(() => withOwnColour(theme, '#f39800'), /白い文字が読めません.*もっと濃い色/u);
  assert.throws(() => withOwnColour(theme, 'orange'), /色ではありません/u);
});

test('a mark is one or two characters or a small picture', () => {
  assert.match(wearOwnLook(theme, { mark: 'み' }, web)[1], /content: "み"/u);
  assert.throws(() => wearOwnLook(theme, { mark: 'みほん市' }, web), /1〜2文字/u);
  assert.match(wearOwnLook(theme, { mark: 'icons/house-blue.svg' }, web)[1], /data:image\/svg/u);
  assert.equal(wearOwnLook(theme, {}, web)[1], '');
});

test('every palette names only colours that the theme has', () => {
  for (const { colour } of Object.values(theme.contrast)) {
    assert.deepEqual(Object.keys(colour).filter((name) => !(name in theme.colour)), []);
  }
  assert.match(writeThemeCss(theme), /data-contrast='dark'\] \{\s+color-scheme: dark/u);
});
