/** The comparer, without any store: small faults put into an answer are seen, and what is not determined is let be. */
import { describe, expect, test } from 'vitest';
import type { Answer as Table, Value } from '../store.ts';
import { differenceOf, type Shape } from './compare.ts';

const node = (key: string, date: string | null): Value => ({ labels: ['Item'], properties: { key, ...(date ? { date } : {}) } });
const truth: Table = {
  columns: ['n', 'names'],
  rows: [
    [node('a', '2020'), ['x', 'y']],
    [node('b', '2021'), ['y', 'y']],
    [node('c', '2021'), []],
    [node('d', null), [null, 1.5]],
  ],
  cut: null,
};
const shape: Shape = { bags: [false, true], keys: [{ column: 0, property: 'date' }], total: false };
const changed = (change: (rows: Value[][]) => Value[][]): Table => ({ ...truth, rows: change(structuredClone(truth.rows)) });

describe('what is a fault', () => {
  test.each<[string, Table, string]>([
    ['a row is missing', changed((rows) => rows.slice(1)), 'number of rows'],
    ['a row comes twice', changed((rows) => [...rows.slice(0, 3), rows[0] as Value[]]), 'rows'],
    ['not sorted', changed((rows) => rows.toReversed()), 'order'],
    ['nulls first', changed((rows) => [rows[3] as Value[], ...rows.slice(0, 3)]), 'order'],
    ['another list', changed((rows) => [[rows[0]?.[0] as Value, ['x', 'x']], ...rows.slice(1)]), 'rows'],
    ['a number nearly the same', changed((rows) => [...rows.slice(0, 3), [rows[3]?.[0] as Value, [null, 1.5000000000000002]]]), 'rows'],
    ['a number as text', changed((rows) => [...rows.slice(0, 3), [rows[3]?.[0] as Value, [null, '1.5']]]), 'rows'],
    ['a property is missing', changed((rows) => [[{ labels: ['Item'], properties: { key: 'a' } }, ['x', 'y']], ...rows.slice(1)]), 'rows'],
    ['another column', { ...truth, columns: ['n', 'name'] }, 'columns'],
    ['said to be cut', { ...truth, cut: 'rows' }, 'cut'],
  ])('%s', (_, answer, difference) => {
    expect(differenceOf(shape, truth, answer, 100)).toBe(difference);
  });
  test('a wrong count', () => {
    const one = (count: number): Table => ({ columns: ['count(*)'], rows: [[count]], cut: null });
    expect(differenceOf({ bags: [false], keys: [], total: true }, one(3), one(4), 100)).toBe('rows');
  });
  test('rows that are equal by their key, where the order is total', () => {
    const swapped = changed(([a, b, c, d]) => [a, c, b, d] as Value[][]);
    expect(differenceOf({ ...shape, total: true }, truth, swapped, 100)).toBe('order');
  });
  test('the wrong rows of a cut answer', () => {
    const last: Table = { ...truth, rows: truth.rows.slice(2), cut: 'rows' };
    expect(differenceOf(shape, truth, last, 2)).toBe('order');
    expect(differenceOf({ ...shape, keys: [] }, truth, { ...last, rows: [truth.rows[0], truth.rows[0]] as Value[][] }, 2)).toBe('rows');
  });
});

describe('what is none', () => {
  test('the same answer, its lists in another order', () => {
    expect(
      differenceOf(
        shape,
        truth,
        changed((rows) => rows.map(([one, list]) => [one as Value, (list as Value[]).toReversed()])),
        100,
      ),
    ).toBeNull();
  });
  test('rows that are equal by their key, in another order', () => {
    expect(
      differenceOf(
        shape,
        truth,
        changed(([a, b, c, d]) => [a, c, b, d] as Value[][]),
        100,
      ),
    ).toBeNull();
  });
  test('any order, where the question names none', () => {
    expect(
      differenceOf(
        { ...shape, keys: [] },
        truth,
        changed((rows) => rows.toReversed()),
        100,
      ),
    ).toBeNull();
  });
  test('other rows of a cut answer that stand as high', () => {
    const second: Table = { ...truth, rows: [truth.rows[0], truth.rows[2]] as Value[][], cut: 'rows' };
    expect(differenceOf(shape, truth, second, 2)).toBeNull();
  });
});
