/** What every builder needs of a part of the parse tree, and of the others: an expression holds queries, and these hold expressions. */
import type {
  ComparisonExpression6Context,
  Expression7Context,
  ExpressionContext,
  PatternElementContext,
  PatternListContext,
  RegularQueryContext,
  WhereClauseContext,
} from '@neo4j-cypher/language-support';
import { QueryRefused } from '../../store.ts';
import { below, type Part, placeOf } from '../grammar.ts';
import type { Expression, PatternPart, Query } from '../tree.ts';

/** The builders that others need. */
export interface Builder {
  expression(of: ExpressionContext): Expression;
  /** One side of a comparison. */
  side(of: Expression7Context): Expression;
  /** IS NULL, IN, CONTAINS and their like, of what stands on their left. */
  test(of: Expression, test: ComparisonExpression6Context): Expression;
  query(of: RegularQueryContext): Query;
  patterns(of: PatternListContext): PatternPart[];
  /** A pattern without a name; it stands where `at` says. */
  element(of: PatternElementContext, at: number): PatternPart;
}

/** The types of the grammar do not say what may be missing. */
export const optional = <T>(part: T): T | null => part ?? null;
/** Whether a word that may be missing stands there. */
export const stands = (word: unknown): boolean => word !== null && word !== undefined;
/** Offset of a part in the text. */
export const at = (of: Part): number => placeOf(of).start;
/** The signs and words that stand right below a part, between other parts. */
export const signs = (of: Part): string[] => below(of).flatMap((part) => ('symbol' in part ? [part.symbol.text.toUpperCase()] : []));

export const unsupported = (message: string, of: Part): QueryRefused => new QueryRefused('unsupported', message, at(of));
export const wrong = (message: string, of: Part): QueryRefused => new QueryRefused('syntax', message, at(of));

/** The condition of a WHERE that may be missing. */
export function whereOf(where: WhereClauseContext, builder: Builder): Expression | null {
  const found = optional(where);
  return found && builder.expression(found.expression());
}
