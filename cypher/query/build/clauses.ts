/** The clauses of a query, in their order. */
import type {
  ClauseContext,
  MatchClauseContext,
  SubqueryClauseContext,
  UnwindClauseContext,
  WithClauseContext,
} from '@neo4j-cypher/language-support';
import type { Call, Clause, Match, Unwind, With } from '../tree.ts';
import { nameOf } from './names.ts';
import { at, type Builder, optional, stands, unsupported, whereOf } from './parts.ts';
import { endsOf, projectionOf } from './projection.ts';
import { refusalOf } from './refused.ts';

function matchOf(of: MatchClauseContext, builder: Builder): Match {
  const mode = optional(of.matchMode());
  if (mode) throw unsupported('A mode of matching is not supported; leave it out: relationships of one MATCH always differ.', mode);
  // USING INDEX and its like only help a planner; what a query means does not change without them.
  return {
    kind: 'match',
    at: at(of),
    optional: stands(of.OPTIONAL()),
    patterns: builder.patterns(of.patternList()),
    where: whereOf(of.whereClause(), builder),
  };
}
const unwindOf = (of: UnwindClauseContext, builder: Builder): Unwind => ({
  kind: 'unwind',
  at: at(of),
  list: builder.expression(of.expression()),
  variable: nameOf(of.variable()),
});
const withOf = (of: WithClauseContext, text: string, builder: Builder): With => ({
  kind: 'with',
  at: at(of),
  ...projectionOf(of.returnBody(), text, builder),
  where: whereOf(of.whereClause(), builder),
});

function callOf(of: SubqueryClauseContext, builder: Builder): Call {
  const transactions = optional(of.subqueryInTransactionsParameters());
  if (transactions) throw unsupported('IN TRANSACTIONS is for queries that write; leave it out.', transactions);
  const scope = optional(of.subqueryScope());
  const imports = scope && (stands(scope.TIMES()) ? '*' : scope.variable_list().map(nameOf));
  return { kind: 'call', at: at(of), optional: stands(of.OPTIONAL()), query: builder.query(of.regularQuery()), imports };
}

/** A clause; `text` is the whole query's. Throws QueryRefused for one that does more than read. */
export function clauseOf(of: ClauseContext, text: string, builder: Builder): Clause {
  const match = optional(of.matchClause());
  if (match) return matchOf(match, builder);
  const unwind = optional(of.unwindClause());
  if (unwind) return unwindOf(unwind, builder);
  const projected = optional(of.withClause());
  if (projected) return withOf(projected, text, builder);
  const returned = optional(of.returnClause());
  if (returned) return { kind: 'return', at: at(of), ...projectionOf(returned.returnBody(), text, builder) };
  const call = optional(of.subqueryClause());
  if (call) return callOf(call, builder);
  const ends = optional(of.orderBySkipLimitClause());
  // ORDER BY … between clauses is WITH * ORDER BY ….
  if (ends) return { kind: 'with', at: at(of), distinct: false, star: true, items: [], ...endsOf(ends, builder), where: null };
  throw refusalOf(of);
}
