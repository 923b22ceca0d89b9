// assets/theme.json, the one look of both faces, as CSS variables. Sizes of text are in rem, so
// that the resident's own text size counts; so are sizes of what grows with the text.

interface TextStyle {
  size: number;
  line: number;
  weight: number;
  spacing?: number;
}

/** What differs from the usual look. */
export interface Palette {
  scheme: 'light' | 'dark';
  /** CSS px of borders. */
  edge: number;
  colour: Record<string, string>;
}

export interface Theme {
  colour: Record<string, string>;
  edge: number;
  contrast: Record<string, Palette>;
  font: { family: string[]; families?: Record<string, string[]>; spacing: number };
  type: Record<string, TextStyle>;
  space: Record<string, number>;
  radius: Record<string, number>;
  size: Record<string, number>;
}

const kebab = (name: string) => name.replaceAll('_', '-');
const rem = (px: number) => `${px / 16}rem`;
const block = (selector: string, lines: string[]) => `${selector} {\n${lines.join('\n')}\n}\n`;

/** Of `size` what the painter scales with the text, so that both faces have the same boxes. */
const growing = new Set([
  'dot', 'dot_inner', 'number', 'name_row', 'date_row', 'postcode', 'medium', 'year', 'two_digits',
  'main', 'steps', 'picture',
]);

export function writeThemeCss(theme: Theme): string {
  const lines = ['  color-scheme: light;', `  --font: ${families(theme.font.family)};`];
  lines.push(...writeColours(theme.colour, theme.edge));
  for (const [name, style] of Object.entries(theme.type)) {
    const font = `${style.weight} ${rem(style.size)}/${style.line} var(--font)`;
    lines.push(`  --type-${kebab(name)}: ${font};`);
    lines.push(`  --spacing-${kebab(name)}: ${style.spacing ?? theme.font.spacing}em;`);
  }
  for (const group of ['space', 'radius', 'size'] as const) {
    for (const [name, value] of Object.entries(theme[group])) {
      const grows = group === 'size' && growing.has(name);
      lines.push(`  --${group}-${kebab(name)}: ${grows ? rem(value) : `${value}px`};`);
    }
  }
  const contrasts = Object.entries(theme.contrast).map(([name, palette]) =>
    block(`:root[data-contrast='${name}']`, writePalette(palette)),
  );
  const more = block(':root:not([data-contrast])', writePalette(theme.contrast.high!));
  const asked = `@media (prefers-contrast: more) {\n${more}}\n`;
  return block(':root', lines) + contrasts.join('') + asked;
}

function writePalette({ scheme, edge, colour }: Palette): string[] {
  return [`  color-scheme: ${scheme};`, ...writeColours(colour, edge)];
}

function writeColours(colours: Record<string, string>, edge: number): string[] {
  const lines = Object.entries(colours).map(
    ([name, value]) => `  --colour-${kebab(name)}: ${value};`,
  );
  return [...lines, `  --edge: ${edge}px;`, `  --edge-strong: ${edge + 1}px;`];
}

const families = (names: string[]) => names.map(quote).join(', ');
const quote = (family: string) => (family.includes(' ') ? `'${family}'` : family);
