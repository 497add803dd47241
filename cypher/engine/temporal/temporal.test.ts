/** Temporal values: made, shifted, cut, compared, written. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { QueryRefused } from '../../store.ts';
import type { Running } from '../running.ts';
import type { Value } from '../values.ts';
import { temporalFunctions } from './functions.ts';
import { date, dateTime, duration, point, time } from './neo4j/random.ts';
import type { Temporal } from './types.ts';

const running = { now: Date.UTC(2026, 10, 30, 18, 30, 0, 250) } as Running;
function call(name: string, ...values: Value[]): string {
  const found = temporalFunctions.find(({ signature }) => signature.startsWith(`${name}(`))!;
  try {
    return String(found.run(values, running));
  } catch (error) {
    if (error instanceof QueryRefused) return 'refused';
    throw error;
  }
}
const map = (parts: Record<string, Value>): Value => new Map(Object.entries(parts));
const made = (name: string, text: string): Temporal =>
  temporalFunctions.find(({ signature }) => signature.startsWith(`${name}(`))!.run([text], running) as Temporal;

test.each([
  ['date', '2026-11-30', '2026-11-30'],
  ['date', '2026-W49-1', '2026-11-30'],
  ['date', '2026W491', '2026-11-30'],
  ['date', '2026-Q4-61', '2026-11-30'],
  ['date', '2026-334', '2026-11-30'],
  ['date', '2026-11', '2026-11-01'],
  ['date', '-0044-03-15', '-0044-03-15'],
  ['date', '2026-02-29', 'refused'],
  ['date', '2025-W53', '2025-W53 is no week'],
  ['date', '2026-11-30T10:00', 'refused'],
  ['date', '2026年11月30日', 'refused'],
  ['date', '２０２６-11-30', 'refused'],
  ['localtime', '14:30', '14:30:00'],
  ['localtime', '143015,5', '14:30:15.5'],
  ['localtime', '24:00', 'refused'],
  ['localtime', '14:30Z', 'refused'],
  ['localdatetime', '2026-11-30T14:30', '2026-11-30T14:30:00'],
  ['localdatetime', '2026-11-30 14:30', 'refused'],
  ['duration', 'P1Y14M3W', 'P2Y2M21D'],
  ['duration', 'PT-0.5S', 'PT-0.5S'],
  ['duration', 'P1.5Y', 'P1Y6M'],
  ['duration', 'P1.5Y1M', 'refused'],
  ['duration', 'P', 'refused'],
  ['duration', 'P1YT', 'refused'],
])('%s of the text %s', (name, text, printed) => {
  expect(call(name, text)).toBe(printed.endsWith('is no week') ? 'refused' : printed);
});

test('parts that are not enough, too many or unknown are refused', () => {
  expect(call('date', map({ year: 2026n, month: 11n, day: 30n }))).toBe('2026-11-30');
  for (const parts of [
    { month: 11n },
    { year: 2026n, day: 3n },
    { year: 2026n, month: 1n, week: 3n },
    { year: 2026n, hour: 3n },
    { yeer: 2026n },
    {},
  ]) {
    expect(call('date', map(parts))).toBe('refused');
  }
  expect(call('localtime', map({ hour: 14n, second: 3n }))).toBe('refused');
});

test('the clock is that of the query, in UTC or the zone asked for', () => {
  expect(call('date')).toBe('2026-11-30');
  expect(call('date', map({ timezone: 'Asia/Shanghai' }))).toBe('2026-12-01');
  expect(call('date.statement', '+05:30')).toBe('2026-12-01');
  expect(call('localdatetime')).toBe('2026-11-30T18:30:00.25');
  expect(call('localtime.transaction', 'America/New_York')).toBe('13:30:00.25');
  expect(call('date.transaction', 'Mars/Olympus')).toBe('refused');
});

test('a text of a value makes the value again', () => {
  for (const [name, arbitrary] of [
    ['date', date],
    ['localtime', time],
    ['localdatetime', dateTime],
  ] as const) {
    fc.assert(fc.property(arbitrary, (value) => call(name, value.toString()) === value.toString()));
  }
  fc.assert(fc.property(duration, (value) => call('duration', value.toString()) === value.toString()));
});

test('what lies between two is what leads from one to the other', () => {
  const lastDays = fc.oneof(dateTime, date);
  fc.assert(
    fc.property(lastDays, lastDays, (from, to) => {
      const between = made('duration', call('duration.between', from, to));
      const start = made('localdatetime', from.type === 'DATE' ? `${from}T00:00` : from.toString());
      const end = to.type === 'DATE' ? `${to}T00:00:00` : to.toString();
      expect(start.plus(between)?.toString()).toBe(end);
    }),
  );
});

test('order and equality go together', () => {
  fc.assert(
    fc.property(point, point, (one, other) => {
      const order = one.compare(other);
      expect(order === null).toBe(one.type !== other.type);
      if (order !== null) {
        expect(Math.sign(order)).toBe(-Math.sign(other.compare(one)!) || 0);
        expect(order === 0).toBe(one.key === other.key);
      }
    }),
  );
  expect(made('duration', 'P1M').compare(made('duration', 'P30D'))).toBeNull();
  expect(made('duration', 'P1D').key).not.toBe(made('duration', 'PT24H').key);
});

test('what no date can be is refused, not wrapped', () => {
  const last = made('date', '+999999999-12-31');
  expect(() => last.plus(made('duration', 'P1D'))).toThrow(QueryRefused);
  expect(() => made('duration', 'P106751991167300D').times(1000n)).toThrow(QueryRefused);
  expect(() => made('duration', 'P1D').dividedBy(0n)).toThrow(QueryRefused);
  expect(made('date', '2026-11-30').get('constructor')).toBeUndefined();
});
