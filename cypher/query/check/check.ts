/** The check of a query before it runs: every mistake that can be told without the graph is told here, as Neo4j does. */
import type { Params } from '../../store.ts';
import type { Query } from '../tree.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { Checker } from './checker.ts';
import { checkCondition, checkValue } from './expressions.ts';
import { LabelSigns } from './label-signs.ts';
import { Names } from './names.ts';
import { parameterTypes } from './parameters.ts';
import { checkPatterns } from './patterns.ts';
import { checkQuery } from './query.ts';
import type { Type } from './types.ts';

export interface Checked {
  /** Names and types of the columns, in order. */
  columns: ReadonlyMap<string, Type>;
}

/**
 * Checks names, types, aggregates, forms, and the words of a closed vocabulary. `parameters`: those given; null where they are not known
 * yet, so that nothing is said of them. Throws QueryRefused with the place and a sentence that says what to do.
 */
export function check(query: Query, vocabulary: Vocabulary, parameters: Params | null): Checked {
  const checker: Checker = {
    vocabulary,
    parameters: parameters && parameterTypes(parameters),
    given: parameters,
    signs: new LabelSigns(),
    value: (expression, names) => checkValue(expression, names, checker),
    condition: (expression, names) => checkCondition(expression, names, checker),
    patterns: (parts, names) => checkPatterns(parts, names, checker),
    query: (inner, start, place) => checkQuery(inner, start, checker, place),
  };
  const columns = checker.query(query, ({ clauses }) => ({ names: new Names(), clauses }), 'whole');
  return { columns: columns ?? new Map() };
}
