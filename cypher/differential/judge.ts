/** What became of a question: the answer of each side beside the true one. */
import type { Answer } from './answers.ts';
import { differenceOf, type Shape } from './compare.ts';
import type { Question } from './question.ts';

/** The embedded store with all that SQL can answer, the same store by the engine alone, and Neo4j. */
export const sides = ['fused', 'unfused', 'neo4j'] as const;
export type Side = (typeof sides)[number];
export type Outcome =
  | 'equal'
  /** An answer is not the true one. */
  | 'differ'
  /** For a mistake put in on purpose, or what Neo4j itself refuses: all refuse, a mistake with the same code. */
  | 'refused-rightly'
  /** A right question is refused. Few may be. */
  | 'refused'
  /** A mistake that was answered, or refused with several codes. */
  | 'not-refused'
  /** Thrown, and no refusal. */
  | 'crash'
  /** Neo4j itself gives neither rows nor a refusal: nothing is known. */
  | 'invalid'
  /** Too much for one side within the time; counted only. */
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
  given: Record<Side, Answer>;
}

const faults: ReadonlySet<Outcome> = new Set(['differ', 'not-refused', 'crash', 'invalid']);
/** Whether it is a fault; how many questions are refused is for who asks many. */
export const isFault = ({ outcome }: Finding): boolean => faults.has(outcome);

const slow = (answer: Answer): boolean => answer.kind === 'refused' && ['timeout', 'memory'].includes(answer.code);

/** What one side's answer is beside the true one. */
export function judgeSide(side: Side, shape: Shape, truth: Answer, answer: Answer, most: number): Finding {
  const found = (outcome: Outcome, detail = ''): Finding => ({ side, outcome, detail });
  if (answer.kind === 'crash') return found('crash', answer.message);
  if (slow(truth) || slow(answer)) return found('too-slow');
  if (truth.kind === 'crash') return found('invalid', truth.message);
  // Also of what Neo4j refuses before it runs it: what nobody else would answer is not answered here.
  if (truth.kind === 'refused')
    return answer.kind === 'refused' ? found('refused-rightly') : found('differ', `answered what fails: ${truth.message}`);
  if (answer.kind === 'refused') return found('refused', `${answer.code}: ${answer.message}`);
  const difference = differenceOf(shape, truth, answer, most);
  return found(difference ? 'differ' : 'equal', difference ?? '');
}

/** The findings on a question, one a side. */
export function judge({ expect, rows }: Question, shape: Shape, { truth, given }: Answers): Finding[] {
  if (expect === 'answer') return sides.map((side) => judgeSide(side, shape, truth, given[side], rows));
  const codes = sides.map((side) => {
    const answer = given[side];
    return answer.kind === 'refused' ? answer.code : answer.kind === 'crash' ? 'crash' : 'answered';
  });
  const refused = codes.every((code) => code === codes[0] && code !== 'answered' && code !== 'crash');
  return sides.map((side, at): Finding => {
    const outcome = codes[at] === 'crash' ? 'crash' : refused ? 'refused-rightly' : 'not-refused';
    return { side, outcome, detail: outcome === 'refused-rightly' ? '' : codes.join() };
  });
}
