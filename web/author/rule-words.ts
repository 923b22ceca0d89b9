// What a rule of a form says, in Japanese for its author. Only for pictures: what is not known is
// said as JSON, never guessed.

export type Rule = unknown;

export interface RuleField {
  id: string;
  kind: string;
  label: string;
  yes_label?: string;
  no_label?: string;
  options?: { value: string; label: string }[];
  fields?: RuleField[];
  show_if?: Rule;
}

export interface RuleForm {
  id: string;
  title: string;
  values?: Record<string, { from: string; value: unknown }[]>;
  pages: RulePage[];
}

export interface RulePage {
  id: string;
  title: string;
  short_title?: string;
  show_if?: Rule;
  stop?: boolean;
  fields?: RuleField[];
}

type Call = [name: string, parts: unknown[]];

/** Facts of a date, as a phrase behind its label. */
const dateFacts: Record<string, string> = {
  $age: 'の年齢',
  $fiscal_year_age: 'の年度末の年齢',
  $days_ago: 'からの日数',
  $weekday: 'の曜日',
  $next_month: 'の翌月',
  $working_day: 'または次の開庁日',
  $after_15_days: 'の15日後',
};

const compared: Record<string, string> = {
  '<': 'より小さい', '<=': '以下', '>': 'より大きい', '>=': '以上',
  '==': 'である', '===': 'である', '!=': 'ではない', '!==': 'ではない',
};

function callOf(rule: Rule): Call | undefined {
  if (typeof rule !== 'object' || rule === null || Array.isArray(rule)) return undefined;
  const [entry, more] = Object.entries(rule);
  if (!entry || more) return undefined;
  return [entry[0], Array.isArray(entry[1]) ? entry[1] : [entry[1]]];
}

function pathOf(rule: Rule): string | undefined {
  const call = callOf(rule);
  const path = call?.[0] === 'var' ? call[1][0] : undefined;
  return typeof path === 'string' ? path : undefined;
}

/** The ids of the fields that a rule reads, in the order read; of a row's own fields none. */
export function fieldsRead(rule: Rule): string[] {
  const path = pathOf(rule);
  if (path !== undefined) {
    if (path.startsWith('$') || path.startsWith('item')) return [];
    return [path.split(/[.$]/u)[0]!];
  }
  const parts = Array.isArray(rule) ? rule : (callOf(rule)?.[1] ?? []);
  const name = callOf(rule)?.[0] ?? '';
  const inner = ['some', 'all', 'none', 'map', 'filter', 'reduce'].includes(name);
  return [...new Set((inner ? parts.slice(0, 1) : parts).flatMap(fieldsRead))];
}

export class RuleWords {
  readonly #form: RuleForm;

  constructor(form: RuleForm) {
    this.#form = form;
  }

  /** 「理由」が「その他」 */
  say(rule: Rule, row?: RuleField): string {
    return this.#say(rule, row).replaceAll('{municipality}', 'この市区町村');
  }

  #say(rule: Rule, row?: RuleField): string {
    const call = callOf(rule);
    if (!call) return JSON.stringify(rule);
    const [name, parts] = call;
    if (name === 'var') return `「${this.#labelOf(parts[0], row)}」がある`;
    if (name === 'and' || name === 'or') return this.#join(name, parts, row);
    if (name === '!' || name === '!!') {
      const said = this.say(parts[0], row);
      return name === '!!' ? said : `${said}、ということはない`;
    }
    if (name === 'in') return this.#membership(parts, row);
    if (name in compared) return this.#comparison(name, parts, row);
    if (['some', 'all', 'none'].includes(name)) return this.#ofRows(name, parts);
    return JSON.stringify(rule);
  }

  #join(name: string, parts: unknown[], row?: RuleField): string {
    const said = parts.map((part) => {
      const inner = callOf(part)?.[0];
      const words = this.say(part, row);
      return inner === 'or' && name === 'and' ? `（${words}）` : words;
    });
    return said.join(name === 'and' ? '、かつ' : '、または');
  }

  #ofRows(name: string, [rows, condition]: unknown[]): string {
    const group = this.#field(pathOf(rows));
    const who = `「${group?.label ?? pathOf(rows) ?? '?'}」`;
    const said = this.say(condition, group);
    if (name === 'some') return `${who}のどれかで、${said}`;
    return name === 'all' ? `${who}のどれでも、${said}` : `${who}のどれでも、${said}ではない`;
  }

  #membership([what, list]: unknown[], row?: RuleField): string {
    const path = pathOf(what);
    if (path === undefined) {
      return `「${this.#labelOf(pathOf(list), row)}」に${this.#value(what, pathOf(list), row)}がある`;
    }
    const values = Array.isArray(list) ? list : [];
    const said = values.map((value) => this.#value(value, path, row)).join('か');
    return `「${this.#labelOf(path, row)}」が${said}`;
  }

  #comparison(name: string, parts: unknown[], row?: RuleField): string {
    const [first, second, third] = parts;
    if (third !== undefined) {
      const between = [this.#operand(first, second, row), this.#operand(third, second, row)];
      return `${this.#operand(second, second, row)}が${between[0]}から${between[1]}まで`;
    }
    const path = pathOf(first) ?? pathOf(second);
    const left = this.#operand(first, first, row);
    const right = this.#operand(second, first, row);
    const isChoice = ['yes_no', 'choice', 'consent'].includes(this.#field(path, row)?.kind ?? '');
    if (isChoice && (name === '==' || name === '===')) return `${left}が${right}`;
    if (isChoice) return `${left}が${right}ではない`;
    return `${left}が${right}${compared[name]}`;
  }

  #operand(what: unknown, other: unknown, row?: RuleField): string {
    const path = pathOf(what);
    if (path === undefined) return this.#value(what, pathOf(other), row);
    if (path === '$.today') return '今日';
    const [, value] = /^\$\.values\.(\w+)/u.exec(path) ?? [];
    if (value) return String(this.#form.values?.[value]?.at(-1)?.value ?? value);
    return `「${this.#labelOf(path, row)}」`;
  }

  #value(value: unknown, path: string | undefined, row?: RuleField): string {
    const field = this.#field(path, row);
    if (value === null) return '空';
    if (value === true) return `「${field?.yes_label ?? 'はい'}」`;
    if (value === false) return `「${field?.no_label ?? 'いいえ'}」`;
    const option = field?.options?.find((one) => one.value === value);
    return option ? `「${option.label}」` : String(value);
  }

  #labelOf(path: unknown, row?: RuleField): string {
    if (typeof path !== 'string') return '?';
    const [, fact] = /(\$[a-z0-9_]+)$/u.exec(path) ?? [];
    const label = this.#field(path, row)?.label ?? path;
    return label + (fact ? (dateFacts[fact] ?? fact) : '');
  }

  #field(path: string | undefined, row?: RuleField): RuleField | undefined {
    if (path === undefined) return undefined;
    const id = path.replace(/^item\./u, '').split(/[.$]/u)[0];
    const own = row?.fields?.find((field) => field.id === id);
    const all = this.#form.pages.flatMap((page) => page.fields ?? []);
    return own ?? all.find((field) => field.id === id);
  }
}
