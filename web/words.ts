// What the pages say themselves. The source is the Japanese sentence, as in gettext: a language's
// file (assets/words/<language>/site.json) maps it to its translation, and a sentence that was
// changed or has none is said in Japanese, never in an old translation.

export type Sentences = Record<string, string>;

let sentences: Sentences = {};
let spoken = 'ja';

export function useWords(next: Sentences, language: string): void {
  sentences = next;
  spoken = language;
}

/** A sentence in the resident's language, with values in place of {names}. */
export function say(sentence: string, values: Record<string, string | number> = {}): string {
  return (sentences[sentence] ?? sentence).replace(/\{(\w+)\}/gu, (gap, name: string) =>
    String(values[name] ?? gap),
  );
}

/** A time or a day as the language writes it. */
export function sayDate(at: number | Date, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(spoken === 'ja' ? 'ja-JP' : spoken, options).format(at);
}
