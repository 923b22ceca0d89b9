// Colours as numbers: contrast (WCAG 2.2, 1.4.3), and what follows from a municipality's own.
import type { Palette, Theme } from './theme.ts';

type Rgb = [red: number, green: number, blue: number];

const read = (hex: string): Rgb => {
  const number = Number.parseInt(hex.slice(1), 16);
  return [number >> 16, (number >> 8) & 255, number & 255];
};

const write = (colour: Rgb): string =>
  `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

/** Relative luminance, 0 to 1: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(hex: string): number {
  const [red, green, blue] = read(hex).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** 1 to 21. */
export function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** `share` of one colour, the rest of the other. */
export function mix(one: string, other: string, share: number): string {
  const [a, b] = [read(one), read(other)];
  return write(a.map((part, i) => part * share + b[i]! * (1 - share)) as Rgb);
}

/** Towards `end` in small steps until it stands out from all of `grounds`. */
function shift(colour: string, end: string, grounds: string[], least: number): string {
  for (let share = 1; share > 0; share -= 0.02) {
    const shifted = mix(colour, end, share);
    if (grounds.every((ground) => contrast(shifted, ground) >= least)) return shifted;
  }
  return end;
}

/**
 * The theme with a municipality's colour in it. White text must be readable on it (4.5:1). Where
 * contrast is high it is darkened as far as that needs, on a dark page lightened.
 */
export function withOwnColour(theme: Theme, colour: string): Theme {
  if (!/^#[0-9a-f]{6}$/iu.test(colour)) {
    throw new Error(`設定の municipality.colour「${colour}」は色ではありません。例：#0017c1`);
  }
  const own = colour.toLowerCase();
  const got = contrast(own, '#ffffff');
  if (got < 4.5) {
    throw new Error(
      `設定の municipality.colour「${colour}」の上では白い文字が読めません` +
        `（コントラスト比 ${got.toFixed(2)}、必要 4.5 以上）。もっと濃い色にしてください。`,
    );
  }
  const tint = (share: number) => mix(own, '#ffffff', share);
  // Text in this colour stands on tints too: on what is chosen, in notices.
  const { surface: pale, success_50: green, warning_50: yellow } = theme.colour;
  const primary = shift(own, '#000000', [tint(0.09), pale!, green!, yellow!], 4.5);
  const usual = { primary, primary_50: tint(0.09), primary_200: tint(0.3) };
  const high = shift(own, '#000000', ['#ffffff', usual.primary_50], 7);
  const { page, surface } = { ...theme.colour, ...theme.contrast.dark!.colour } as Record<
    string,
    string
  >;
  const deep = mix(own, '#000000', 0.35);
  const light = shift(own, '#ffffff', [page!, surface!, deep], 4.5);
  const set = (name: string, colours: Record<string, string>): Palette => {
    const palette = theme.contrast[name]!;
    return { ...palette, colour: { ...palette.colour, ...colours } };
  };
  return {
    ...theme,
    colour: { ...theme.colour, ...usual },
    contrast: {
      ...theme.contrast,
      high: set('high', { primary: high, primary_50: usual.primary_50, primary_200: high }),
      dark: set('dark', {
        primary: light,
        on_primary: theme.contrast.dark!.colour.page!,
        primary_50: deep,
        primary_200: mix(light, page!, 0.6),
      }),
    },
  };
}
