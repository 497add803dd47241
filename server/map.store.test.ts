/** The map on the seeds, compared with the facts marked by hand in seeds/gold. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { components } from '../web/api/schema.gen.ts';
import { get, type Seeded, seededStores, seeds } from './testing.ts';

type RecordMap = components['schemas']['RecordMap'];
interface Gold {
  meeting: { title: string; date: string | null; number: number };
  people: { name: string; role: string }[];
  items: { decisions: string[] }[];
}
/** Of 象山县: the undated speech names no place. */
const gold = [...seeds.keys()]
  .map((name) => JSON.parse(readFileSync(new URL(`../seeds/gold/${name.replace(/\.txt$/u, '.json')}`, import.meta.url), 'utf8')) as Gold)
  .filter(({ meeting }) => meeting.date !== null)
  .sort((a, b) => ((a.meeting.date ?? '') < (b.meeting.date ?? '') ? -1 : 1));

const kindsOf = (decided: readonly { kinds: readonly string[]; items: number }[]): Record<string, number> =>
  Object.fromEntries(decided.map(({ kinds, items }) => [[...kinds].sort().join(' '), items]));

describe.each(seededStores())('the map from $name', ({ openSeeded }) => {
  let seeded: Seeded;
  const ask = (query = ''): Promise<RecordMap> => get(seeded.app, `/map${query}`);
  beforeAll(async () => {
    seeded = await openSeeded();
  });
  afterAll(() => seeded?.close());

  test('meetings by date, with their items by decision', async () => {
    const map = await ask();
    expect([map.scope, map.series, map.undated]).toEqual(['象山县', ['县政府 常务会议'], 0]);
    expect(map.meetings.map(({ date, number, items }) => [date, number, items])).toEqual(
      gold.map(({ meeting, items }) => [meeting.date, meeting.number, items.length]),
    );
    map.meetings.forEach(({ decided }, i) => {
      const marked: Record<string, number> = {};
      for (const { decisions } of gold[i]?.items ?? []) {
        const kinds = [...decisions].sort().join(' ');
        marked[kinds] = (marked[kinds] ?? 0) + 1;
      }
      expect(kindsOf(decided)).toEqual(marked);
    });
  });

  test('who chaired each, and the sentence that says so', async () => {
    const map = await ask();
    const marked = gold.map(({ people }) => people.filter(({ role }) => role === 'chair').map(({ name }) => name));
    expect(
      map.meetings.map((_, at) => [...new Set(map.chairs.filter(({ meeting }) => meeting === at).map(({ official }) => official.name))]),
    ).toEqual(marked.map((names) => [...new Set(names)]));
    for (const { edge, official } of map.chairs) {
      const detail = await get<{ type: string; from: { key: string }; context: string }>(seeded.app, `/edges/${edge}`);
      expect(detail).toMatchObject({ type: 'CHAIRED', from: { key: official.key } });
    }
  });

  test('four meetings are no ground to speak of bursts; a range is kept to', async () => {
    const { topics } = await ask();
    expect(topics).toMatchObject({ base: gold.flatMap(({ items }) => items).length, months: 4, enough: false, found: [] });
    const within = await ask('?from=2021-12-01&to=2022-12-31');
    expect(within.meetings.map(({ date }) => date)).toEqual(['2021-12-30', '2022-04-20']);
    expect(within.chairs.map(({ meeting }) => meeting)).toEqual([0, 1]);
    expect((await ask('?from=2035-01-01')).meetings).toEqual([]);
  });
});
