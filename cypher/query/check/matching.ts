/** Patterns and queries within expressions. */
import type { ExpressionOf, PatternPart, SingleQuery } from '../tree.ts';
import { refuseAggregates } from './aggregates.ts';
import type { Checker, Rule } from './checker.ts';
import type { Names } from './names.ts';
import { bound, checkPatterns, checkPieces, typeOfNode, typeOfRelationship } from './patterns.ts';
import { meant, mistake } from './refusal.ts';
import { checkShortest } from './shortest.ts';
import * as types from './types.ts';

/** A pattern that makes no names: all of its names must be known, and mean such. */
function checkKnown(part: PatternPart, names: Names, checker: Checker, what: string): void {
  const check = (name: string | null, type: types.Type, at: number): void => {
    if (name === null) return;
    if (!names.has(name)) throw mistake(`${what} cannot make the new name ${name}${meant(name, names.all()) || '; use EXISTS { … }.'}`, at);
    bound(name, type, names, at);
  };
  for (const one of part.nodes) check(one.variable, typeOfNode(one, checker), one.at);
  for (const one of part.relationships) check(one.variable, typeOfRelationship(one, checker), one.at);
  checkPieces(part, names, checker);
}

/** A pattern as a condition, called where a condition stands. */
export const patternCondition: Rule<ExpressionOf<'pattern'>> = ({ part }, names, checker) => {
  const where = [...part.nodes, ...part.relationships].find((one) => one.where !== null)?.where;
  if (where) throw mistake('WHERE cannot stand within a pattern that is a condition; use EXISTS { … WHERE … }.', where.at);
  checkKnown(part, names, checker, 'A pattern as a condition');
  return types.boolean;
};
export const pattern: Rule<ExpressionOf<'pattern'>> = (expression, names, checker) => {
  const { at, exists } = expression;
  if (exists) return patternCondition(expression, names, checker);
  throw mistake('A pattern can stand only where true or false is asked for; use EXISTS { … }, COUNT { … } or [ … | … ].', at);
};

export const patternComprehension: Rule<ExpressionOf<'patternComprehension'>> = ({ part, where, map, at }, names, checker) => {
  if (part.path !== null && [...part.nodes, ...part.relationships].some(({ variable }) => variable === part.path))
    throw mistake(`The name ${part.path} is taken already; give the path another.`, at);
  const inner = checkPatterns([{ ...part, path: null }], names, checker);
  const all = part.path === null ? inner : inner.with(part.path, types.path);
  if (where) {
    refuseAggregates(where, 'WHERE');
    checker.condition(where, all);
  }
  return types.listOf(checker.value(map, all));
};

export const shortestPath: Rule<ExpressionOf<'shortestPath'>> = ({ part }, names, checker) => {
  checkShortest(part);
  const unnamed = part.nodes.find(({ variable }) => variable === null);
  if (unnamed) throw mistake('Outside of MATCH, shortestPath(…) takes two nodes that are known.', unnamed.at);
  checkKnown(part, names, checker, 'Outside of MATCH, shortestPath(…)');
  return part.shortest === 'all' ? types.listOf(types.path) : types.path;
};

export const subquery: Rule<ExpressionOf<'subquery'>> = ({ what, query, at }, names, checker) => {
  if (what === 'collect' && query.parts.some(endsInStar)) throw mistake('COLLECT { … } ends with RETURN of one column, named.', at);
  const columns = checker.query(query, ({ clauses }) => ({ names: names.inner(), clauses }), what);
  if (what === 'exists') return types.boolean;
  if (what === 'count') return types.integer;
  const [only, ...more] = columns?.values() ?? [];
  if (!only || more.length > 0) throw mistake('COLLECT { … } ends with RETURN of one column.', at);
  return types.listOf(only);
};
const endsInStar = ({ clauses }: SingleQuery): boolean => {
  const last = clauses.at(-1);
  return last?.kind === 'return' && last.star;
};
