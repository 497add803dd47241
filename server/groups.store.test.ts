/** The whole graph as groups: each entity and each drawn fact is counted once, whatever is opened, in every period. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawnTypes, overviewKinds } from '../cypher/reads/graph-facts.ts';
import type { components } from '../web/api/schema.gen.ts';
import { type Seeded, seededStores } from './testing.ts';

type Groups = components['schemas']['GraphGroups'];

describe.each(seededStores())('groups on $name', ({ openSeeded }) => {
  let seeded: Seeded;
  const ask = async (body: object): Promise<Groups> => {
    const answer = await seeded.app.inject({ method: 'POST', url: '/api/v1/graph/groups', payload: body });
    expect(answer.statusCode).toBe(200);
    return answer.json();
  };
  const counted = async (cypher: string): Promise<number> => Number((await seeded.store.read(cypher))[0]?.count);
  const sum = (list: readonly { count: number }[]): number => list.reduce((all, { count }) => all + count, 0);
  /** Every entity is in a group or shown; every fact is within a group, shown, or in an edge. */
  const whole = ({ total, groups, nodes, edges, ties }: Groups): void => {
    expect(sum(groups) + nodes.length).toBe(total.nodes);
    expect(groups.reduce((all, { inside }) => all + inside, 0) + sum(ties) + edges.length).toBe(total.edges);
    const ends = new Set([...groups, ...nodes].map(({ key }) => key));
    for (const { from, to } of [...ties, ...edges]) expect([ends.has(from), ends.has(to)]).toEqual([true, true]);
  };
  beforeAll(async () => {
    seeded = await openSeeded();
  });
  afterAll(() => seeded?.close());

  test('count what the store holds, by kind', async () => {
    const all = await ask({});
    whole(all);
    for (const kind of overviewKinds)
      expect({ kind, count: sum(all.groups.filter((group) => group.kind === kind)) }).toEqual({
        kind,
        count: await counted(`MATCH (n:${kind}) RETURN count(n) AS count`),
      });
    const drawn = overviewKinds.map((kind) => `'${kind}'`).join(', ');
    expect(all.total.edges).toBe(
      await counted(
        `MATCH (a)-[e:${drawnTypes.join('|')}]->(b) WHERE any(one IN labels(a) WHERE one IN [${drawn}]) AND any(one IN labels(b) WHERE one IN [${drawn}]) RETURN count(e) AS count`,
      ),
    );
  });

  test('meetings stand by their years, people by their place', async () => {
    const { groups } = await ask({});
    const meetings = groups.filter(({ kind }) => kind === 'Meeting').map(({ year, count }) => [year, count]);
    expect(meetings).toEqual([
      ['', 2],
      ['2021', 2],
      ['2022', 1],
      ['2023', 1],
    ]);
    expect(groups.filter(({ kind }) => kind === 'Official').map(({ place }) => place)).toContain('象山县');
  });

  test('an opened group shows its best connected members, and nothing is lost or counted twice', async () => {
    const { groups } = await ask({});
    const people = groups.find(({ kind, place }) => kind === 'Official' && place === '象山县')!;
    const opened = await ask({ open: [{ group: people.key, most: 10 }] });
    whole(opened);
    expect(opened.nodes).toHaveLength(10);
    expect(opened.nodes.every(({ group }) => group === people.key)).toBe(true);
    expect(opened.groups.find(({ key }) => key === people.key)?.count).toBe(people.count - 10);
    // He chaired three of the four meetings and attended each of them.
    expect(opened.nodes.map(({ title }) => title)).toContain('李晓东');
    const year = groups.find(({ kind, year: at }) => kind === 'Meeting' && at === '2021')!;
    const both = await ask({
      open: [
        { group: people.key, most: 500 },
        { group: year.key, most: 500 },
      ],
    });
    whole(both);
    expect(both.groups.some(({ key }) => key === people.key || key === year.key)).toBe(false);
    expect(both.edges.length).toBeGreaterThan(60);
  });

  test('a period holds what its facts speak of', async () => {
    const within = await ask({ from: '2021-01-01', to: '2021-12-31' });
    whole(within);
    expect(within.groups.filter(({ kind }) => kind === 'Meeting').map(({ year, count }) => [year, count])).toEqual([['2021', 2]]);
    expect((await ask({ from: '2035-01-01' })).total).toEqual({ nodes: 0, edges: 0 });
  });

  test('a group that is not there opens nothing', async () => {
    const all = await ask({ open: [{ group: 'group:Official|甲县', most: 5 }] });
    whole(all);
    expect(all.nodes).toEqual([]);
  });
});
