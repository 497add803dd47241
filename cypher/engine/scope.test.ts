/** Names and their slots. */
import { describe, expect, it } from 'vitest';
import { hiding, rooted, scopeOf, shadowing } from './scope.ts';

describe('a scope', () => {
  const outer = scopeOf(['a', 'b']);
  it('gives each name a slot and keeps those of the outer one', () => {
    const inner = outer.with('c');
    expect([inner.slot('a'), inner.slot('b'), inner.slot('c'), inner.size]).toEqual([0, 1, 2, 3]);
    expect([outer.slot('c'), outer.size]).toEqual([undefined, 2]);
  });
  it('does not add a name it has', () => expect(outer.with('a').size).toBe(2));
  it('shadows a name by a new slot', () => {
    const inner = shadowing(outer, 'a');
    expect([inner.slot('a'), inner.slot('b'), inner.names()]).toEqual([2, 1, ['b', 'a']]);
  });
  it('hides names of the engine', () => {
    const inner = hiding(outer, 'x');
    expect([inner.slot('x'), inner.size, inner.names()]).toEqual([2, 3, ['a', 'b']]);
  });
  it('forgets at WITH what is not named', () => {
    const after = outer.with('c').only(['c']);
    expect([after.names(), after.slot('c'), after.slot('a')]).toEqual([['c'], 0, undefined]);
  });
  it('keeps through WITH what a query around it gave', () => {
    const after = rooted(outer).with('c').with('d').only(['d']);
    expect([after.names(), after.slot('b'), after.slot('d'), after.size]).toEqual([['a', 'b', 'd'], 1, 2, 3]);
    expect(after.only(['e']).names()).toEqual(['a', 'b', 'e']);
  });
});
