// Readings from MeCab with the IPA dictionary (Debian: mecab, mecab-ipadic-utf8), all sentences in
// one run. What we know better is given as constraints, so that its neighbours are read in their
// light (mecab --partial: a line "surface TAB feature" is a word that stands).
import { spawnSync } from 'node:child_process';

/** A piece of a sentence: free, or a word that is given with its reading. */
export interface Piece {
  text: string;
  /** Katakana or hiragana; "" for a word whose reading nobody needs. */
  reading?: string;
  /** 名詞,数 for a number that is not known yet. */
  feature?: string;
}

export interface Word {
  surface: string;
  /** Katakana; "" where the dictionary has none. */
  reading: string;
}

const bytesMax = 256 * 1024 * 1024;

export function readWords(sentences: readonly Piece[][]): Word[][] {
  if (sentences.length === 0) return [];
  const input = sentences.map((pieces) => `${pieces.map(writePiece).join('')}EOS\n`).join('');
  const { stdout, stderr, status } = spawnSync('mecab', ['--partial', '-b', '65536'], {
    input,
    encoding: 'utf8',
    maxBuffer: bytesMax,
  });
  if (status !== 0) throw new Error(`mecab: ${stderr?.slice(-400) || 'is not there'}`);
  const sections = stdout.split(/^EOS\n/mu).slice(0, -1);
  if (sections.length !== sentences.length) {
    throw new Error(`mecab read ${sections.length} of ${sentences.length} sentences`);
  }
  return sections.map((section) => section.split('\n').filter(Boolean).map(readWord));
}

function writePiece({ text, reading, feature }: Piece): string {
  if (reading === undefined) return text.trim() ? `${text}\n` : '';
  return `${text}\t${feature ?? '名詞,一般'},*,*,*,*,${text},${reading || '*'},*\n`;
}

function readWord(line: string): Word {
  const tab = line.indexOf('\t');
  const features = line.slice(tab + 1).split(',');
  const reading = features[7] ?? features[6] ?? '*';
  return { surface: line.slice(0, tab), reading: reading === '*' ? '' : reading };
}
