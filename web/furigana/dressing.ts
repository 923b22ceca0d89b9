// Puts readings over the kanji of whatever the page says: sentences as they are written, sentences
// with gaps that are filled by now, and lists of such. What residents typed is none of these and
// stays bare, as does every sentence that nobody has read.
import { mendCounters } from './counters.ts';
import { dressDate } from './dates.ts';
import { annotate, begin, kanji, stretchesOf, undress } from './marks.ts';
import { makeTemplate, type Template } from './template.ts';

const gap = /\{\w+\}/u;
/** 「、」 and its like between things that are said one after another. */
const separators = /([、。・：:（）()「」『』｜\s])/u;
const rememberedMax = 4000;
/** A shorter part of what a resident may have typed could be a name: 金, 月. */
const longEnough = 2;

export class Dressing {
  readonly #sentences = new Map<string, string>();
  readonly #templates: Template[] = [];
  readonly #remembered = new Map<string, string>();
  /** Words of two kanji or more that are always read alike. */
  #words: Map<string, string> | undefined;
  #longest = 0;

  /** Dressed sentences, as the build wrote them. */
  add(sentences: readonly string[]): void {
    for (const dressed of sentences) {
      const plain = undress(dressed);
      if (!gap.test(plain)) this.#sentences.set(plain, dressed);
      else if (/\S/u.test(plain.replaceAll(/\{\w+\}/gu, ''))) {
        this.#templates.push(makeTemplate(plain, dressed));
      }
    }
    this.#templates.sort((left, right) => right.anchor.length - left.anchor.length);
    this.#remembered.clear();
    this.#words = undefined;
  }

  /** A sentence of the page's own. */
  dress(text: string): string {
    return this.#remember(text, '', () => this.#dressLines(text, (line) => this.#dressAll(line)));
  }

  /** What may be a resident's own: only what is known as a whole gets its readings. */
  dressKnown(text: string): string {
    if (text.length < longEnough) return text;
    return this.#remember(text, '?', () => this.#dressLines(text, (line) => this.#known(line)));
  }

  #remember(text: string, kind: string, dress: () => string): string {
    if (!kanji.test(text) || text.includes(begin)) return text;
    const key = kind + text;
    let dressed = this.#remembered.get(key);
    if (dressed === undefined) {
      if (this.#remembered.size >= rememberedMax) this.#remembered.clear();
      this.#remembered.set(key, (dressed = dress()));
    }
    return dressed;
  }

  #dressLines(text: string, dress: (line: string) => string): string {
    const whole = this.#sentences.get(text);
    if (whole !== undefined) return whole;
    const lines = text.split(/([\n\u2028])/u);
    return lines.map((line) => (kanji.test(line) ? dress(line) : line)).join('');
  }

  #known(line: string): string {
    return this.#whole(line) ?? this.#join(line, longEnough);
  }

  #dressAll(line: string): string {
    return this.#whole(line) ?? mendCounters(this.#dressWords(this.#join(line, 1)));
  }

  #whole(line: string): string | undefined {
    return this.#sentences.get(line) ?? this.#fill(line) ?? dressDate(line);
  }

  /** What is said one after another: 「A、B」, 「A：B。」. Each sentence as long as it is known. */
  #join(line: string, shortest: number): string {
    const parts = line.split(separators);
    let dressed = '';
    for (let at = 0; at < parts.length; ) {
      let to = parts.length;
      let found: string | undefined;
      for (; to > at; to -= 1) {
        const said = parts.slice(at, to).join('');
        if (said.length >= shortest) found = this.#whole(said);
        if (found !== undefined) break;
      }
      dressed += found ?? parts[at]!;
      at = Math.max(to, at + 1);
    }
    return dressed;
  }

  /** A sentence whose gaps were filled, with those of its fillings that are known. */
  #fill(line: string): string | undefined {
    for (const { pattern, parts, anchor, saysSomething } of this.#templates) {
      if (!line.includes(anchor)) continue;
      const match = pattern.exec(line);
      if (!match) continue;
      const values = match.slice(1);
      const filled = values.map((value) => (kanji.test(value) ? this.#known(value) : value));
      const dressed = mendCounters(parts.map((part, at) => part + (filled[at] ?? '')).join(''));
      // 「{a}：{b}」 fits much that it does not mean.
      if (saysSomething || !hasBareKanji(dressed)) return dressed;
    }
    return undefined;
  }

  /** Runs of kanji that are made of known words and nothing else: 「みほん」の「山田」 is none. */
  #dressWords(text: string): string {
    return stretchesOf(text)
      .map((stretch) => {
        if (stretch.reading) return annotate(stretch);
        return stretch.text.replaceAll(/[\p{Script=Han}々]{2,}/gu, (run) => this.#dressRun(run));
      })
      .join('');
  }

  #dressRun(run: string): string {
    const words = (this.#words ??= this.#collectWords());
    let dressed = '';
    for (let at = 0; at < run.length; ) {
      let length = Math.min(this.#longest, run.length - at);
      while (length > 1 && !words.has(run.slice(at, at + length))) length -= 1;
      if (length < 2) return run;
      const text = run.slice(at, at + length);
      dressed += annotate({ text, reading: words.get(text)! });
      at += length;
    }
    return dressed;
  }

  #collectWords(): Map<string, string> {
    const words = new Map<string, string>();
    const twofold = new Set<string>();
    const all = [...this.#sentences.values(), ...this.#templates.flatMap(({ parts }) => parts)];
    for (const { text, reading } of all.flatMap(stretchesOf)) {
      if (!reading || !/^[\p{Script=Han}々]{2,}$/u.test(text)) continue;
      if ((words.get(text) ?? reading) !== reading) twofold.add(text);
      words.set(text, reading);
      this.#longest = Math.max(this.#longest, text.length);
    }
    for (const word of twofold) words.delete(word);
    return words;
  }
}

function hasBareKanji(dressed: string): boolean {
  return stretchesOf(dressed).some(({ text, reading }) => !reading && kanji.test(text));
}
