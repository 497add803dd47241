/** Years, lanes, bars and bands: nothing lost between them, and no band solid over what is not known. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MapAnswer } from '../shapes.ts';
import { chairBands } from './chairs.ts';
import { lastDay, stackOf, yearsOf } from './years.ts';

type Meeting = MapAnswer['meetings'][number];
const meeting = (date: string | null, number: number | null = null, series = 0, decided: Meeting['decided'] = []): Meeting => ({
  key: `meeting:某县|${series}|${number}|${date}`,
  title: `第${number}次`,
  date,
  number,
  series,
  items: decided.reduce((sum, { items }) => sum + items, 0),
  decided,
});
const series = ['县政府 常务会议', '县委 常委会会议'];
const chair = (name: string, at: number): MapAnswer['chairs'][number] => ({
  official: { key: `official:某县|${name}`, name },
  meeting: at,
  edge: `edge-${name}-${at}`,
  by: 'rule',
});

describe('years', () => {
  test('items stand under the outcome they are told with', () => {
    const one = meeting('2021-03-01', 1, 0, [
      { kinds: ['revise', 'approved-in-principle', 'forwarded'], outcome: 'approved-in-principle', items: 2 },
      { kinds: ['issue'], outcome: 'onward', items: 3 },
      { kinds: [], outcome: 'none', items: 4 },
    ]);
    expect(stackOf([one])).toEqual({ approved: 0, 'approved-in-principle': 2, revise: 0, onward: 3, deferred: 0, none: 4 });
  });

  test('a year without a meeting between others is there, and empty; the undated are in none', () => {
    const { years, monthly } = yearsOf({ series, meetings: [meeting('2020-05-01'), meeting('2022-01-09'), meeting(null)] }, '其他');
    expect(years.map(({ year, meetings }) => [year, meetings])).toEqual([
      [2020, 1],
      [2021, 0],
      [2022, 1],
    ]);
    expect(monthly).toBe(false);
  });

  test('more meetings in a year than can be told apart are months', () => {
    const days = Array.from({ length: 60 }, (_, i) =>
      meeting(`2021-${String((i % 12) + 1).padStart(2, '0')}-10`, i, 0, [{ kinds: [], outcome: 'none', items: 2 }]),
    );
    const { years, most, monthly } = yearsOf({ series, meetings: days.sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1)) }, '其他');
    expect([monthly, most, years[0]?.lanes[0]?.marks.length]).toEqual([true, 10, 12]);
    expect(years[0]?.lanes[0]?.marks[1]).toMatchObject({ from: '2021-02-01', to: '2021-02-28' });
    expect(lastDay('2024-02')).toBe('2024-02-29');
  });

  test('whatever the meetings: each dated one and each of its items is drawn once', () => {
    const day = fc
      .date({ min: new Date('2015-01-01'), max: new Date('2024-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const any = fc
      .record({ date: fc.option(day), series: fc.nat({ max: 6 }), items: fc.nat({ max: 9 }) })
      .map(({ date, series: at, items }) => meeting(date, null, at, items ? [{ kinds: [], outcome: 'none' as const, items }] : []));
    fc.assert(
      fc.property(fc.array(any, { maxLength: 150 }), (meetings) => {
        const names = Array.from({ length: 7 }, (_, i) => `会议${i}`);
        const { years, most } = yearsOf({ series: names, meetings }, '其他');
        const marks = years.flatMap((year) => year.lanes.flatMap((lane) => lane.marks));
        const drawn = marks.flatMap((mark) => mark.meetings.map(({ key }) => key)).sort();
        const dated = meetings.filter(({ date }) => date !== null);
        expect(drawn).toEqual(dated.map(({ key }) => key).sort());
        const sum = dated.reduce((all, { items }) => all + items, 0);
        expect(marks.reduce((all, { stack }) => all + Object.values(stack).reduce((a, b) => a + b, 0), 0)).toBe(sum);
        expect(years.reduce((all, { items }) => all + items, 0)).toBe(sum);
        for (const { items } of marks) expect(items).toBeLessThanOrEqual(most);
      }),
    );
  });
});

describe('bands of chairs', () => {
  test('solid between numbers in a row, broken over a gap, over another chair, over a new term, where numbers are not known', () => {
    const meetings = [
      meeting('2021-01-10', 1),
      meeting('2021-02-10', 2),
      meeting('2021-03-10', 5),
      meeting('2021-04-10', 6),
      meeting('2021-05-10', 7),
      meeting('2021-06-10', 1),
      meeting('2021-07-10', null),
    ];
    const [first, second] = chairBands({
      series,
      meetings,
      chairs: [0, 1, 2, 4, 5, 6].map((at) => chair('甲', at)).concat(chair('乙', 3)),
    });
    expect(first?.spans.map(({ solid }) => solid)).toEqual([true, false, false, false, false]);
    expect([first?.ticks[0]?.date, first?.ticks.at(-1)?.date]).toEqual(['2021-01-10', '2021-07-10']);
    expect([second?.official.name, second?.spans, second?.ticks.length]).toEqual(['乙', [], 1]);
  });

  test('each series has its own band; one meeting told twice is one tick; without a date there is none', () => {
    const meetings = [meeting('2021-01-10', 1, 0), meeting('2021-01-12', 1, 1), meeting(null, 2, 0)];
    const bands = chairBands({ series, meetings, chairs: [chair('甲', 0), chair('甲', 0), chair('甲', 1), chair('甲', 2)] });
    expect(bands.map((band) => [band.series, band.ticks.length])).toEqual([
      ['县委 常委会会议', 1],
      ['县政府 常务会议', 1],
    ]);
  });

  test('between two of another series nothing is broken', () => {
    const meetings = [meeting('2021-01-10', 1, 0), meeting('2021-01-12', 9, 1), meeting('2021-02-10', 2, 0)];
    const [band] = chairBands({ series, meetings, chairs: [chair('甲', 0), chair('甲', 2)] });
    expect(band?.spans).toEqual([{ from: '2021-01-10', to: '2021-02-10', solid: true }]);
  });
});
