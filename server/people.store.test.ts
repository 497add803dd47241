/** The network of people: presence alone makes an edge, each meeting counts once, and every edge leads to its sentences. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { presenceTypes } from '../cypher/enumerations.ts';
import type { components } from '../web/api/schema.gen.ts';
import { type Seeded, seededStores, seeds } from './testing.ts';

type Schemas = components['schemas'];
const id = encodeURIComponent;
const present = presenceTypes.join('|');

describe.each(seededStores())('people on $name', ({ openSeeded }) => {
  let seeded: Seeded;
  let chair = '';
  /** Meetings of each person, by presence; and those somebody was only absent from or only spoke at. */
  const met = new Map<string, Set<string>>();
  const get = async <T>(url: string): Promise<T> => {
    const answer = await seeded.app.inject({ url });
    expect(answer.statusCode).toBe(200);
    return answer.json();
  };
  const company = (key: string, more = '') => get<Schemas['Company']>(`/api/v1/officials/${id(key)}/company?limit=1000${more}`);
  const shared = async (body: object): Promise<Schemas['SharedMeetings']> =>
    (await seeded.app.inject({ method: 'POST', url: '/api/v1/graph/people', payload: body })).json();
  const together = (one: string, other: string, more = '') =>
    get<Schemas['Together']>(`/api/v1/together?one=${id(one)}&other=${id(other)}${more}`);
  const common = (a: string, b: string): number => [...(met.get(a) ?? [])].filter((key) => met.get(b)?.has(key)).length;
  beforeAll(async () => {
    seeded = await openSeeded();
    const rows = await seeded.store.read(`MATCH (o:Official)-[:${present}]->(m:Meeting) RETURN o.key AS person, m.key AS meeting`);
    for (const { person, meeting } of rows as { person: string; meeting: string }[])
      met.set(person, (met.get(person) ?? new Set()).add(meeting));
    const [first] = [...met].sort(([, a], [, b]) => b.size - a.size);
    chair = first![0];
  });
  afterAll(() => seeded?.close());

  test('the company of a person is everybody present at the same meetings, each meeting once', async () => {
    const answer = await company(chair);
    expect(answer.meetings).toBe(met.get(chair)!.size);
    const expected = [...met.keys()].filter((key) => key !== chair && common(chair, key) > 0);
    expect(new Set(answer.company.map(({ key }) => key))).toEqual(new Set(expected));
    for (const { key, together: n } of answer.company) expect([key, n]).toEqual([key, common(chair, key)]);
    expect(answer.hidden).toBe(0);
    const counts = answer.company.map((one) => one.together);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  });

  test('the strongest come first, and how many are left out is told', async () => {
    const all = await company(chair);
    const few = await get<Schemas['Company']>(`/api/v1/officials/${id(chair)}/company?limit=3`);
    expect(few.company).toEqual(all.company.slice(0, 3));
    expect(few.hidden).toBe(all.company.length - 3);
  });

  test('being absent, being named and speaking tie nobody', async () => {
    const rows = await seeded.store.read('MATCH (o:Official)-[:ABSENT_FROM]->(m:Meeting) RETURN o.key AS person, m.key AS meeting');
    const absent = (rows as { person: string; meeting: string }[]).filter(({ person, meeting }) => !met.get(person)?.has(meeting));
    expect(absent.length).toBeGreaterThan(0);
    for (const { person, meeting } of absent) {
      const there = [...met].find(([, meetings]) => meetings.has(meeting))![0];
      const { meetings } = await together(person, there, '&limit=500');
      expect(meetings.map((one) => one.meeting.key)).not.toContain(meeting);
      expect(meetings.length).toBe(common(person, there));
    }
    const keys = [...met.keys(), ...absent.map(({ person }) => person)];
    const { ties } = await shared({ keys, limit: 20_000 });
    for (const { from, to, together: n } of ties) expect([from, to, n]).toEqual([from, to, common(from, to)]);
    const named = await seeded.store.read('MATCH (o:Official)-[:MENTIONED_IN]->(:Record) RETURN DISTINCT o.key AS key');
    const only = (named as { key: string }[]).filter(({ key }) => !met.has(key));
    expect(only.length).toBeGreaterThan(0);
    for (const { key } of only.slice(0, 5)) expect((await company(key)).company).toEqual([]);
  });

  test('all ties of the centre and the strongest of the others; the rest is counted', async () => {
    const keys = (await company(chair)).company.slice(0, 12).map(({ key }) => key);
    const all = await shared({ keys: [chair, ...keys], limit: 20_000 });
    const some = await shared({ keys: [chair, ...keys], centre: [chair], limit: 5 });
    const central = all.ties.filter(({ from, to }) => from === chair || to === chair);
    expect(some.ties.filter(({ from, to }) => from === chair || to === chair)).toEqual(central);
    expect(central).toHaveLength(keys.length);
    expect(some.ties).toHaveLength(central.length + 5);
    expect(some.hidden).toBe(all.ties.length - central.length - 5);
    expect(all.people.find(({ key }) => key === chair)).toEqual({ key: chair, meetings: met.get(chair)!.size });
  });

  test('a tie lists its meetings, each with sentences of both that stand in their records', async () => {
    const [first] = (await company(chair)).company;
    const { page, meetings } = await together(chair, first!.key);
    expect([page.total, meetings.length]).toEqual([first!.together, first!.together]);
    for (const meeting of meetings)
      for (const roles of [meeting.one, meeting.other]) {
        expect(roles.length).toBeGreaterThan(0);
        for (const { role, evidence } of roles) {
          expect(presenceTypes as readonly string[]).toContain(role);
          expect(seeds.get(evidence.source)?.slice(evidence.start, evidence.end)).toBe(evidence.quote);
        }
      }
    const dates = meetings.map(({ meeting }) => meeting.date ?? '');
    expect(dates).toEqual([...dates].sort().reverse());
    expect((await together(chair, chair)).meetings).toEqual([]);
  });

  test('period and place part the meetings', async () => {
    const all = await company(chair);
    const parts = await Promise.all(['&to=2021-12-31', '&from=2022-01-01'].map((part) => company(chair, part)));
    const undated = (
      await seeded.store.read(
        `MATCH (o:Official {key: $chair})-[:${present}]->(m:Meeting) WHERE m.date IS NULL RETURN DISTINCT m.key AS key`,
        { chair },
      )
    ).length;
    expect(parts.reduce((sum, { meetings }) => sum + meetings, undated)).toBe(all.meetings);
    expect((await company(chair, `&scope=${id('象山县')}`)).meetings).toBe(all.meetings);
    expect((await company(chair, `&scope=${id('别处县')}`)).company).toEqual([]);
    expect((await shared({ keys: [chair], scope: '别处县' })).people).toEqual([{ key: chair, meetings: 0 }]);
  });

  test('what is no official is not found, and never a fault', async () => {
    for (const url of [
      `/api/v1/officials/${id('meeting:x')}/company`,
      '/api/v1/officials/x/company',
      `/api/v1/together?one=${id(chair)}&other=x`,
    ])
      expect((await seeded.app.inject({ url })).statusCode).toBe(404);
    expect((await shared({ keys: ['x', 'meeting:y'] })).ties).toEqual([]);
  });
});
