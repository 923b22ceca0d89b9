// What the pages say themselves. The source is the Japanese sentence, as in gettext: a language's
// file (assets/words/<language>/site.json) maps it to its translation, and a sentence that was
// changed or has none is said in Japanese, never in an old translation.

let words: Record<string, string> = {};

export function useWords(next: Record<string, string>): void {
  words = next;
}

/** A sentence in the resident's language, with values in place of {names}. */
export function say(sentence: string, values: Record<string, string | number> = {}): string {
  return (words[sentence] ?? sentence).replace(/\{(\w+)\}/gu, (gap, name: string) =>
    String(values[name] ?? gap),
  );
}
