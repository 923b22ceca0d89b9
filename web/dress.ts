// Furigana between the engine and the faces: fetched when somebody wants it. A Screen goes in and
// another comes out; what residents typed is not touched, nor what is not shown.
import { Dressing } from './furigana/dressing.ts';
import { watchElement } from './furigana/elements.ts';
import type { Node, Screen } from './screen.ts';

/** Values of these are words of the page's own or of the resident; of others they are typed. */
const valued = new Set<Node['role']>(['fact', 'review_row', 'steps', 'progress']);

/** All that dressing takes; it knows no sentence yet. */
export function openWardrobe() {
  const dressing = new Dressing();
  return {
    learn: async (addresses: readonly URL[]) => {
      for (const sentences of await Promise.all(addresses.map(fetchSentences))) {
        dressing.add(sentences);
      }
    },
    dress: (screen: Screen) => dressScreen(screen, dressing),
    dressText: (text: string) => dressing.dress(text),
    watch: (root: HTMLElement) => watchElement(root, dressing),
  };
}

async function fetchSentences(address: URL): Promise<string[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address.pathname}: ${response.status}`);
  return (await response.json()) as string[];
}

/**
 * Japanese gets readings, wherever it stands: the whole of a Japanese screen, and of another the
 * Japanese beside it. Chinese has the same signs and none of the readings.
 */
export function dressScreen(screen: Screen, dressing: Dressing): Screen {
  const { language = 'ja', beside = '' } = screen;
  const dress = besideOnly(language, beside, (text) => dressing.dress(text));
  const known = besideOnly(language, beside, (text) => dressing.dressKnown(text));
  const node = (plain: Node): Node => {
    const dressed = { ...plain };
    for (const part of ['text', 'hint', 'error', 'said', 'mark_text'] as const) {
      if (plain[part]) dressed[part] = dress(plain[part]);
    }
    if (plain.value && valued.has(plain.role)) dressed.value = known(plain.value);
    if (plain.children) dressed.children = plain.children.map(node);
    return dressed;
  };
  return { ...screen, nodes: screen.nodes.map(node) };
}

const isJapanese = (language: string) => language === '' || language.startsWith('ja');

function besideOnly(language: string, beside: string, dress: (text: string) => string) {
  return (text: string): string => {
    const [first, second] = text.split('\u2028') as [string, string?];
    const begin = isJapanese(language) ? dress(first) : first;
    if (second === undefined) return begin;
    return `${begin}\u2028${isJapanese(beside) ? dress(second) : second}`;
  };
}
