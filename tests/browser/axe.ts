// axe-core on what is shown now: no violation, and nothing undecided but what is listed here.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const require = createRequire(import.meta.url);
const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Why a rule may stay undecided. */
const undecided: Record<string, string> = {
  // Painted text is see-through in the DOM: axe cannot tell. Its pixels are measured in paint.ts,
  // and the same texts and colours by axe itself in the plain face.
  'color-contrast': 'see-through text over a canvas',
  // The example homepage only: what is in the frame has its own tests.
  'frame-tested': 'axe does not reach into a frame from here',
};

interface Finding {
  id: string;
  help: string;
  nodes: { html: string; failureSummary: string }[];
}

export async function checkAxe(page: Page, where: string): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const { violations, incomplete } = (await page.evaluate(async () => {
    const axe = (window as unknown as { axe: { run(options: object): Promise<unknown> } }).axe;
    return axe.run({ resultTypes: ['violations', 'incomplete'] });
  })) as { violations: Finding[]; incomplete: Finding[] };
  const open = incomplete.filter(({ id }) => !(id in undecided));
  const said = [...violations, ...open].map(
    ({ id, help, nodes }) => `${id}: ${help}\n${nodes.map((node) => `  ${node.html}`).join('\n')}`,
  );
  assert.deepEqual(said, [], `axe at ${where}`);
}
