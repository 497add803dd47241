/** Paths on every store: over what connects, never over an absence or a mention; all of them, page by page; within a period; with an end. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RelationshipType } from '../model.ts';
import type { EdgeRow, NodeRow, RecordRows } from '../rows.ts';
import { onlySource } from '../sources.ts';
import type { Store } from '../store.ts';
import { clearStore, emptyStores } from '../stores/testing.ts';
import { type PathsQuery, pathTypes, readPaths } from './paths.ts';

const scope = '青崖县';
const person = (name: string): string => `official:${scope}|${name}`;
const meeting = (date: string): string => `meeting:${scope}|县政府|常务会议|1|${date}`;

/** One record of a meeting, with who was connected to it how. */
function held(date: string, ties: readonly (readonly [name: string, type: RelationshipType])[]): RecordRows {
  const record = `record:${date}.txt`;
  const own: NodeRow[] = [
    {
      kind: 'Record',
      key: record,
      labels: [],
      properties: {
        source: `${date}.txt`,
        version: date,
        kind: 'minutes',
        scope,
        scopeKnown: true,
        text: '甲乙丙丁',
        format: 'text',
        extract: '{}',
        date,
      },
    },
    { kind: 'Meeting', key: meeting(date), labels: [], properties: { scope, name: `${date}会议`, date } },
  ];
  const names = [...new Set(ties.map(([name]) => name))];
  const people = names.map(
    (name): NodeRow => ({ kind: 'Official', key: person(name), labels: [], properties: { scope, name, pinyin: 'x', initials: 'x' } }),
  );
  const edges = ties.map(
    ([name, type], at): EdgeRow => ({
      type,
      from: person(name),
      to: type === 'MENTIONED_IN' ? record : meeting(date),
      properties: {
        id: `${date}#${at}`,
        record,
        start: 0,
        end: 1,
        quote: '甲',
        contextStart: 0,
        contextEnd: 4,
        rule: 'test',
        by: 'rule',
        date,
      },
    }),
  );
  return { record, version: date, source: onlySource(record, record), nodes: [...own, ...people], edges };
}

const days = Array.from({ length: 12 }, (_, at) => `20${10 + at}-05-01`);
const records: RecordRows[] = [
  // Twelve meetings of two, one a year.
  ...days.map((day) =>
    held(day, [
      ['甲', 'CHAIRED'],
      ['乙', 'ATTENDED'],
    ]),
  ),
  // One was excused where the other sat; one is only named.
  held('2022-01-01', [
    ['甲', 'ATTENDED'],
    ['丙', 'ABSENT_FROM'],
    ['丁', 'MENTIONED_IN'],
  ]),
  held('2022-02-02', [
    ['乙', 'ATTENDED'],
    ['丙', 'ABSENT_FROM'],
    ['丁', 'ABSENT_FROM'],
  ]),
  // Both at once: the text lists him twice, and he was there.
  held('2022-03-03', [
    ['甲', 'ATTENDED'],
    ['戊', 'ATTENDED'],
    ['戊', 'ABSENT_FROM'],
  ]),
];
const first: PathsQuery = { a: person('甲'), b: person('乙'), max: 4, limit: 5, offset: 0 };

for (const { name, open } of emptyStores())
  describe(`paths on ${name}`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
      await store.prepare();
      await store.put(records);
    });
    afterAll(async () => {
      await clearStore(store);
      await store.close();
    });
    const ask = async (query: Partial<PathsQuery> = {}, bounds?: { nodes: number; edges: number }) => {
      const answer = await readPaths(store, { ...first, ...query }, bounds);
      if (!answer) throw new Error('an end is no node');
      return answer;
    };
    const meetingsOf = (answer: Awaited<ReturnType<typeof ask>>): string[] => answer.paths.map(({ nodes }) => nodes[1]?.date ?? '');

    test('all are counted, and reached page by page, the newest first, each once', async () => {
      const pages = await Promise.all([0, 5, 10, 15].map((offset) => ask({ offset })));
      expect(pages.map(({ total, steps, complete, outside }) => [total, steps, complete, outside])).toEqual(
        Array(4).fill([12, 2, true, null]),
      );
      expect(pages.flatMap(meetingsOf)).toEqual([...days].reverse());
      for (const { paths } of pages)
        for (const { edges } of paths)
          expect(edges.map(({ type, evidence }) => [type, evidence.quote])).toEqual([
            ['CHAIRED', '甲'],
            ['ATTENDED', '甲'],
          ]);
    });
    test('an absence is no step, nor is being named; presence beside an absence is', async () => {
      expect(await ask({ b: person('丙') })).toMatchObject({ total: 0, steps: null, complete: true, paths: [] });
      expect(await ask({ b: person('丁') })).toMatchObject({ total: 0, paths: [] });
      expect((await ask({ b: person('丙'), a: meeting('2022-02-02') })).total).toBe(0);
      const there = await ask({ b: person('戊') });
      expect(there.paths.map(({ edges }) => edges.map(({ type }) => type))).toEqual([['ATTENDED', 'ATTENDED']]);
    });
    test('the period counts, and what lies outside is told', async () => {
      const within = await ask({ from: '2012-01-01', to: '2014-12-31' });
      expect([within.total, within.outside, meetingsOf(within)]).toEqual([
        3,
        { total: 9, steps: 2 },
        ['2014-05-01', '2013-05-01', '2012-05-01'],
      ]);
      expect(await ask({ from: '2030-01-01' })).toMatchObject({ total: 0, steps: null, outside: { total: 12, steps: 2 } });
      expect(await ask({ b: person('丙'), from: '2030-01-01' })).toMatchObject({ total: 0, outside: { total: 0, steps: null } });
      expect((await ask({ from: '2010-01-01' })).outside).toEqual({ total: 0, steps: 2 });
    });
    test('a longer way in the period does not count the shorter ones outside as its own', async () => {
      const long = await ask({ a: person('乙'), b: person('戊'), max: 6 });
      expect([long.steps, long.total]).toEqual([4, 12]);
      expect((await ask({ a: person('乙'), b: person('戊'), max: 3 })).steps).toBeNull();
    });
    test('a search among too much ends, and says so', async () => {
      expect(await ask({ b: person('戊') }, { nodes: 3, edges: 1000 })).toMatchObject({ total: 0, complete: false, paths: [] });
      expect(await ask({ b: person('戊') }, { nodes: 1000, edges: 2 })).toMatchObject({ complete: false });
    });
    test('from a thing to itself there is one way of no step; from what is no node there is none', async () => {
      expect(await ask({ b: first.a })).toMatchObject({ total: 1, steps: 0, paths: [{ edges: [] }] });
      expect(await readPaths(store, { ...first, b: person('无') })).toBeNull();
      expect(await readPaths(store, { ...first, b: 'nonsense' })).toBeNull();
    });
  });

test('what makes a step is what ties', () => {
  const out: RelationshipType[] = ['ABSENT_FROM', 'MENTIONED_IN', 'REFERS_TO', 'DECIDED_ON'];
  for (const type of out) expect(pathTypes).not.toContain(type);
  const kept: RelationshipType[] = ['CHAIRED', 'ATTENDED', 'INVITED_TO', 'OBSERVED', 'SUBMITTED', 'HELD', 'DECIDED'];
  expect(pathTypes).toEqual(expect.arrayContaining(kept));
});
