/** What the rules of the check ask of each other: clauses need expressions, and these need queries inside them. */
import type { Params } from '../../store.ts';
import type { Clause, Expression, PatternPart, Query, SingleQuery } from '../tree.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { LabelSigns } from './label-signs.ts';
import type { Names } from './names.ts';
import type { Type } from './types.ts';

/** Where a query stands: by it its names and its end have other rules. */
export type Place = 'whole' | 'call' | 'exists' | 'count' | 'collect';
/** What a query gives: its columns; null where it ends without RETURN. */
export type Columns = ReadonlyMap<string, Type> | null;

/** Where a single query begins: with which names, and with which of its clauses. */
export interface Start {
  names: Names;
  clauses: readonly Clause[];
}

/** Every rule throws QueryRefused where it is broken. */
export interface Checker {
  readonly vocabulary: Vocabulary;
  /** Types of the parameters that are given; null: not known yet. */
  readonly parameters: ReadonlyMap<string, Type> | null;
  /** The parameters themselves; null: not known yet. */
  readonly given: Params | null;
  /** How the clauses that are being checked write labels. */
  readonly signs: LabelSigns;
  /** The type of an expression's value. */
  value(expression: Expression, names: Names): Type;
  /** An expression that must be true or false; only here can a pattern stand for whether it is there. */
  condition(expression: Expression, names: Names): void;
  /** Patterns in which new names are made: the names with those. */
  patterns(parts: readonly PatternPart[], names: Names): Names;
  /** A query inside another; each of its parts begins as `start` says. */
  query(query: Query, start: (part: SingleQuery) => Start, place: Place): Columns;
}
/** The rule of one kind of expression. */
export type Rule<E> = (expression: E, names: Names, checker: Checker) => Type;
