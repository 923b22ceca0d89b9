// axe-core on what is shown now: no violation, and nothing undecided but what is listed here.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const require = createRequire(import.meta.url);
const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Why a rule may stay undecided. */
const undecided: Record<string, string> = {
  // Gradients and see-through text: axe cannot measure them; pixels are measured elsewhere.
  'color-contrast': 'measured in the plain face, where axe can',
  // The example homepage only: what is in the frame has its own tests.
  'frame-tested': 'axe does not reach into a frame from here',
};

interface Finding {
  id: string;
  help: string;
  nodes: { html: string; failureSummary: string }[];
}

export async function checkAxe(page: Page, where: string, contrast = true): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const { violations, incomplete } = (await page.evaluate(async (withContrast) => {
    const axe = (window as unknown as { axe: { run(options: object): Promise<unknown> } }).axe;
    return axe.run({
      resultTypes: ['violations', 'incomplete'],
      rules: { 'color-contrast': { enabled: withContrast } },
    });
  }, contrast)) as { violations: Finding[]; incomplete: Finding[] };
  const open = incomplete.filter(({ id }) => !(id in undecided));
  const said = [...violations, ...open].map(
    ({ id, help, nodes }) => `${id}: ${help}\n${nodes.map((node) => `  ${node.html}`).join('\n')}`,
  );
  assert.deepEqual(said, [], `axe at ${where}`);
}
