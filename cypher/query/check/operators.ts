/** Operators: what stands at their sides, and what they give, as signatures: the left, the right, the result. */
import type { ExpressionOf, Operator } from '../tree.ts';
import type { Rule } from './checker.ts';
import { checkDegree, type Side } from './degrees.ts';
import { expectType } from './refusal.ts';
import * as types from './types.ts';
import { either, fits, float, integer, listOf, mayBe, number, oneOf, string, type Type } from './types.ts';
import { checkWords } from './words.ts';

type Signature = readonly [left: Type, right: Type, result: Type];
const duration = oneOf('duration');
const moments = (['date', 'localTime', 'localDateTime'] as const).map((kind) => oneOf(kind));
const numbers: Signature[] = [
  [integer, integer, integer],
  [integer, float, float],
  [float, integer, float],
  [float, float, float],
];
const shifted: Signature[] = [[duration, duration, duration], ...moments.map((moment): Signature => [moment, duration, moment])];
type Calculated = Exclude<Operator, 'AND' | 'OR' | 'XOR'>;
/** What + takes where it stands before one value: it leaves all that can be added as it is. */
const signed = [duration, ...moments].reduce(either, number);
const anything: Signature[] = [[types.any, types.any, types.boolean]];
const signatures: Record<Calculated, readonly Signature[]> = {
  '+': [
    ...numbers,
    [string, either(string, number), string],
    [number, string, string],
    ...shifted,
    ...moments.map((moment): Signature => [duration, moment, moment]),
    [types.list, types.any, types.list],
    [types.any, types.list, types.list],
  ],
  '-': [...numbers, ...shifted],
  '*': [...numbers, [duration, number, duration], [number, duration, duration]],
  '/': [...numbers, [duration, number, duration]],
  '%': numbers,
  '^': [[float, float, float]],
  '||': [
    [string, string, string],
    [types.list, types.list, types.list],
  ],
  IN: [[types.any, types.list, types.boolean]],
  'STARTS WITH': anything,
  'ENDS WITH': anything,
  CONTAINS: anything,
  '=~': [[string, string, types.boolean]],
};

/** Signatures a side can stand in: those it is of, else those it can be taken for (a whole number for one with a fraction). */
function possible(all: readonly Signature[], side: 0 | 1, type: Type): readonly Signature[] {
  const exact = all.filter((signature) => types.common(type, signature[side]));
  return exact.length > 0 ? exact : all.filter((signature) => fits(type, signature[side]));
}
const side = (all: readonly Signature[], which: 0 | 1 | 2): Type => all.map((signature) => signature[which]).reduce(either);

/** What a list holds to which another, or one more value, is added. */
function added(left: Type, right: Type): Type {
  const held = (type: Type): Type => (mayBe(type, 'list') ? (type.element ?? types.any) : type);
  return listOf(types.together(held(left), held(right)));
}

export const binary: Rule<ExpressionOf<'binary'>> = ({ operator, left, right }, names, checker) => {
  if (operator === 'AND' || operator === 'OR' || operator === 'XOR') {
    checker.condition(left, names);
    checker.condition(right, names);
    return types.boolean;
  }
  const all = signatures[operator];
  const before = checker.value(left, names);
  expectType(before, side(all, 0), operator, left.at);
  const after = checker.value(right, names);
  const left2 = possible(all, 0, before);
  expectType(after, side(left2, 1), types.told(before) === 'anything' ? operator : `${operator} after ${types.told(before)}`, right.at);
  const result = side(possible(left2, 1, after), 2);
  if (types.isOnly(result, 'list')) return added(before, after);
  // What may be a list may be added to anything, so nothing is known of the sum.
  return mayBe(result, 'list') ? types.any : result;
};

export const unary: Rule<ExpressionOf<'unary'>> = ({ operator, of }, names, checker) => {
  if (operator === 'NOT') {
    checker.condition(of, names);
    return types.boolean;
  }
  const type = checker.value(of, names);
  const takes = operator === '+' ? signed : number;
  expectType(type, takes, operator, of.at);
  return types.common(type, takes) ?? takes;
};

export const comparison: Rule<ExpressionOf<'comparison'>> = ({ first, rest }, names, checker) => {
  let left: Side = { expression: first, type: checker.value(first, names) };
  for (const { right: expression } of rest) {
    const right: Side = { expression, type: checker.value(expression, names) };
    checkDegree(left, right, names, checker);
    left = right;
  }
  return types.boolean;
};

/** What asks something of any value. */
export const ofValue: Rule<ExpressionOf<'isNull' | 'isTyped' | 'isNormalized'>> = ({ of }, names, checker) => {
  checker.value(of, names);
  return types.boolean;
};

export const hasLabels: Rule<ExpressionOf<'hasLabels'>> = ({ of, labels, at }, names, checker) => {
  const type = checker.value(of, names);
  expectType(type, types.entity, 'A label or type', at);
  checker.signs.condition(labels, type);
  const whats = (['label', 'type'] as const).filter((what) => mayBe(type, what === 'label' ? 'node' : 'relationship'));
  checkWords(labels, checker.vocabulary, whats);
  return types.boolean;
};
