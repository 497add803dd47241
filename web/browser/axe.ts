/** What axe finds on a page as it stands, whatever its weight, and the sizes of targets (WCAG 2.2), which it leaves out by itself. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** One line a rule, with the first elements that break it. */
export async function findings(page: Page): Promise<string[]> {
  // Evaluated by the debugger, which the content policy does not bind; once for a document.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  const results = await page.evaluate(
    (options) => (globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run(options),
    // Selectors of all elements looked at cost a fifth of the time; what is told here are their first words.
    { resultTypes: ['violations' as const], selectors: false, rules: { 'target-size': { enabled: true } } },
  );
  return results.violations.map(
    (one) =>
      `${one.id}: ${one.nodes
        .slice(0, 3)
        .map((node) => `${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`)
        .join(' | ')}`,
  );
}
