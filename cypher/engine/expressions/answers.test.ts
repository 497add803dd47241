/** Expressions and their values, a line each, as Neo4j 5.26 gave them (answers.txt; `refused` where it is an error). */
import { expect, test } from 'vitest';
import { QueryRefused } from '../../store.ts';
import { answers } from '../testing/answers.ts';
import { evaluated, written } from '../testing/asking.ts';

function answer(expression: string): string {
  try {
    return written(evaluated(expression));
  } catch (error) {
    if (error instanceof QueryRefused) return 'refused';
    throw error;
  }
}
test.each(answers)('%s ⇒ %s', (expression, expected) => expect(answer(expression)).toBe(expected));
