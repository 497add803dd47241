/** Walking through the expressions of a tree. */
import { describe, expect, it } from 'vitest';
import type { Expression } from './tree.ts';
import { conjuncts, mapParts, mentions, partsOf, shapeOf, someExpression } from './walk.ts';

const variable = (name: string, at = 0): Expression => ({ kind: 'variable', name, at });
const and = (left: Expression, right: Expression, at = 0): Expression => ({ kind: 'binary', operator: 'AND', left, right, at });
const one = (value: bigint | string): Expression => ({ kind: 'literal', value, at: 0 });

describe('walking a tree', () => {
  const list: Expression = { kind: 'listComprehension', variable: 'x', list: variable('xs'), where: variable('y'), map: null, at: 0 };
  it('finds direct parts', () => expect(partsOf(list)).toEqual([variable('xs'), variable('y')]));
  it('finds names wherever they stand', () => expect([...mentions([list, { path: 'p' }])].sort()).toEqual(['p', 'x', 'xs', 'y']));
  it('does not take the names of properties for names', () =>
    expect([...mentions({ kind: 'property', of: variable('n'), name: 'key', at: 0 })]).toEqual(['n']));
  it('finds a part at any depth', () => {
    const deep = and(and(one(1n), variable('a')), one(2n));
    expect(someExpression(deep, ({ kind }) => kind === 'variable')).toBe(true);
    expect(someExpression(deep, ({ kind }) => kind === 'call')).toBe(false);
  });
  it('splits a condition at AND alone', () => {
    const or: Expression = { kind: 'binary', operator: 'OR', left: variable('c'), right: variable('d'), at: 0 };
    expect(conjuncts(and(and(variable('a'), variable('b')), or))).toEqual([variable('a'), variable('b'), or]);
    expect(conjuncts(null)).toEqual([]);
  });
  it('changes direct parts', () =>
    expect(mapParts(and(variable('a'), variable('b')), () => variable('z'))).toEqual(and(variable('z'), variable('z'))));
  it('tells shapes, not places', () => {
    expect(shapeOf(and(variable('a', 3), one(1n)))).toBe(shapeOf(and(variable('a', 9), one(1n), 4)));
    expect(shapeOf(one(1n))).not.toBe(shapeOf(one('1')));
    expect(shapeOf(variable('a'))).not.toBe(shapeOf(variable('b')));
  });
});
