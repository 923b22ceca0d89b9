// A municipality's own colour and mark, from its settings, on top of the theme.
import { readFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { withOwnColour } from './colours.ts';
import type { Theme } from './theme.ts';

export interface OwnLook {
  /** "#rrggbb", on which white text can be read. */
  colour?: string;
  /** One or two characters, or a picture: a file beside the settings, SVG or PNG. */
  mark?: string;
}

const types: Record<string, string> = { '.svg': 'image/svg+xml', '.png': 'image/png' };
const pictureBytesMax = 4096;

/** `folder` is where the settings file lies. The second is a style for the mark, or empty. */
export function wearOwnLook(theme: Theme, own: OwnLook, folder: string): [Theme, string] {
  const coloured = own.colour ? withOwnColour(theme, own.colour) : theme;
  return [coloured, own.mark ? writeMark(own.mark, folder) : ''];
}

function writeMark(mark: string, folder: string): string {
  const type = types[extname(mark).toLowerCase()];
  if (type) return writePicture(mark, resolve(folder, mark), type);
  if ([...mark].length > 2 || /["\\<]/u.test(mark)) {
    throw new Error(
      `設定の municipality.mark「${mark}」は、1〜2文字か、SVG・PNG のファイル名にしてください。`,
    );
  }
  return `.brand-mark::before { content: "${mark}"; width: auto; height: auto; mask: none; \
background: none; }\n`;
}

function writePicture(mark: string, file: string, type: string): string {
  const bytes = readFileSync(file);
  // It travels with the first question of every page.
  if (bytes.length > pictureBytesMax) {
    throw new Error(
      `設定の municipality.mark「${mark}」は ${bytes.length} バイトです。` +
        `${pictureBytesMax} バイトまでにしてください。`,
    );
  }
  const url = `data:${type};base64,${bytes.toString('base64')}`;
  // Marks are drawn for white paper.
  return `.brand-mark { background: #fff url("${url}") center / contain no-repeat; }
.brand-mark::before { content: none; }\n`;
}
