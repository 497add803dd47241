/** What is drawn of an answer holds its items: none lost, none twice but where it takes two paths. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OutcomesAnswer } from '../shapes.ts';
import { countOf, everything, flowsOf, rest, ribbonsOf, stationsOf } from './flows.ts';

const kinds = ['approved', 'approved-in-principle', 'revise', 'forwarded'] as const;
const answers = fc
  .array(
    fc.record({
      bodies: fc.uniqueArray(fc.nat({ max: 6 }), { maxLength: 3 }),
      series: fc.uniqueArray(fc.nat({ max: 1 }), { minLength: 1, maxLength: 2 }),
      outcomes: fc.subarray([...kinds]),
      items: fc.integer({ min: 1, max: 9 }),
    }),
    { maxLength: 12 },
  )
  .map(
    (flows): OutcomesAnswer => ({
      scope: '某县',
      scopes: [],
      items: flows.reduce((sum, { items }) => sum + items, 0),
      brought: flows.filter(({ bodies }) => bodies.length > 0).reduce((sum, { items }) => sum + items, 0),
      byPersons: 0,
      undated: 0,
      bodies: Array.from({ length: 7 }, (_, i) => ({ key: `organization:某县|单位${i}`, name: `单位${i}`, items: 0 })),
      series: ['县政府 常务会议', '县委 常委会会议'],
      flows,
    }),
  );

const one: OutcomesAnswer = {
  scope: '某县',
  scopes: [],
  items: 10,
  brought: 9,
  byPersons: 0,
  undated: 0,
  bodies: ['甲局', '乙局', '丙局'].map((name) => ({ key: name, name, items: 0 })),
  series: ['县政府 常务会议'],
  flows: [
    { bodies: [0], series: [0], outcomes: ['approved', 'revise'], items: 4 },
    { bodies: [0, 1, 2], series: [0], outcomes: [], items: 2 },
    { bodies: [1, 2], series: [0], outcomes: ['approved'], items: 3 },
    { bodies: [], series: [0], outcomes: ['approved'], items: 1 },
  ],
};

test('an item with two decisions counts in both, one without a body in none, the gathered bodies once', () => {
  const flows = flowsOf(one, 1);
  const counts = stationsOf(flows);
  expect(Object.fromEntries(counts)).toEqual({
    'body:甲局': 6,
    'body:rest': 5,
    'series:县政府 常务会议': 9,
    'outcome:approved': 7,
    'outcome:revise': 4,
    'outcome:none': 2,
  });
  const ribbons = [...ribbonsOf(flows, false).values()].map(({ id, items, width }) => [id, items, width]);
  expect(ribbons).toEqual([
    ['body:甲局→outcome:approved', 4, 4],
    ['body:甲局→outcome:revise', 4, 4],
    ['body:甲局→outcome:none', 2, 2],
    ['body:rest→outcome:none', 2, 2],
    ['body:rest→outcome:approved', 3, 3],
  ]);
});

test('a chosen part lights the ribbons of its paths and no others', () => {
  const flows = flowsOf(one, 3);
  expect([...ribbonsOf(flows, false, { ...everything, body: '乙局' }).keys()]).toEqual([
    'body:乙局→outcome:none',
    'body:乙局→outcome:approved',
  ]);
  expect(countOf(flows, { ...everything, body: '乙局', outcome: 'none' })).toBe(2);
  const through = ribbonsOf(flows, true, { ...everything, outcome: 'revise' });
  expect([...through].map(([id, { items }]) => [id, items])).toEqual([
    ['body:甲局→series:县政府 常务会议', 4],
    ['series:县政府 常务会议→outcome:revise', 4],
  ]);
});

test('whatever the answer: no count is above its items, ends and ribbons agree, the middle keeps what comes in', () => {
  fc.assert(
    fc.property(answers, fc.nat({ max: 8 }), (answer, top) => {
      const flows = flowsOf(answer, top);
      const stations = stationsOf(flows);
      expect(flows.reduce((sum, { items }) => sum + items, 0)).toBe(answer.brought);
      for (const count of stations.values()) expect(count).toBeLessThanOrEqual(answer.brought);
      expect(stations.has(`body:${rest}`)).toBe(answer.flows.some(({ bodies }) => bodies.some((body) => body >= top)));
      for (const { part, items } of ribbonsOf(flows, false).values()) expect(items).toBe(countOf(flows, part));
      const through = [...ribbonsOf(flows, true).values()];
      for (const series of answer.series) {
        const sum = (side: 'from' | 'to'): number =>
          through.filter((ribbon) => ribbon[side] === `series:${series}`).reduce((all, { width }) => all + width, 0);
        expect(sum('to')).toBe(sum('from'));
      }
      for (const { part, items } of through) expect(items).toBe(countOf(flows, part));
    }),
  );
});
