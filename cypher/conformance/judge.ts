/** Whether an answer is the one a scenario expects. */
import { read, type Told, write } from './notation.ts';
import type { Expected } from './scenario.ts';

/** What came of a question. `early`: refused before any row was asked for. */
export type Answer =
  | { kind: 'rows'; columns: string[]; rows: Told[][] }
  | { kind: 'refused'; early: boolean; message: string }
  | { kind: 'crash'; message: string };

export type Verdict =
  | 'pass'
  /** Other rows than expected: the one fault that nobody notices. */
  | 'wrong'
  /** Rows where an error was expected. */
  | 'accepted'
  /** An error, but only while running. */
  | 'late'
  /** Refused where rows were expected. */
  | 'refused'
  /** Something was thrown that is no refusal. */
  | 'crash';

/** The rows of an expected answer, as `write` gives them. */
export const expectedRows = (expected: Expected & { kind: 'rows' }): string[] =>
  expected.rows.map((row) => row.map((cell) => write(read(cell), expected.listsAsBags)).join(' | '));

export function judge(expected: Expected, answer: Answer): Verdict {
  if (answer.kind === 'crash') return 'crash';
  if (expected.kind === 'error') {
    if (answer.kind === 'rows') return 'accepted';
    return expected.phase === 'compile time' && !answer.early ? 'late' : 'pass';
  }
  if (answer.kind === 'refused') return 'refused';
  // "The result should be empty" names no columns.
  if (expected.columns.length > 0 && expected.columns.join(' | ') !== answer.columns.join(' | ')) return 'wrong';
  const [right, given] = [
    expectedRows(expected),
    answer.rows.map((row) => row.map((value) => write(value, expected.listsAsBags)).join(' | ')),
  ];
  if (!expected.ordered) for (const rows of [right, given]) rows.sort();
  return right.length === given.length && right.every((row, at) => row === given[at]) ? 'pass' : 'wrong';
}
