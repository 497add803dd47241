/** In which role a person was at a meeting where several are recorded: the highest of those that mean presence. */
import { expect, test } from 'vitest';
import type { RoleType } from '../enumerations.ts';
import type { RoleAt } from './official-page.ts';
import { presenceByMeeting } from './present-when.ts';

const at = (key: string, type: RoleType): RoleAt => ({ key, e: { type } }) as RoleAt;
const told = (...roles: RoleAt[]): [string, string][] => [...presenceByMeeting(roles)].map(([key, { e }]) => [key, e.type]);

test.each<[RoleType, RoleType, RoleType]>([
  ['ATTENDED', 'CHAIRED', 'CHAIRED'],
  ['OBSERVED', 'ATTENDED', 'ATTENDED'],
  ['OBSERVED', 'INVITED_TO', 'INVITED_TO'],
])('%s and %s, whichever comes first: %s', (one, other, highest) => {
  expect(told(at('m', one), at('m', other))).toEqual([['m', highest]]);
  expect(told(at('m', other), at('m', one))).toEqual([['m', highest]]);
});
test('each meeting has its own; who was absent or only spoke was not present', () => {
  const roles = [at('a', 'CHAIRED'), at('b', 'OBSERVED'), at('c', 'ABSENT_FROM'), at('d', 'SPOKE_AT'), at('b', 'ABSENT_FROM')];
  expect(told(...roles)).toEqual([
    ['a', 'CHAIRED'],
    ['b', 'OBSERVED'],
  ]);
});
