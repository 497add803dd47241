/** EXISTS { }, COUNT { }, COLLECT { }. */
import type { CollectExpressionContext, CountExpressionContext, ExistsExpressionContext } from '@neo4j-cypher/language-support';
import type { Expression, Query } from '../tree.ts';
import { at, type Builder, optional, unsupported, whereOf } from './parts.ts';

/** A query, or a pattern alone, which is that of a MATCH. */
function innerQuery(of: ExistsExpressionContext | CountExpressionContext, builder: Builder): Query {
  const query = optional(of.regularQuery());
  if (query) return builder.query(query);
  const mode = optional(of.matchMode());
  if (mode) throw unsupported('A mode of matching is not supported; leave it out.', mode);
  const list = of.patternList();
  const start = at(list);
  const where = whereOf(of.whereClause(), builder);
  const match = { kind: 'match' as const, at: start, optional: false, patterns: builder.patterns(list), where };
  return { at: start, union: null, parts: [{ at: start, clauses: [match] }] };
}
export const existsOf = (of: ExistsExpressionContext, builder: Builder): Expression => ({
  kind: 'subquery',
  at: at(of),
  what: 'exists',
  query: innerQuery(of, builder),
});
export const countOf = (of: CountExpressionContext, builder: Builder): Expression => ({
  kind: 'subquery',
  at: at(of),
  what: 'count',
  query: innerQuery(of, builder),
});
export const collectOf = (of: CollectExpressionContext, builder: Builder): Expression => ({
  kind: 'subquery',
  at: at(of),
  what: 'collect',
  query: builder.query(of.regularQuery()),
});
