/** The clauses of a single query, in their order. */
import type { Call, Clause, Match, Unwind } from '../tree.ts';
import { refuseAggregates } from './aggregates.ts';
import type { Checker, Columns, Place, Start } from './checker.ts';
import { startOf } from './imports.ts';
import type { Names } from './names.ts';
import { checkProjection } from './projection.ts';
import { mistake } from './refusal.ts';
import * as types from './types.ts';

function checkMatch({ patterns, where }: Match, names: Names, checker: Checker): Names {
  const known = checker.patterns(patterns, names);
  if (where) {
    refuseAggregates(where, 'WHERE');
    checker.condition(where, known);
  }
  return known;
}

function checkUnwind({ list, variable, at }: Unwind, names: Names, checker: Checker): Names {
  refuseAggregates(list, 'UNWIND');
  const type = checker.value(list, names);
  if (names.has(variable)) throw mistake(`The name ${variable} is taken already; give what UNWIND makes another.`, at);
  // What is no list is taken as a list of it alone.
  const held = type.element ?? types.any;
  const alone = new Set([...type.kinds].filter((kind) => kind !== 'list'));
  const whole = { ...type, kinds: alone, element: null };
  return names.with(variable, !types.mayBe(type, 'list') ? type : alone.size === 0 ? held : types.either(held, whole));
}

function checkCall({ query, imports, at }: Call, names: Names, checker: Checker): Names {
  const columns = checker.query(query, startOf(imports, names, at), 'call');
  let known = names;
  for (const [name, type] of columns ?? []) {
    if (names.has(name)) throw mistake(`The name ${name} is taken outside of CALL already; give the column another by AS.`, at);
    known = known.with(name, type);
  }
  return known;
}

function checkClause(clause: Exclude<Clause, { kind: 'return' }>, names: Names, checker: Checker, place: Place): Names {
  switch (clause.kind) {
    case 'match':
      return checkMatch(clause, names, checker);
    case 'unwind':
      return checkUnwind(clause, names, checker);
    case 'with':
      return checkProjection(clause, names, checker, place);
    case 'call':
      return checkCall(clause, names, checker);
  }
}

/** Checks a single query; gives its columns, or null where it ends without RETURN, as only a query in EXISTS and COUNT may. */
export function checkSingle({ names: start, clauses }: Start, at: number, checker: Checker, place: Place): Columns {
  let names = start;
  for (const [index, clause] of clauses.entries()) {
    if (clause.kind !== 'return') {
      const before = names;
      names = checker.signs.clause(() => checkClause(clause, before, checker, place));
      continue;
    }
    if (index < clauses.length - 1) throw mistake('Nothing can stand behind RETURN; use WITH to go on.', clauses[index + 1]!.at);
    return checker.signs.clause(() => checkProjection(clause, names, checker, place)).own;
  }
  if (place !== 'exists' && place !== 'count') throw mistake('The query has no RETURN at its end.', clauses.at(-1)?.at ?? at);
  return null;
}
