/** Values as the TCK writes them. */
import { describe, expect, test } from 'vitest';
import { isThere } from './folder.ts';
import { expectedRows } from './judge.ts';
import { read, write } from './notation.ts';
import { loadScenarios } from './scenario.ts';

describe('values that are the same, and such that are not', () => {
  test.each([
    ["{a: 1, b: 'x'}", "{b: 'x', a: 1}"],
    ['(:A:B {x: 1})', '(:B:A {x: 1})'],
    ['1.0', '1.00'],
    ['0.0', '-0.0'],
    ['1e2', '100.0'],
    ['<(:A)-[:T]->()<-[:U {x: 1}]-({})>', '<( :A )-[:T]->( )<-[:U {x: 1}]-()>'],
  ])('%s is %s', (one, other) => {
    expect(write(read(one))).toBe(write(read(other)));
  });
  test.each([
    ['1', '1.0'],
    ['1', "'1'"],
    ["'a\\\\'", "'a\\''"],
    ['null', "'null'"],
    ['[:T]', "['T']"],
    ['()', '{}'],
    ['<()-[:T]->()>', '<()<-[:T]-()>'],
    ['[1, 2]', '[2, 1]'],
    ['NaN', 'null'],
    ['9007199254740993', '9007199254740992'],
  ])('%s is not %s', (one, other) => {
    expect(write(read(one))).not.toBe(write(read(other)));
  });
  test('lists as bags', () => {
    expect(write(read('[[2, 1], [3]]'), true)).toBe(write(read('[[3], [1, 2]]'), true));
    expect(write(read('[1, 1]'), true)).not.toBe(write(read('[1]'), true));
  });
});
test.each(['', '[1', '1 2', '(:)', '<()-[:T]>', "'x"])('%s is no value', (text) => {
  expect(() => read(text)).toThrow();
});
test.skipIf(!isThere())('all expected rows and all parameters can be read', () => {
  for (const { expected, parameters } of loadScenarios()) {
    if (expected.kind === 'rows') expectedRows(expected);
    for (const [, value] of parameters) write(read(value));
  }
});
