/** The judge alone: what is another answer, and what is not. */
import { describe, expect, test } from 'vitest';
import { type Answer, judge } from './judge.ts';
import { read } from './notation.ts';
import type { Expected } from './scenario.ts';

const rows = (cells: string[][], how: Partial<Expected & { kind: 'rows' }> = {}): Expected => ({
  kind: 'rows',
  columns: cells[0]?.map((_, at) => `c${at}`) ?? [],
  rows: cells,
  ordered: false,
  listsAsBags: false,
  ...how,
});
const given = (cells: string[][], columns = cells[0]?.map((_, at) => `c${at}`) ?? []): Answer => ({
  kind: 'rows',
  columns,
  rows: cells.map((row) => row.map(read)),
});
const refused = (early: boolean): Answer => ({ kind: 'refused', early, message: 'why' });
const error = (phase: 'compile time' | 'runtime' | 'any time'): Expected => ({ kind: 'error', type: 'SyntaxError', phase, detail: '*' });

describe('rows', () => {
  test.each<[string, Expected, Answer, string]>([
    ['the same in another order', rows([['1'], ['2']]), given([['2'], ['1']]), 'pass'],
    ['another order where one is asked for', rows([['1'], ['2']], { ordered: true }), given([['2'], ['1']]), 'wrong'],
    ['a list in another order', rows([['[1, 2]']]), given([['[2, 1]']]), 'wrong'],
    ['a list in any order', rows([['[1, 2]']], { listsAsBags: true }), given([['[2, 1]']]), 'pass'],
    ['one too few', rows([['1'], ['1']]), given([['1']]), 'wrong'],
    ['one twice', rows([['1'], ['2']]), given([['1'], ['1']]), 'wrong'],
    ['a float for a whole number', rows([['1']]), given([['1.0']]), 'wrong'],
    ['another column', rows([['1']]), given([['1']], ['n']), 'wrong'],
    ['none, whatever the columns', rows([]), given([], ['n']), 'pass'],
    ['some where none are expected', rows([]), given([['1']]), 'wrong'],
    ['a refusal', rows([['1']]), refused(true), 'refused'],
    ['what is no refusal', rows([]), { kind: 'crash', message: 'TypeError' }, 'crash'],
  ])('%s', (_, expected, answer, verdict) => {
    expect(judge(expected, answer)).toBe(verdict);
  });
});
describe('errors', () => {
  test.each<[string, Expected, Answer, string]>([
    ['before it runs', error('compile time'), refused(true), 'pass'],
    ['too late', error('compile time'), refused(false), 'late'],
    ['earlier than it had to', error('runtime'), refused(true), 'pass'],
    ['while running', error('any time'), refused(false), 'pass'],
    ['answered', error('any time'), given([]), 'accepted'],
    ['by a fault', error('runtime'), { kind: 'crash', message: 'TypeError' }, 'crash'],
  ])('%s', (_, expected, answer, verdict) => {
    expect(judge(expected, answer)).toBe(verdict);
  });
});
