/** Period and place, asked of every list: what is inside is of the place and the period, and what is outside is counted. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordOfKey, scopeOfKey } from '../cypher/keys.ts';
import type { components } from '../web/api/schema.gen.ts';
import { ingestInto } from './ingest.ts';
import { at, get, reviewed, type Seeded, seededStores, seeds } from './testing.ts';

type Schemas = components['schemas'];
const [here, there] = ['象山县', '云岭县'];
const text = new URL('../ingest/samples/text/', import.meta.url);
const other = '14_zt-jiyao-header-block.txt';

/** A list as every route of one answers. */
interface List {
  page: { total: number };
  outside: { period: number; place: number; both: number };
}
const lists = ['/meetings', '/officials', '/organizations', '/documents', '/records'] as const;
const frames = ['', `scope=${at(here)}`, `scope=${at(there)}`, 'scope=record:', 'from=2022-01-01', `scope=${at(here)}&to=2021-12-31`];

describe.each(seededStores())('the frame on $name', ({ openSeeded }) => {
  let seeded: Seeded;
  let otherRecord: string | undefined;
  const ask = <T>(path: string): Promise<T> => get<T>(seeded.app, path);
  const keysOf = async (list: (typeof lists)[number], query: string): Promise<string[]> => {
    const answer = await ask<Record<string, { key: string }[]>>(`${list}?limit=1000&${query}`);
    return (answer[list.slice(1)] ?? []).map(({ key }) => key);
  };
  const placeOf = (key: string): string => scopeOfKey(key) ?? (recordOfKey(key) === otherRecord ? there : here);
  beforeAll(async () => {
    seeded = await openSeeded();
    const bytes = readFileSync(new URL(other, text));
    expect((await ingestInto(seeded.store)([{ name: other, bytes }])).summary).toMatchObject({ new: 1 });
    otherRecord = (await seeded.store.sources({ names: [other] }))[0]?.record;
    expect(otherRecord).toBeDefined();
  });
  afterAll(() => seeded?.close());

  test('the places, and what met at one', async () => {
    const { places, unknown } = await ask<Schemas['Places']>('/places');
    expect(places).toEqual([
      { scope: here, meetings: 4, records: 4, pinyin: 'xiang shan xian', initials: 'xsx' },
      { scope: there, meetings: 1, records: 1, pinyin: 'yun ling xian', initials: 'ylx' },
    ]);
    expect(unknown).toEqual({ records: 1, meetings: 2 });
    const met = await ask<Schemas['SeriesList']>(`/places/series?scope=${at(here)}`);
    expect(met.series).toEqual([{ body: '县政府', series: '常务会议', meetings: 4 }]);
    const nowhere = await ask<Schemas['SeriesList']>('/places/series?scope=record:');
    expect(nowhere.series.reduce((sum, { meetings }) => sum + meetings, 0)).toBe(2);
  });

  test.each(lists)('%s: inside and outside are all there is, whatever is asked', async (list) => {
    const all = await ask<List>(`${list}?limit=1`);
    for (const frame of frames) {
      const { page, outside } = await ask<List>(`${list}?limit=1&${frame}`);
      expect([frame, page.total + outside.period + outside.place + outside.both]).toEqual([frame, all.page.total]);
    }
    expect(await ask<List>(`${list}?limit=1`)).toMatchObject({ outside: { period: 0, place: 0, both: 0 } });
  });

  test.each(lists)('%s: nothing of another place', async (list) => {
    const own = await keysOf(list, `scope=${at(here)}`);
    expect(own.length).toBeGreaterThan(3);
    if (list !== '/records') expect(new Set(own.map(placeOf))).toEqual(new Set([here]));
    const others = await keysOf(list, `scope=${at(there)}`);
    expect(others.length).toBeGreaterThan(0);
    expect(own.filter((key) => others.includes(key))).toEqual([]);
    expect(await keysOf(list, `scope=${at('象山')}`)).toEqual([]);
  });

  test('documents of a period are told by what happened in it', async () => {
    const { documents } = await ask<Schemas['DocumentList']>(`/documents?scope=${at(here)}&to=2021-12-31&limit=1000`);
    expect(documents.length).toBeGreaterThan(5);
    for (const { first, last } of documents) expect([first, last].every((day) => day !== null && day <= '2021-12-31')).toBe(true);
    expect(documents.map(({ title }) => title)).toContain('象山县海洋经济发展“十四五”规划');
    expect(documents.map(({ title }) => title)).not.toContain('象山县2024年财政预算收支安排方案');
  });

  test('bodies of a period: what they brought within it', async () => {
    const count = async (query: string): Promise<number | undefined> =>
      (await ask<Schemas['OrganizationList']>(`/organizations?q=${at('县发改局')}&${query}`)).organizations[0]?.submitted;
    const [whole, before, since] = [await count(''), await count('to=2021-12-31'), await count('from=2022-01-01')];
    expect(whole).toBe((before ?? 0) + (since ?? 0));
    expect(before).toBeGreaterThan(0);
    expect(since).toBeGreaterThan(0);
  });

  test('search: hits within, and how many outside by what has to be lifted', async () => {
    const find = (query: string): Promise<Schemas['SearchAnswer']> => ask(`/search?limit=100&q=${at('李晓东')}&${query}`);
    const all = await find('');
    expect(all.outside).toEqual({ period: 0, place: 0, both: 0 });
    const own = await find(`scope=${at(here)}`);
    expect(own.page.total).toBe(all.page.total - own.outside.place);
    const elsewhere = await find(`scope=${at(there)}`);
    expect(elsewhere.hits).toEqual([]);
    expect(elsewhere.outside.place).toBe(all.page.total);
    const later = await find(`scope=${at(here)}&from=2035-01-01`);
    expect(later.outside).toEqual({ period: own.page.total, place: 0, both: all.page.total - own.page.total });
    const budget = await ask<Schemas['SearchAnswer']>(`/search?limit=100&q=${at('预算')}&from=2022-01-01&scope=${at(here)}`);
    expect(budget.hits.length).toBeGreaterThan(0);
    expect(budget.hits.every(({ date }) => date === null || date >= '2022-01-01')).toBe(true);
    expect(Object.values(budget.byKind).reduce((sum, n) => sum + n, 0)).toBe(budget.page.total);
  });

  test('a body and a series narrow people, documents and search too', async () => {
    const series = `scope=${at(here)}&body=${at('县政府')}&series=${at('常务会议')}`;
    const none = `scope=${at(here)}&body=${at('县委')}`;
    for (const list of lists) {
      expect((await keysOf(list, series)).length).toBeGreaterThan(3);
      expect(await keysOf(list, none)).toEqual([]);
    }
    const unsaid = await ask<Schemas['MeetingList']>('/meetings?scope=record:&body=-');
    expect(unsaid.meetings.every(({ body }) => body === null)).toBe(true);
  });

  test('home, review, the graph and the counts of outcomes keep to the place', async () => {
    const overview = await ask<Schemas['Overview']>(`/overview?scope=${at(there)}`);
    expect(overview.counts).toMatchObject({ records: 1, meetings: 1 });
    const { meetings: met } = await ask<Schemas['MeetingList']>(`/meetings?scope=${at(there)}`);
    expect(overview.months.reduce((sum, { meetings }) => sum + meetings, 0)).toBe(met.filter(({ date }) => date).length);
    // Findings are made in the background.
    const review = await reviewed<Schemas['Review']>(seeded.app, `?limit=1000&scope=${at(there)}`);
    expect(review.records).toBe(1);
    expect(review.findings.every(({ source }) => source === other)).toBe(true);
    const whole = await ask<Schemas['Review']>('/review?limit=1000');
    expect(review.page.total + review.outside.place).toBe(whole.page.total);
    const graph = await ask<Schemas['Graph']>(`/graph?limit=2000&scope=${at(here)}`);
    expect(graph.nodes.length).toBeGreaterThan(100);
    expect(graph.nodes.filter(({ key }) => placeOf(key) !== here || recordOfKey(key) === otherRecord)).toEqual([]);
    const groups = (await seeded.app.inject({ method: 'POST', url: '/api/v1/graph/groups', payload: { open: [], scope: here } })).json<
      Schemas['GraphGroups']
    >();
    const { counts } = await ask<Schemas['Overview']>(`/overview?scope=${at(here)}`);
    expect(groups.total.nodes).toBe(counts.meetings + counts.items + counts.officials + counts.organizations + counts.documents);
    expect(new Set(groups.groups.flatMap(({ place }) => place ?? []))).toEqual(new Set([here]));
    const outcomes = await ask<Schemas['Outcomes']>('/outcomes?scope=record:');
    expect(outcomes.scope).toBe('record:');
    expect(outcomes.bodies.every(({ key }) => key.startsWith('organization:record:'))).toBe(true);
  });

  test('saved questions take place and period, and are whole without', async () => {
    const asked = async (id: string, params: Record<string, string>): Promise<unknown[][]> =>
      (await seeded.app.inject({ method: 'POST', url: `/api/v1/questions/${id}`, payload: { params } })).json<Schemas['Table']>().rows;
    const chaired = await asked('chaired', {});
    expect(new Set(chaired.map(([, scope]) => scope))).toEqual(new Set([here, there]));
    expect((await asked('chaired', { scope: here, from: '2021-12-30', to: '2022-04-20' })).map(([date]) => date)).toEqual([
      '2021-12-30',
      '2022-04-20',
    ]);
    expect(await asked('chaired', { scope: here, body: '县委' })).toEqual([]);
    expect((await asked('chaired', { scope: here, body: '县政府', series: '常务会议' })).length).toBe(4);
    const { questions } = await ask<Schemas['Questions']>('/questions');
    for (const { id, params } of questions) {
      expect([id, params.filter(({ frame }) => frame).map(({ name }) => name)]).toEqual([
        id,
        expect.arrayContaining(['scope', 'from', 'to']),
      ]);
      const rows = await asked(id, { scope: here, to: '2035-01-01' });
      expect([id, rows.flat().filter((cell) => cell === there)]).toEqual([id, []]);
      expect([id, await asked(id, { from: '2035-01-01' })]).toEqual([id, []]);
    }
  });

  test('what is no place is refused, what is unknown is empty', async () => {
    expect((await seeded.app.inject('/api/v1/officials?scope=')).statusCode).toBe(400);
    expect(await keysOf('/officials', `scope=${at('|%Z')}`)).toEqual([]);
    expect([...seeds.keys()].length).toBe(5);
  });
});
