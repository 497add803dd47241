/** The operators of two sides, each with what it means for two values. AND and OR are apart: they may leave their right side alone. */
import type { Operator } from '../../query/tree.ts';
import type { Budget } from '../budget.ts';
import type { Value } from '../values.ts';
import { add, concatenate } from './adding.ts';
import { divide, multiply, raise, remainder, subtract } from './arithmetic.ts';
import { isIn } from './membership.ts';
import { matcher } from './regex/matching.ts';
import { truthOf, xor } from './truth.ts';

export type Binary = (left: Value, right: Value, budget: Budget) => Value;

/** A test of two texts; null where one is none. */
const ofTexts =
  (test: (text: string, part: string) => boolean): Binary =>
  (left, right) =>
    typeof left === 'string' && typeof right === 'string' ? test(left, right) : null;

/** Makes the meaning of an operator, once for each place where it stands. */
export const binary: Record<Exclude<Operator, 'AND' | 'OR'>, () => Binary> = {
  XOR: () => (left, right) => xor(truthOf(left), truthOf(right)),
  '+': () => add,
  '-': () => subtract,
  '*': () => multiply,
  '/': () => divide,
  '%': () => remainder,
  '^': () => raise,
  '||': () => concatenate,
  IN: () => isIn,
  'STARTS WITH': () => ofTexts((text, part) => text.startsWith(part)),
  'ENDS WITH': () => ofTexts((text, part) => text.endsWith(part)),
  CONTAINS: () => ofTexts((text, part) => text.includes(part)),
  '=~': matcher,
};
