/** What compiling one kind of expression is. */
import type { ExpressionKind, ExpressionOf } from '../../query/tree.ts';
import type { Compiler } from '../compiler.ts';
import type { Evaluate, Scope } from '../running.ts';

export type CompileKind<K extends ExpressionKind> = (expression: ExpressionOf<K>, scope: Scope, compiler: Compiler) => Evaluate;
export type CompileKinds<K extends ExpressionKind> = { readonly [Kind in K]: CompileKind<Kind> };
/** Kinds that match patterns or run queries: the clauses' side of the engine brings them. */
export type PatternKind = 'patternComprehension' | 'subquery' | 'pattern' | 'shortestPath';
