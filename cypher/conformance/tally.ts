/** Asks scenarios and says what became of them. */
import type { Driver } from 'neo4j-driver';
import { QueryRefused } from '../store.ts';
import { classOf } from './denominator.ts';
import { answerOn } from './embedded.ts';
import { type Answer, expectedRows, judge, type Verdict } from './judge.ts';
import { write } from './notation.ts';
import { answerOnNeo4j } from './on-neo4j.ts';
import { onSqlite } from './on-sqlite.ts';
import type { Scenario } from './scenario.ts';
import { graphAfter } from './set-up.ts';

export interface Judged {
  name: string;
  verdict: Verdict;
  /** The question, what was expected, what was given; empty where it passed. */
  told: string;
}
/** What may never be. */
export const wrong: ReadonlySet<string> = new Set<Verdict>(['wrong', 'accepted', 'late', 'crash']);

function told({ query, setUp, expected }: Scenario, answer: Answer): string {
  const right = expected.kind === 'rows' ? expectedRows(expected) : [`${expected.type} at ${expected.phase}: ${expected.detail}`];
  const given = answer.kind === 'rows' ? answer.rows.map((row) => row.map((value) => write(value)).join(' | ')) : [answer.message];
  return [...setUp, query, 'expected:', ...right, 'given:', ...given].join('\n');
}
function judgedAs(scenario: Scenario, answer: Answer): Judged {
  const verdict = judge(scenario.expected, answer);
  return { name: scenario.name, verdict, told: verdict === 'pass' ? '' : told(scenario, answer) };
}

/** On the embedded store; `fused`: with what SQL can answer. A graph of zoned times cannot be made, and its question counts as refused. */
export function judged(scenario: Scenario, fused: boolean): Judged {
  let place: ReturnType<typeof onSqlite>;
  try {
    place = onSqlite(graphAfter(scenario.setUp), fused);
  } catch (error) {
    if (!(error instanceof QueryRefused) || classOf(scenario) !== 'zoned') throw error;
    return { name: scenario.name, verdict: 'refused', told: error.message };
  }
  try {
    return judgedAs(scenario, answerOn(place, scenario));
  } finally {
    place.close();
  }
}
/** On Neo4j. */
export const judgedOnNeo4j = async (driver: Driver, scenario: Scenario): Promise<Judged> =>
  judgedAs(scenario, await answerOnNeo4j(driver, scenario));
