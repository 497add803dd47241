/** For which items somebody was at a meeting: each kind of limit, what it leaves and what it takes. */
import { expect, test } from 'vitest';
import { type Limit, type limitTypes, presenceAt } from './presence-limits.ts';

const record = 'record:000000000000000000000001';
const key = (position: number): string => `item:000000000000000000000001#${position}`;
const positions = new Map([1, 2, 3, 4].map((position) => [key(position), new Map([[record, position]])]));
const limit = (type: (typeof limitTypes)[number], position: number | null): Limit =>
  ({ e: { type, record }, meeting: 'm', item: position === null ? null : key(position) }) as Limit;
const there = (...limits: Limit[]): (boolean | 'open')[] =>
  [1, 2, 3, 4].map((position) => {
    const found = presenceAt(key(position), limits, positions, (item) => item);
    return found === null ? true : found === 'away' ? false : 'open';
  });

test.each<[string, Limit[], (boolean | 'open')[]]>([
  ['nothing limits it', [], [true, true, true, true]],
  ['came with the third', [limit('JOINED_AT', 3)], [false, false, true, true]],
  ['left before the third', [limit('LEFT_AT', 3)], [true, true, false, false]],
  ['came and left', [limit('JOINED_AT', 2), limit('LEFT_AT', 4)], [false, true, true, false]],
  ['recused from the second', [limit('RECUSED_FROM', 2)], [true, false, true, true]],
  ['there for two only', [limit('PRESENT_FOR', 2), limit('PRESENT_FOR', 3)], [false, true, true, false]],
  ['left early, nobody says when', [limit('LEFT_AT', null)], ['open', 'open', 'open', 'open']],
  ['left early, and recused from one', [limit('LEFT_AT', null), limit('RECUSED_FROM', 1)], [false, 'open', 'open', 'open']],
])('%s', (_what, limits, wanted) => expect(there(...limits)).toEqual(wanted));

test('another record counts its items otherwise: only what is the same item is compared', () => {
  const other = 'item:000000000000000000000002#1';
  const both = new Map([
    ...positions,
    [
      key(3),
      new Map([
        [record, 3],
        ['record:000000000000000000000002', 1],
      ]),
    ],
  ]);
  const standsFor = (item: string): string => (item === other ? key(3) : item);
  expect(presenceAt(other, [limit('JOINED_AT', 4)], both, standsFor)).toBe('away');
  expect(presenceAt(other, [limit('JOINED_AT', 3)], both, standsFor)).toBeNull();
  expect(presenceAt('item:000000000000000000000002#9', [limit('JOINED_AT', 3)], both, standsFor)).toBeNull();
});
