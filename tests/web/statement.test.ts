import assert from 'node:assert/strict';
import { test } from 'node:test';
import { criteria } from '../../web/build/criteria.ts';
import type { SiteSettings } from '../../web/build/forms.ts';
import type { Results } from '../../web/build/results.ts';
import { renderStatement } from '../../web/build/statement-page.ts';
import { gateWords, notTested } from '../../web/build/statement-words.ts';

const settings: SiteSettings = {
  municipality: { name: 'みほん市', service: 'オンライン手続' },
  contact: { name: 'みほん市 市民課', phone: '000-000-0000' },
  accessibility: { target_by: '2027-03-31' },
  endpoint: '/api/v1',
};

function statement(...gates: Results['gates']): string {
  return renderStatement(settings, { date: '2026-11-26', gates, browsers: ['Orca 48.1'] });
}

/** What is said of one criterion. */
function said(html: string, number: string): string {
  const row = html.split('<tr>').find((part) => part.includes(`>${number} `))!;
  return /<td>([^<]*)<\/td><\/tr>/u.exec(row)![1]!;
}

test('a criterion is free of problems only when a test looked and found nothing', () => {
  const look = (findings: number) =>
    said(statement({ gate: 'targets', seen: 9, findings }), '2.5.8');
  assert.equal(look(0), '機械では問題なし');
  assert.equal(look(1), '問題あり');
  assert.equal(said(statement(), '2.5.8'), '試験はこれから');
});

test('what only people can judge is never called tested', () => {
  const all = Object.keys(gateWords).map((gate) => ({ gate, seen: 9, findings: 0 }));
  for (const { number, gates } of criteria) {
    if (gates?.length === 0) assert.equal(said(statement(...all), number), '人による確認はこれから');
  }
});

test('every test that a criterion names can be put into words', () => {
  const named = criteria.flatMap(({ gates }) => gates ?? []);
  assert.deepEqual(named.filter((gate) => !gateWords[gate]), []);
});

test('the statement says who, until when, on which day, and what was not tried', () => {
  const html = statement();
  for (const words of ['みほん市 市民課', '2027年3月31日', '2026年11月26日', ...notTested]) {
    assert.ok(html.includes(words), words);
  }
  assert.ok(!html.includes('適合レベル AA に準拠</p>'), 'claims what was not tested');
});

test('JIS X 8341-3:2016 has 38 criteria of levels A and AA', () => {
  assert.equal(criteria.filter((one) => one.of === 'JIS').length, 38);
});
