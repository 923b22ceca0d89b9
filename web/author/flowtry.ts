import { readFileSync, writeFileSync } from 'node:fs';
import { drawFlow } from './flow.ts';
const [from, to] = process.argv.slice(2);
writeFileSync(to!, drawFlow(JSON.parse(readFileSync(from!, 'utf8'))));
