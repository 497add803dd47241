/** A query, compiled and run: the door of the engine. */
import type { Query } from '../query/tree.ts';
import { mentions } from '../query/walk.ts';
import { compileQueryAt } from './clauses/query.ts';
import type { Compiler } from './compiler.ts';
import { expressionsWith } from './expressions/compile.ts';
import { compilePattern } from './patterns/match.ts';
import type { Pushdown } from './pushdown.ts';
import type { Running } from './running.ts';
import { rooted, scopeOf } from './scope.ts';
import { patternKinds } from './subqueries/kinds.ts';
import type { Value } from './values.ts';

export interface Compiled {
  columns: string[];
  /** Rows as they are found; nothing is held but what sorting, grouping, DISTINCT and lists need. Throws QueryRefused. */
  run: (running: Running) => Iterable<Value[]>;
}

const compileExpression = expressionsWith(patternKinds);

/** The compiler of what stands inside a query; a store answers by itself what it can. */
export function compilerWith(pushdown: Pushdown | null): Compiler {
  const compiler: Compiler = {
    expression: (expression, scope) => compileExpression(expression, scope, compiler),
    query: (query, scope) => {
      const used = mentions(query);
      const groupsByOuter = scope.names().some((name) => used.has(name));
      const { rows } = compileQueryAt(query, { outer: rooted(scope), first: null, groupsByOuter }, compiler, pushdown);
      return (frame, running) => rows(frame.slice(0, scope.size), running);
    },
    pattern: (part, where, scope) => compilePattern([part], where, scope, compiler),
  };
  return compiler;
}

/**
 * Compiles a query that passed the check (query/check/); it can be run many times. `pushdown`: what a store answers by itself; null: all is
 * done here. Throws QueryRefused for what the engine does not know.
 */
export function compileQuery(query: Query, pushdown: Pushdown | null): Compiled {
  const { columns, rows } = compileQueryAt(
    query,
    { outer: scopeOf([]), first: null, groupsByOuter: false },
    compilerWith(pushdown),
    pushdown,
  );
  return { columns, run: (running) => rows([], { ...running, met: new Map() }) };
}
