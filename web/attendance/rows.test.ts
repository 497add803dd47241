/** Rows of the matrix: presence counts no absence and no mere speech; every order is total. */
import { expect, test } from 'vitest';
import { orders, rowsOf, sortRows } from './rows.ts';

const roles = ['CHAIRED', 'ATTENDED', 'INVITED_TO', 'OBSERVED', 'TOOK_MINUTES', 'ABSENT_FROM', 'SPOKE_AT'] as const;
const data = {
  officials: ['李晓东', '高岷', '张帮寸', '甘甜'].map((name) => ({ key: `official:象山县|${name}`, name, scope: '象山县' })),
  meetings: [1, 2].map((n) => ({
    key: `meeting:${n}`,
    title: `第${n}次`,
    date: `2022-01-0${n}`,
    scope: n === 1 ? '象山县' : '他县',
    body: '县政府',
    series: '常务会议',
    number: n,
  })),
  cells: [
    { o: 0, m: 0, roles: [roles[0], roles[1]], edges: ['a', 'b'], by: ['rule' as const, 'model' as const] },
    { o: 0, m: 1, roles: [roles[0]], edges: ['c'], by: ['rule' as const] },
    { o: 1, m: 0, roles: [roles[5]], edges: ['d'], by: ['rule' as const] },
    { o: 2, m: 1, roles: [roles[3]], edges: ['e'], by: ['rule' as const] },
    { o: 3, m: 1, roles: [roles[6]], edges: ['f'], by: ['rule' as const] },
  ],
  undated: 0,
  scopes: [],
  series: [],
};
const rows = rowsOf(data, { roles: [...roles], presence: roles.slice(0, 5) });
const names = (order: (typeof orders)[number]): string[] => sortRows(rows, order).map((row) => row.name);

test('presence, first and rank', () => {
  expect(rows.map((row) => row.present)).toEqual([2, 0, 1, 0]);
  expect(rows.map((row) => row.first)).toEqual([0, 0, 1, 1]);
  // The meeting of another place is no base.
  expect(rows.map((row) => row.base)).toEqual([1, 1, 1, 1]);
  expect(rows.map((row) => row.rank)).toEqual([0, 5, 3, 6]);
});

test('the orders', () => {
  expect(names('role')).toEqual(['李晓东', '张帮寸', '高岷', '甘甜']);
  expect(names('presence')).toEqual(['李晓东', '张帮寸', '甘甜', '高岷']);
  expect(names('first')).toEqual(['李晓东', '高岷', '张帮寸', '甘甜']);
  expect(names('name')).toEqual(['甘甜', '高岷', '李晓东', '张帮寸']);
  for (const order of orders) expect(sortRows([...rows].reverse(), order)).toEqual(sortRows(rows, order));
});

test('what a model read is told apart', () => {
  expect(rows[0]?.cells.get(0)?.map(({ by }) => by)).toEqual(['rule', 'model']);
});
