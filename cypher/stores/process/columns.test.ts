/** Rows by columns and back. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Value } from '../../store.ts';
import { type Column, columnsOf, rowsFrom } from './columns.ts';

const names = ['a', 'b', 'c'];
function back(...parts: Column[][]) {
  const into = rowsFrom();
  for (const part of parts) into.add(JSON.parse(JSON.stringify(part)) as Column[]);
  return into.rows(names);
}

test('what is said again and again is named once; what is not stays as it is', () => {
  const rows = Array.from({ length: 10 }, (_, at): Value[] => [at % 2 === 0 ? '县政府' : null, `会议${at}`, at]);
  const [first, second, third] = columnsOf(rows);
  expect(first).toEqual({ words: ['县政府', null], at: [0, 1, 0, 1, 0, 1, 0, 1, 0, 1] });
  expect(second).toEqual(rows.map(([, name]) => name));
  expect(third).toEqual(rows.map(([, , at]) => at));
  expect(back([first!, second!, third!])).toEqual(rows.map(([a, b, c]) => ({ a, b, c })));
});

test('no rows are no rows', () => {
  expect(columnsOf([])).toEqual([]);
  expect(back([])).toEqual([]);
  expect(back()).toEqual([]);
});

test('rows of several parts come back as they were, whatever they hold', () => {
  const value: fc.Arbitrary<Value> = fc.oneof(
    fc.constantFrom('会议', '', 'words', null),
    fc.integer(),
    fc.boolean(),
    fc.array(fc.constantFrom('审议', '通过')),
    fc.constant<Value>({ words: ['a'], at: [0] }),
  );
  const rows = fc.array(fc.tuple(value, fc.constantFrom('甲', '乙'), value), { maxLength: 30 });
  fc.assert(
    fc.property(rows, rows, (one, two) => {
      const parts = [one, two].map((part) => columnsOf(part as Value[][]));
      expect(back(...parts)).toEqual([...one, ...two].map(([a, b, c]) => ({ a, b, c })));
    }),
  );
});
