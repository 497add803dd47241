/** `jiyao check [RECORD…]`: what the stored records leave open, and how much of each was read. */

import { nearest } from '../../cypher/nearest.ts';
import type { Finding } from '../check/finding.ts';
import type { Review } from '../check/review.ts';
import { CommandFailed, optionOf, type Run } from './command.ts';
import { withBackend } from './open-backend.ts';
import { printable } from './printable.ts';
import { sharesText } from './reports.ts';
import { readCommandSettings } from './settings.ts';

/** As many details as a line of text shows; JSON has all. */
const shown = 12;

function line({ source, line: at, column, level, kind, reason, detail }: Finding): string {
  const where = source === null ? '' : `${source}${at === null ? '' : `:${at}:${column}`}: `;
  const more = detail.length > shown ? `, … (${detail.length - shown} more)` : '';
  const list = kind === 'reading' || detail.length === 0 ? '' : ` [${detail.slice(0, shown).join(', ')}${more}]`;
  return printable(`${where}${level} ${kind}: ${reason.en}${list}`);
}

/** The part of a review that concerns the given sources; all of it where none are given. */
function select({ records, findings }: Review, sources: readonly string[], kinds: readonly string[]): Review {
  const named = (source: string): Review['records'] => records.filter((one) => one.key === source || one.sources.includes(source));
  const keys = new Set(sources.flatMap(named).map(({ key }) => key));
  const missing = sources.find((source) => named(source).length === 0);
  if (missing !== undefined) {
    const near = nearest(
      missing,
      records.flatMap(({ sources: own }) => own),
    );
    throw new CommandFailed(`no record ${JSON.stringify(missing)}${near ? `; did you mean ${near}?` : ''}`);
  }
  return {
    records: keys.size === 0 ? records : records.filter(({ key }) => keys.has(key)),
    findings: findings.filter(
      ({ kind, record, others }) =>
        (kinds.length === 0 || kinds.includes(kind)) &&
        (keys.size === 0 || [record, ...others].some((key) => key !== null && keys.has(key))),
    ),
  };
}

function summary(findings: readonly Finding[]): string {
  const count = (level: Finding['level']): number => findings.filter((one) => one.level === level).length;
  return `${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}: ${count('error')} errors, ${count('warning')} warnings, ${count('info')} notes`;
}

export const run: Run = async (given, terminal) => {
  const kinds = given.options.get('kind') ?? [];
  const whole = await withBackend(await readCommandSettings(), (backend) => backend.review());
  const { records, findings } = select(whole, given.positionals, kinds);
  const json = optionOf(given, 'format') === 'json';
  const lines = json
    ? findings.map((finding) => JSON.stringify(finding))
    : [...records.map(({ source, shares }) => printable(`${source}: ${sharesText(shares)}`)), ...findings.map(line), summary(findings)];
  for (const one of lines) {
    if (terminal.closed) break;
    await terminal.out(one);
  }
  return 0;
};
