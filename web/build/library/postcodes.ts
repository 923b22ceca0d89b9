// Postcodes from Debian's skkdic-extra (public domain, Japan Post's data): per first three digits
// one document {"towns": {"0001": "東京都千代田区千代田" | ["…", "…"]}, "offices": {"8111":
// [name, area, street, building]}}, keyed by the last four digits.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Document, Source } from './make.ts';

const towns = '/usr/share/skk/SKK-JISYO.zipcode';
const offices = '/usr/share/skk/SKK-JISYO.office.zipcode';

interface Shard {
  towns: Record<string, string | string[]>;
  offices?: Record<string, string[]>;
}

export const postcodes: Source = { inputs: [towns, offices], make: makePostcodes };

function* makePostcodes(): Generator<Document> {
  const shards = new Map<string, Shard>();
  const shardOf = (code: string) => {
    const head = code.slice(0, 3);
    if (!shards.has(head)) shards.set(head, { towns: {} });
    return shards.get(head)!;
  };
  for (const [code, places] of entries(readEucJp(towns))) {
    shardOf(code).towns[code.slice(3)] = places.length === 1 ? places[0]! : places;
  }
  for (const [code, places] of entries(readEucJisx0213(offices))) {
    (shardOf(code).offices ??= {})[code.slice(3)] = splitOffice(places[0]!);
  }
  for (const [head, shard] of shards) yield { name: `postcode/${head}`, content: shard };
}

/** 「1000001 /東京都千代田区千代田/」; lines that begin with ; are comments. */
function* entries(dictionary: string): Generator<[string, string[]]> {
  for (const line of dictionary.split('\n')) {
    const found = /^(\d{7}) \/(.+)\/$/.exec(line);
    if (found) yield [found[1]!, [...new Set(found[2]!.split('/'))]];
  }
}

/** 「宮内庁 @ 東京都千代田区千代田１−１」 as name, area, street and what follows the number. */
function splitOffice(entry: string): string[] {
  const [name = '', address = ''] = entry.split(' @ ');
  const area = /^[^０-９]*/.exec(address)![0];
  const rest = address.slice(area.length);
  const street = /^(?:[０-９]+(?:丁目|番地|地割|番|号|条|線)?[東西南北]?[−ノの]?)*/.exec(rest)![0];
  const building = rest.slice(street.length);
  return [name.replaceAll('　', ' '), area, street, building].filter((part, at) => part || at < 3);
}

function readEucJp(file: string): string {
  return new TextDecoder('euc-jp', { fatal: true }).decode(readFileSync(file));
}

/** Node knows no EUC-JIS-2004; glibc does. */
function readEucJisx0213(file: string): string {
  return execFileSync('iconv', ['-f', 'EUC-JISX0213', '-t', 'UTF-8', file], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
}
