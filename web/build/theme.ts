// assets/theme.json, the one look of both faces, as CSS variables. Sizes of text are in rem, so
// that the resident's own text size counts.

interface TextStyle {
  size: number;
  line: number;
  weight: number;
  spacing?: number;
}

export interface Theme {
  colour: Record<string, string>;
  font: { family: string[]; spacing: number };
  type: Record<string, TextStyle>;
  space: Record<string, number>;
  radius: Record<string, number>;
  size: Record<string, number>;
}

const kebab = (name: string) => name.replaceAll('_', '-');
const rem = (px: number) => `${px / 16}rem`;

export function writeThemeCss(theme: Theme): string {
  const lines: string[] = [`  --font: ${theme.font.family.map(quote).join(', ')};`];
  for (const [name, value] of Object.entries(theme.colour)) {
    lines.push(`  --colour-${kebab(name)}: ${value};`);
  }
  for (const [name, style] of Object.entries(theme.type)) {
    const font = `${style.weight} ${rem(style.size)}/${style.line} var(--font)`;
    lines.push(`  --type-${kebab(name)}: ${font};`);
    lines.push(`  --spacing-${kebab(name)}: ${style.spacing ?? theme.font.spacing}em;`);
  }
  for (const group of ['space', 'radius', 'size'] as const) {
    for (const [name, value] of Object.entries(theme[group])) {
      lines.push(`  --${group}-${kebab(name)}: ${value}px;`);
    }
  }
  return `:root {\n${lines.join('\n')}\n}\n`;
}

const quote = (family: string) => (family.includes(' ') ? `'${family}'` : family);
