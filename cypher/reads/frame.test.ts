/** The frame over records: what counts, and what has to be lifted to see the rest. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Framed, frameOver, outsideOf, type Telling } from './frame.ts';

const council = { body: '县政府', series: '常务会议' };
const tellings: Telling[] = [
  { key: 'a', scope: '象山县', date: '2021-12-30', met: [council] },
  { key: 'b', scope: '象山县', date: '2023-05-01', met: [{ body: '县委', series: '常委会' }] },
  { key: 'c', scope: '云岭县', date: '2021-05-01', met: [council] },
  { key: 'd', scope: 'record:d', date: null, met: [{ body: null, series: null }] },
];
const counted = (query: Framed): string => {
  const frame = frameOver(tellings, query);
  return tellings.flatMap(({ key }) => (frame.has(key) ? [key] : [])).join('');
};

test.each([
  [{}, 'abcd'],
  [{ scope: '象山县' }, 'ab'],
  [{ scope: '象山' }, ''],
  [{ scope: 'record:' }, 'd'],
  [{ scope: 'record:d' }, 'd'],
  [{ body: '县政府' }, 'ac'],
  [{ scope: '象山县', body: '县政府', series: '常务会议' }, 'a'],
  [{ body: '县政府', series: '常委会' }, ''],
  [{ body: '-', series: '-' }, 'd'],
  [{ from: '2021-12-30' }, 'ab'],
  [{ to: '2021-12-30' }, 'ac'],
  [{ scope: '象山县', from: '2022-01-01' }, 'b'],
] satisfies [Framed, string][])('%j', (query, expected) => {
  expect(counted(query)).toBe(expected);
});

test('what lies outside is told by what has to be lifted', () => {
  const frame = frameOver(tellings, { scope: '象山县', to: '2021-12-31' });
  expect(frame.lies(['b', 'a'])).toBe('inside');
  expect(frame.lies(['b'])).toBe('period');
  expect(frame.lies(['c'])).toBe('place');
  expect(frame.lies(['c', 'b'])).toBe('period');
  expect(frame.lies(['d'])).toBe('both');
  expect(frame.lies([])).toBe('both');
  expect(outsideOf(['inside', 'period', 'place', 'period', 'both'])).toEqual({ period: 2, place: 1, both: 1 });
});

test('lifting what is told shows it', () => {
  const part = fc.constantFrom(undefined, '象山县', '云岭县', 'record:');
  const day = fc.constantFrom(undefined, '2021-12-30', '2022-01-01');
  fc.assert(
    fc.property(part, day, day, fc.subarray(['a', 'b', 'c', 'd'], { minLength: 1 }), (scope, from, to, records) => {
      const query: Framed = { scope, from, to };
      const found = frameOver(tellings, query).lies(records);
      const lifted: Record<typeof found, Framed> = { inside: query, period: { scope }, place: { from, to }, both: {} };
      expect(frameOver(tellings, lifted[found]).lies(records)).toBe('inside');
    }),
  );
});
