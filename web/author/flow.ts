// The way through a form as a picture: pages from top to bottom, those that hang on an answer to
// the right, with the rule in words on the line that leads there.
import { type RuleField, type RuleForm, type RulePage, RuleWords } from './rule-words.ts';

const spine = { x: 24, width: 320 };
const branch = { x: 660, width: 320 };
const lineHeight = 20;
const gap = 28;
const labelCharacters = 33;
const labelLinesMax = 9;

const middle = spine.x + spine.width / 2;

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Lines of at most so many full-width characters; none begins with a closing mark or ends with an
 * opening one. */
export function wrap(text: string, characters: number): string[] {
  const lines = [''];
  let width = 0;
  for (const letter of text) {
    const wide = letter.codePointAt(0)! > 0xff ? 1 : 0.55;
    const isOpening = '「（'.includes(letter) && width + 2 > characters;
    if ((width + wide > characters || isOpening) && !'、。」）'.includes(letter)) {
      lines.push('');
      width = 0;
    }
    lines[lines.length - 1] += letter;
    width += wide;
  }
  return lines;
}

interface Box {
  page: RulePage;
  rule: string[];
  title: string[];
  note: string[];
  height: number;
}

function countOf(page: RulePage): string {
  const isQuestion = (field: RuleField) => field.kind !== 'note';
  const all = (page.fields ?? []).filter(isQuestion);
  const conditional = all.filter((field) => field.show_if !== undefined);
  const rows = all.filter((field) => field.kind === 'group');
  if (all.length === 0) return '説明だけ';
  const parts = [`質問 ${all.length}`];
  if (conditional.length) parts.push(`うち ${conditional.length} は答えしだい`);
  if (rows.length) parts.push('くり返しあり');
  return parts.join('、');
}

function boxOf(page: RulePage, words: RuleWords): Box {
  const title = wrap(page.title, 19);
  const said = page.show_if === undefined ? [] : wrap(words.say(page.show_if), labelCharacters);
  const rule = said.slice(0, labelLinesMax);
  if (said.length > rule.length) rule[rule.length - 1] += '…';
  const note = wrap(`${page.stop ? 'ここで終わり' : countOf(page)}　${page.id}`, 25);
  const own = (title.length + note.length) * lineHeight + 20;
  return {
    page,
    title,
    rule,
    note,
    height: Math.max(own, rule.length * 18 + 14),
  };
}

function texts(lines: string[], x: number, y: number, step: number, attributes: string): string {
  return lines
    .map((line, i) => `<text x="${x}" y="${y + i * step}" ${attributes}>${escape(line)}</text>`)
    .join('');
}

function drawBox(box: Box, y: number): string {
  const isBranch = box.page.show_if !== undefined;
  const { x, width } = isBranch ? branch : spine;
  const kind = box.page.stop ? 'stop' : isBranch ? 'branch' : 'page';
  const titles = texts(box.title, x + 14, y + 26, lineHeight, 'class="title"');
  const noteY = y + 26 + box.title.length * lineHeight;
  const note = texts(box.note, x + 14, noteY, lineHeight, 'class="note"');
  return (
    `<g data-page="${escape(box.page.id)}"><rect class="${kind}" x="${x}" y="${y}" ` +
    `width="${width}" height="${box.height}" rx="8"/>${titles}${note}</g>`
  );
}

/** Out of the way to a page, and back into it below; from a stop page nothing comes back. */
function drawBranch(box: Box, y: number): string {
  const out = y + Math.min(box.height / 2, box.rule.length * 18 + 4);
  const lineY = box.rule.length ? y + box.rule.length * 18 : out;
  const label = texts(box.rule, middle + 14, y + 12, 18, 'class="rule"');
  const there =
    `<path class="line" d="M ${middle} ${lineY} H ${branch.x - 2}" ` +
    'marker-end="url(#arrow)"/>';
  if (box.page.stop) return there + label;
  const backY = y + box.height + gap / 2;
  const from = branch.x + branch.width / 2;
  const back =
    `<path class="line" d="M ${from} ${y + box.height} V ${backY} H ${middle + 2}" ` +
    'marker-end="url(#arrow)"/>';
  return there + label + back;
}

export const flowStyles = `
.page,.branch,.stop{fill:#fff;stroke:#0017c1;stroke-width:1.5}
.branch{fill:#f0f4ff;stroke-dasharray:none}
.stop{fill:#fdf3f3;stroke:#c8102e}
.title{font-weight:700;font-size:15px;fill:#1a1a1c}
.note{font-size:12px;fill:#626264}
.rule{font-size:13px;fill:#00118f}
.end{font-weight:700;font-size:14px;fill:#1a1a1c}
.line{fill:none;stroke:#767676;stroke-width:1.5}
text{font-family:"Noto Sans JP","Hiragino Sans","Yu Gothic",sans-serif}`;

/** An SVG document of the whole form. */
export function drawFlow(form: RuleForm): string {
  const words = new RuleWords(form);
  const boxes = form.pages.map((page) => boxOf(page, words));
  let y = 60;
  const parts: string[] = [];
  const begin = y - 18;
  for (const box of boxes) {
    parts.push(drawBox(box, y));
    if (box.page.show_if !== undefined) parts.push(drawBranch(box, y));
    y += box.height + gap;
  }
  const end = y;
  const line =
    `<path class="line" d="M ${middle} ${begin} V ${end - 2}" marker-end="url(#arrow)"/>`;
  const ends =
    texts(['説明'], middle - 14, begin - 8, 0, 'class="end"') +
    texts(['内容の確認と送信'], middle - 56, end + 20, 0, 'class="end"');
  const width = branch.x + branch.width + 24;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 ${width} ${end + 40}" ` +
    `width="${width}" height="${end + 40}"><title>${escape(form.title)}の流れ</title>` +
    `<style>${flowStyles}</style><defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" ` +
    'markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0 8 4 0 8z" fill="#767676"/>' +
    `</marker></defs>${line}${parts.join('')}${ends}</svg>\n`
  );
}
