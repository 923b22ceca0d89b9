// Two rule engines: no violation, and nothing undecided but what allowed.ts gives a reason for.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { filterAllowed } from '../allowed.ts';

const require = createRequire(import.meta.url);
const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const aceFile = require.resolve('accessibility-checker-engine/ace-window.js');
const aceSource = readFileSync(aceFile, 'utf8');

interface AxeRule {
  id: string;
  help: string;
  nodes: { html: string; any: { message: string }[] }[];
}

interface AceResult {
  ruleId: string;
  message: string;
  snippet: string;
  path: { dom: string };
  /** ["VIOLATION" | "RECOMMENDATION", "PASS" | "FAIL" | "POTENTIAL" | "MANUAL"] */
  value: [string, string];
}

async function faceOf(page: Page): Promise<'plain' | 'painted'> {
  const isPainted = await page.evaluate(() =>
    document.documentElement.classList.contains('painted'),
  );
  return isPainted ? 'painted' : 'plain';
}

export async function findByAxe(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  const rules = (await page.evaluate(async () => {
    const axe = (window as unknown as { axe: { run(options: object): Promise<AxeAnswer> } }).axe;
    const { violations, incomplete } = await axe.run({ resultTypes: ['violations', 'incomplete'] });
    return [...violations, ...incomplete];
    interface AxeAnswer { violations: AxeRule[]; incomplete: AxeRule[] }
  })) as AxeRule[];
  const findings = rules.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, any }) => {
      const why = any.map(({ message }) => message).join(' ');
      return { rule: id, text: `${help}: ${html.slice(0, 200)} ${why}` };
    }),
  );
  return filterAllowed('axe', await faceOf(page), findings);
}

export async function findByIbm(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'ace' in window))) await page.evaluate(aceSource);
  const results = (await page.evaluate(async () => {
    const { ace } = window as unknown as { ace: { Checker: new () => Checker } };
    const { results } = await new ace.Checker().check(document, ['WCAG_2_2']);
    return results.filter(({ value }) => value[1] !== 'PASS');
    interface Checker {
      check(document: Document, rulesets: string[]): Promise<{ results: AceResult[] }>;
    }
  })) as AceResult[];
  const findings = results.map(({ ruleId, message, snippet, value, path }) => ({
    rule: ruleId,
    text: `${value.join(' ')}: ${message}: ${snippet.slice(0, 200)} ${path.dom}`,
  }));
  return filterAllowed('ibm', await faceOf(page), findings);
}
