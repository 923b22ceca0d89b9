// Makes the public documents that the engine may want, from packages, into build/library:
//   npm run library -- --out DIR
// A document NAME becomes NAME.json and NAME.json.br; "version" holds the hash of them all. Made
// anew only when what it is made from has changed.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compress } from '../compress.ts';
import { banks } from './banks.ts';
import { names } from './names.ts';
import { postcodes } from './postcodes.ts';

export interface Document {
  /** As Screen.wants has it: "postcode/100". */
  name: string;
  content: unknown;
}

export interface Source {
  /** Files whose change makes new documents. */
  inputs: string[];
  make(): Iterable<Document>;
}

const sources: Source[] = [postcodes, banks, names];
const web = process.env.TODOKE_WEB!;
const { values: options } = parseArgs({
  options: { out: { type: 'string', default: join(web, '../build/library') } },
});
const out = resolve(options.out);
const madeFrom = describeInputs();
const stamp = join(out, 'made-from');

if (existsSync(stamp) && readFileSync(stamp, 'utf8') === madeFrom) {
  console.log(`nothing new in ${out}`);
} else {
  make();
}

function make(): void {
  const fresh = `${out}.new`;
  rmSync(fresh, { recursive: true, force: true });
  const digest = createHash('sha256');
  let count = 0;
  let largest = { name: '', bytes: 0 };
  for (const { name, content } of sources.flatMap((source) => [...source.make()])) {
    const text = JSON.stringify(content);
    const packed = compress(Buffer.from(text));
    const file = join(fresh, `${name}.json`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    writeFileSync(`${file}.br`, packed);
    digest.update(`${name} ${text}\n`);
    count += 1;
    if (packed.length > largest.bytes) largest = { name, bytes: packed.length };
  }
  // A digit first, so that it is known as a hash wherever it stands in a name.
  writeFileSync(join(fresh, 'version'), `0${digest.digest('hex').slice(0, 11)}`);
  writeFileSync(join(fresh, 'made-from'), madeFrom);
  rmSync(out, { recursive: true, force: true });
  renameSync(fresh, out);
  console.log(`${count} documents in ${out}, the largest ${largest.name}: ${largest.bytes} bytes`);
}

/** This program itself is an input too: it is one bundle. */
function describeInputs(): string {
  const program = createHash('sha256').update(readFileSync(fileURLToPath(import.meta.url)));
  const files = sources.flatMap((source) => source.inputs).map((file) => {
    const { size, mtimeMs } = statSync(file);
    return `${file} ${size} ${Math.floor(mtimeMs)}`;
  });
  return [program.digest('hex'), ...files].join('\n');
}
