/** A whole query of the parse tree, and the builders of all its parts put together. */
import type { RegularQueryContext, SingleQueryContext } from '@neo4j-cypher/language-support';
import type { Query, SingleQuery } from '../tree.ts';
import { clauseOf } from './clauses.ts';
import { expressionOf, level7, testOf } from './operators.ts';
import { at, type Builder, optional, signs, unsupported, wrong } from './parts.ts';
import { elementOf, patternOf } from './patterns.ts';

function singleOf(of: SingleQueryContext, text: string, builder: Builder): SingleQuery {
  if (optional(of.regularQuery())) throw wrong('A query has no braces around it.', of);
  return { at: at(of), clauses: of.clause_list().map((clause) => clauseOf(clause, text, builder)) };
}
function queryOf(of: RegularQueryContext, text: string, builder: Builder): Query {
  const union = optional(of.union());
  if (!union) throw unsupported('A query that begins with WHEN is of a later Cypher; use CASE, or two queries.', of);
  const parts = union.singleQuery_list();
  const alls = signs(union).filter((sign) => sign === 'ALL').length;
  if (alls > 0 && alls < parts.length - 1) throw wrong('UNION and UNION ALL cannot be mixed in one query.', parts[1]!);
  return {
    at: at(of),
    parts: parts.map((part) => singleOf(part, text, builder)),
    union: parts.length === 1 ? null : alls > 0 ? 'all' : 'distinct',
  };
}

/** Builds the tree of a query; `text` is what was parsed. Throws QueryRefused for what has no tree. */
export function buildQuery(of: RegularQueryContext, text: string): Query {
  const builder: Builder = {
    expression: (one) => expressionOf(one, builder),
    side: (one) => level7(one, builder),
    test: (one, test) => testOf(one, test, builder),
    query: (one) => queryOf(one, text, builder),
    patterns: (list) => list.pattern_list().map((one) => patternOf(one, builder)),
    element: (one, start) => elementOf(one, start, builder),
  };
  return builder.query(of);
}
