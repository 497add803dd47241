/** The results in docs/verification.md: one row a part, between two marks; the faults by kind below it. The rest of the page is written by hand. */
import type { Part } from './part.ts';
import type { Progress } from './progress.ts';

const [opens, closes] = ['<!-- results: written by npm run verify -->', '<!-- end of results -->'];
const head = '| part | seed | cases | wrong | outcomes | date | commit |\n|---|---|---|---|---|---|---|';
/** Kinds of faults told, the most frequent first. */
const mostKinds = 20;

const cell = (text: string): string => text.replaceAll('|', '\\|').replace(/\s+/gu, ' ');

function rowOf({ name, count }: Pick<Part, 'name' | 'count'>, progress: Progress, date: string): string {
  const { seed, next, wrong, outcomes, commit } = progress;
  const told = Object.entries(outcomes)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([outcome, cases]) => `${outcome} ${cases}`)
    .join(', ');
  return `| \`${name}\` | ${seed} | ${next === count ? next : `${next} of ${count}`} | ${wrong} | ${cell(told)} | ${date} | ${commit} |`;
}
function faultsOf(name: string, { faults }: Progress): string[] {
  return Object.entries(faults)
    .sort(([, a], [, b]) => b.cases.length - a.cases.length)
    .slice(0, mostKinds)
    .map(([kind, { cases }]) => `- \`${name}\`: ${cases.length} × ${cell(kind)} (first: ${cases[0]})`);
}

/** The page with the results of one part in place of its earlier ones. Throws where the marks are missing. */
export function withResults(page: string, part: Pick<Part, 'name' | 'count'>, progress: Progress, date: string): string {
  const [from, to] = [page.indexOf(opens), page.indexOf(closes)];
  if (from < 0 || to < from) throw new Error(`docs/verification.md has lost its marks ${opens} and ${closes}`);
  const kept = page
    .slice(from + opens.length, to)
    .split('\n')
    .filter((line) => !line.startsWith(`| \`${part.name}\` `) && !line.startsWith(`- \`${part.name}\`: `));
  const rows = [...kept.filter((line) => line.startsWith('| `')), rowOf(part, progress, date)].sort();
  const faults = [...kept.filter((line) => line.startsWith('- `')), ...faultsOf(part.name, progress)];
  const body = [opens, '', head, ...rows, '', ...(faults.length > 0 ? [...faults, ''] : [])].join('\n');
  return page.slice(0, from) + body + page.slice(to);
}
