/** Bodies and outcomes on the seeds, compared with the facts marked by hand in seeds/gold. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { components } from '../web/api/schema.gen.ts';
import { at, get, type Seeded, seededStores, seeds } from './testing.ts';

type Schemas = components['schemas'];
interface Gold {
  meeting: { date: string | null };
  items: { heading: string; submitters: string[]; decisions: string[] }[];
}
const gold = [...seeds.keys()].map(
  (name) => JSON.parse(readFileSync(new URL(`../seeds/gold/${name.replace(/\.txt$/u, '.json')}`, import.meta.url), 'utf8')) as Gold,
);
/** 象山县 has the four dated meetings; the undated speech names no place. */
const marked = gold
  .filter(({ meeting }) => meeting.date !== null)
  .flatMap(({ meeting, items }) => items.map((item) => ({ ...item, ...meeting })));

/** Items by body and outcome, as `body|outcome`. */
function counted(items: readonly { submitters: string[]; decisions: string[] }[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { submitters, decisions } of items)
    for (const body of submitters)
      for (const outcome of decisions.length > 0 ? decisions : ['none'])
        counts[`${body}|${outcome}`] = (counts[`${body}|${outcome}`] ?? 0) + 1;
  return counts;
}
const submittersOf = ({ bodies }: Schemas['Outcomes'], flow: Schemas['Outcomes']['flows'][number]): string[] =>
  flow.bodies.map((body) => bodies[body]?.name ?? '');

describe.each(seededStores())('outcomes from $name', ({ openSeeded }) => {
  let seeded: Seeded;
  const ask = <T>(path: string): Promise<T> => get<T>(seeded.app, path);
  beforeAll(async () => {
    seeded = await openSeeded();
  });
  afterAll(() => seeded?.close());

  const spread = (all: Schemas['Outcomes']) =>
    all.flows.flatMap((flow) =>
      Array.from({ length: flow.items }, () => ({ submitters: submittersOf(all, flow), decisions: flow.outcomes })),
    );

  test('the place with the most meetings; every count is that of the marked facts', async () => {
    const all = await ask<Schemas['Outcomes']>('/outcomes');
    expect([all.scope, all.scopes.length, all.scopes[0]]).toEqual(['象山县', 2, { scope: '象山县', known: true, meetings: 4 }]);
    expect(all.items).toBe(marked.length);
    expect(all.brought).toBe(marked.filter(({ submitters }) => submitters.length > 0).length);
    expect([all.byPersons, all.undated, all.series]).toEqual([0, 0, ['县政府 常务会议']]);
    expect(all.flows.reduce((sum, { items }) => sum + items, 0)).toBe(all.items);
    expect(counted(spread(all))).toEqual(counted(marked));
    expect(all.bodies[0]).toEqual({ key: 'organization:象山县|县发改局', name: '县发改局', items: 8 });
    const reform = all.flows.filter((flow) => flow.bodies.includes(0));
    const with_ = (outcome: string): number =>
      reform.filter(({ outcomes }) => outcomes.some((one) => one === outcome)).reduce((sum, { items }) => sum + items, 0);
    expect([with_('approved-in-principle'), with_('forwarded'), with_('issue')]).toEqual([6, 4, 2]);
  });

  test('within a range, and where there is nothing', async () => {
    const within = await ask<Schemas['Outcomes']>('/outcomes?from=2021-12-01&to=2021-12-31');
    expect(counted(spread(within))).toEqual(counted(marked.filter(({ date }) => date === '2021-12-30')));
    const nothing = await ask<Schemas['Outcomes']>('/outcomes?from=2035-01-01');
    expect(nothing).toMatchObject({ scope: '象山县', items: 0, bodies: [], flows: [] });
    const elsewhere = await ask<Schemas['Outcomes']>(`/outcomes?scope=${at('某县')}`);
    expect(elsewhere).toMatchObject({ scope: '某县', items: 0, flows: [] });
  });

  test('the items behind a body, an outcome, both, and the bodies past the first', async () => {
    const list = (query: string): Promise<Schemas['OutcomeItems']> => ask(`/outcomes/items?${query}`);
    const reform = `by=${at('organization:象山县|县发改局')}`;
    const forwarded = await list(`${reform}&outcome=forwarded`);
    expect(forwarded.items.map(({ meeting, item }) => [meeting.date, item.number])).toEqual([
      ['2023-12-20', 4],
      ['2023-12-20', 6],
      ['2023-12-20', 7],
      ['2021-12-30', 7],
    ]);
    for (const { submitters, decided, evidence } of forwarded.items) {
      expect(decided.map(({ kind }) => kind)).toContain('forwarded');
      expect(submitters.map(({ node }) => node.title)).toEqual(['县发改局']);
      expect(submitters[0]?.evidence.context).toContain('县发改局');
      expect(evidence.quote.length).toBeGreaterThan(0);
    }
    const open = await list(`${reform}&outcome=none`);
    expect(open.items.map(({ meeting, item }) => [meeting.date, item.number])).toEqual([
      ['2023-12-20', 5],
      ['2022-04-20', 3],
    ]);
    const all = await ask<Schemas['Outcomes']>('/outcomes');
    expect((await list('limit=500')).page.total).toBe(all.brought);
    const first = new Set(all.bodies.slice(0, 3).map(({ key }) => key));
    const rest = await list('beyond=3&limit=500');
    expect(rest.items.every(({ submitters }) => submitters.some(({ node }) => !first.has(node.key)))).toBe(true);
    expect((await list(`met=${at('县政府 常务会议')}&limit=500`)).page.total).toBe(all.brought);
    expect((await list('met=-')).page.total).toBe(0);
  });

  test('a decision shows the sentence that names its document', async () => {
    const { items } = await ask<Schemas['OutcomeItems']>(`/outcomes/items?by=${at('organization:象山县|县财政局')}&to=2021-12-31`);
    expect(items).toHaveLength(1);
    const principle = items[0]?.decided.find(({ kind }) => kind === 'approved-in-principle');
    expect(principle?.document?.title).toBe('象山县2022年财政预算收支安排方案');
    expect(principle?.evidence.context).toMatch(/^会议原则同意《/u);
  });
});
