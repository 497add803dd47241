/** What is counted: all scenarios but those left out, in classes of their own goals. */
import { leftOut, type Reason } from './left-out.ts';
import type { Scenario } from './scenario.ts';

/** A query without its texts, comments and names in backticks. */
const bare = (query: string): string =>
  query.replaceAll(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/gu, ' ').replaceAll(/'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`[^`]*`/gsu, "''");
const writing = /(?<![:.$\w])(?:CREATE|MERGE|SET|DELETE|REMOVE|FOREACH)\b/iu;
const calling = /\bCALL\s+[\w.]+/iu;

/** Why a scenario proves nothing of reading, read off its query; null where it does. */
export function writesOrCalls({ query, procedures }: Scenario): Reason | null {
  if (writing.test(bare(query))) return 'writes';
  return procedures || calling.test(bare(query)) ? 'procedures' : null;
}

/**
 * `zoned`: needs a time with a zone, which may be refused by name. `temporal`: other dates, times and durations. `language`: the rest.
 */
export type Class = 'language' | 'temporal' | 'zoned';
export function classOf({ query, setUp, group }: Scenario): Class {
  const texts = [query, ...setUp].map(bare).join('\n');
  if (/(?<![\w])(?:date)?time(?:\.\w+)?\s*\(|timezone|\.(?:offset|epoch)/iu.test(texts)) return 'zoned';
  return group.endsWith('/temporal') || /\b(?:date|localtime|localdatetime|duration)(?:\.\w+)?\s*\(/iu.test(texts)
    ? 'temporal'
    : 'language';
}

export const isCounted = ({ name }: Scenario): boolean => !leftOut.has(name);
