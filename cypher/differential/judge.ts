/** What became of a question: both stores' answers beside the true one. */
import type { Answer } from './answers.ts';
import { differenceOf, type Shape } from './compare.ts';
import type { Question } from './question.ts';

export type Side = 'embedded' | 'neo4j';
export type Outcome =
  | 'equal'
  /** A store's answer is not the true one. */
  | 'differ'
  /** For a mistake put in on purpose: the same code from both. */
  | 'refused-by-both'
  /** The embedded engine says what it does not do; allowed, counted by reason. */
  | 'refused-by-embedded'
  | 'refused-by-neo4j'
  /** A mistake that was answered, or refused with two codes. */
  | 'not-refused'
  /** Thrown, and no refusal. */
  | 'crash'
  /** Neo4j itself refuses the question: a fault of the generator. */
  | 'invalid'
  /** Too much for Neo4j or for the embedded engine within the time; counted only. */
  | 'too-slow';

/** A fault, or what is counted. */
export interface Finding {
  side: Side;
  outcome: Outcome;
  /** What differs, or the message. */
  detail: string;
}
export interface Answers {
  truth: Answer;
  embedded: Answer;
  neo4j: Answer;
}

const faults: ReadonlySet<Outcome> = new Set(['differ', 'refused-by-neo4j', 'not-refused', 'crash', 'invalid']);
/** What the embedded engine alone may say: that it does not do something, or could not do it. Never that the question is wrong. */
const excused = ['unsupported', 'failed'];

/** Whether it is a fault. */
export const isFault = ({ outcome, detail }: Finding): boolean =>
  faults.has(outcome) || (outcome === 'refused-by-embedded' && !excused.some((code) => detail.startsWith(`${code}: `)));

const slow = (answer: Answer): boolean => answer.kind === 'refused' && ['timeout', 'memory'].includes(answer.code);

/** What one store's answer is beside the true one. */
export function judgeSide(side: Side, shape: Shape, truth: Answer, answer: Answer, most: number): Finding {
  if (answer.kind === 'crash') return { side, outcome: 'crash', detail: answer.message };
  if (slow(truth) || slow(answer)) return { side, outcome: 'too-slow', detail: '' };
  if (truth.kind !== 'rows') return { side: 'neo4j', outcome: 'invalid', detail: truth.message };
  if (answer.kind === 'rows') {
    const difference = differenceOf(shape, truth, answer, most);
    return { side, outcome: difference ? 'differ' : 'equal', detail: difference ?? '' };
  }
  return { side, outcome: side === 'neo4j' ? 'refused-by-neo4j' : 'refused-by-embedded', detail: `${answer.code}: ${answer.message}` };
}

/** The findings on a question, one a side; one alone where both sides say the same. */
export function judge({ expect, rows }: Question, shape: Shape, { truth, embedded, neo4j }: Answers): Finding[] {
  if (expect === 'answer') {
    const two = [judgeSide('neo4j', shape, truth, neo4j, rows), judgeSide('embedded', shape, truth, embedded, rows)] as const;
    return neo4j.kind === 'refused' && embedded.kind === 'refused' ? [two[0]] : [...two];
  }
  for (const [side, answer] of [
    ['neo4j', neo4j],
    ['embedded', embedded],
  ] as const)
    if (answer.kind === 'crash') return [{ side, outcome: 'crash', detail: answer.message }];
  const code = (answer: Answer): string => (answer.kind === 'refused' ? answer.code : 'answered');
  const both = neo4j.kind === 'refused' && embedded.kind === 'refused';
  const same = both && (neo4j.code === embedded.code || excused.includes(embedded.code));
  return [{ side: 'neo4j', outcome: same ? 'refused-by-both' : 'not-refused', detail: `neo4j ${code(neo4j)}, embedded ${code(embedded)}` }];
}
