/** Errors while a query runs, told to the person. They get their place in the query from the expression that was at work (`located`). */
import { QueryRefused } from '../store.ts';
import { typeName } from './kinds.ts';
import type { Evaluate } from './running.ts';
import type { Value } from './values.ts';

/** Ends the query with a message that says what to do. */
export function refuse(message: string, code: QueryRefused['code'] = 'failed'): never {
  throw new QueryRefused(code, message);
}
/** Ends the query where a value is of another type than is needed: `expected` in Cypher's names of types. */
export const wrongType = (expected: string, value: Value | undefined): never =>
  refuse(`${expected} was expected, but this is ${typeName(value ?? null)}.`);

/** Whether an error is one of the values worked on, and not of a limit or of the program itself. */
export const isOfValues = (error: unknown): error is QueryRefused => error instanceof QueryRefused && error.code === 'failed';

/** The same evaluation; its errors tell the place `at`, and what was at work. */
export function located(at: number, work: string, evaluate: Evaluate): Evaluate {
  return (frame, running) => {
    try {
      return evaluate(frame, running);
    } catch (error) {
      if (isOfValues(error) && error.offset === null) throw new QueryRefused(error.code, `${work}: ${error.message}`, at);
      throw error;
    }
  };
}
