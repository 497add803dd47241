/** When a name needs its place beside it, and what stands there for a record that names none. */
import { describe, expect, test } from 'vitest';
import { scopeOfKey } from '../holds.ts';
import { knownTitle, learnTitle } from '../record-names.ts';
import { words } from '../text.ts';
import { placeName } from './place-name.ts';
import { needsPlace, placedName } from './place-tag.ts';

const api = { placeNames: async () => ({ names: [] }) };
const around = (known: number, unknown: number, scope = '', own = '') => ({
  t: words('zh'),
  api: api as never,
  places: { known, unknown },
  own,
  state: { scope },
});
const record = 'record:5f0c';

describe('whether a name needs its place', () => {
  test.each([
    // place, known, unknown, chosen, of the page, needed
    ['云岭县', 2, 0, '', '', true],
    ['云岭县', 1, 0, '', '', false],
    ['云岭县', 1, 3, '', '', false],
    ['云岭县', 2, 0, '云岭县', '', false],
    ['青浦县', 2, 0, '云岭县', '', true],
    ['青浦县', 1, 0, '云岭县', '', true],
    ['云岭县', 2, 0, '', '云岭县', false],
    ['青浦县', 2, 0, '', '云岭县', true],
    // On the page of another place than the chosen one its own names stand bare, and those of the chosen place do not.
    ['青浦县', 2, 0, '云岭县', '青浦县', false],
    ['云岭县', 2, 0, '云岭县', '青浦县', true],
    [record, 1, 1, '', '', true],
    [record, 0, 1, '', '', false],
    [record, 0, 2, '', '', true],
    [record, 3, 1, '', record, false],
    // All records without a place were chosen together: which of them it is must still be said.
    [record, 3, 2, 'record:', '', true],
    ['', 5, 5, '', '', false],
  ])('%s with %i known and %i unknown, chosen "%s", page of "%s": %s', (scope, known, unknown, chosen, own, needed) => {
    expect(needsPlace(scope, around(known, unknown, chosen, own))).toBe(needed);
  });
});

test('a name in plain text has its place before it, or stands alone', () => {
  expect(placedName('张伟', '云岭县', around(3, 0))).toBe('云岭县 · 张伟');
  expect(placedName('张伟', '云岭县', around(1, 0))).toBe('张伟');
});

test('the place is read off a key, whatever stands in it', () => {
  expect(scopeOfKey('official:云岭县|张伟')).toBe('云岭县');
  expect(scopeOfKey('meeting:云岭县|县政府|常务会议|3|2024-01-02')).toBe('云岭县');
  expect(scopeOfKey('official:record:a%7cb.txt|张伟')).toBe('record:a|b.txt');
  expect(scopeOfKey('item:a.txt#3')).toBe('');
  expect(scopeOfKey('record:a.txt')).toBe('');
  expect(scopeOfKey('nonsense')).toBe('');
});

test('titles of records without a place are asked for together, once, and shown short', async () => {
  const asked: string[][] = [];
  const names = {
    placeNames: async (scopes: readonly string[]) => {
      asked.push([...scopes]);
      return {
        names: scopes
          .filter((scope) => !scope.endsWith('gone'))
          .map((scope) => ({ scope, title: '关于进一步做好全县安全生产工作的会议纪要', source: `${scope}.txt`, date: null })),
      };
    },
  };
  const t = words('zh');
  expect(placeName('record:one', { t })).toBe('未写明地点');
  const learnt: string[] = [];
  for (const scope of ['record:one', 'record:two', 'record:one', 'record:gone']) learnTitle(scope, names, (title) => learnt.push(title));
  await new Promise((done) => setTimeout(done, 5));
  expect(asked).toEqual([['record:one', 'record:two', 'record:gone']]);
  expect(learnt).toHaveLength(3);
  learnTitle('record:two', names, (title) => learnt.push(title));
  expect(learnt).toHaveLength(4);
  expect(asked).toHaveLength(1);
  expect(placeName('record:one', { t })).toBe('未写明地点·关于进一步做好全县安全生产工作的会…');
  expect(knownTitle('record:gone')).toBeUndefined();
});
