/** CASE, and what goes through a list with a name of its own. */
import type { ExpressionOf } from '../tree.ts';
import type { Checker, Rule } from './checker.ts';
import { checkDegree } from './degrees.ts';
import type { Names } from './names.ts';
import { expectType, mistake } from './refusal.ts';
import * as types from './types.ts';

export const choice: Rule<ExpressionOf<'case'>> = ({ subject, branches, otherwise }, names, checker) => {
  const compared = subject && { expression: subject, type: checker.value(subject, names) };
  const results = branches.map(({ when, then }) => {
    for (const one of when) {
      if (compared) checkDegree(compared, { expression: one, type: checker.value(one, names) }, names, checker);
      else checker.condition(one, names);
    }
    return checker.value(then, names);
  });
  if (otherwise) results.push(checker.value(otherwise, names));
  return results.reduce(types.either);
};

type Going = Pick<ExpressionOf<'quantifier'>, 'list' | 'variable'>;
/** The names with the one that goes through a list. */
function through({ list, variable }: Going, names: Names, checker: Checker, what: string): Names {
  const type = checker.value(list, names);
  expectType(type, types.list, what, list.at);
  return names.with(variable, type.element ?? types.any);
}

export const listComprehension: Rule<ExpressionOf<'listComprehension'>> = (expression, names, checker) => {
  const { variable, where, map } = expression;
  const inner = through(expression, names, checker, `[${variable} IN …]`);
  if (where) checker.condition(where, inner);
  return types.listOf(map ? checker.value(map, inner) : (inner.get(variable) ?? types.any));
};

export const quantifier: Rule<ExpressionOf<'quantifier'>> = (expression, names, checker) => {
  const inner = through(expression, names, checker, `${expression.quantifier}(${expression.variable} IN …)`);
  checker.condition(expression.where, inner);
  return types.boolean;
};

export const reduce: Rule<ExpressionOf<'reduce'>> = (expression, names, checker) => {
  const { accumulator, initial, variable, step } = expression;
  const first = checker.value(initial, names);
  if (accumulator === variable) throw mistake(`${variable} stands twice in reduce(…); give one another name.`, expression.at);
  const inner = through(expression, names, checker, `reduce(… ${variable} IN …)`).with(accumulator, first);
  const next = checker.value(step, inner);
  const lists = types.mayBe(first, 'list') && types.mayBe(next, 'list');
  if (!lists && !types.fits(next, first) && !types.fits(first, next))
    throw mistake(`reduce(…) begins with ${types.told(first)} and goes on with ${types.told(next)}; both must be of one type.`, step.at);
  return types.either(first, next);
};
