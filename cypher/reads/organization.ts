/** Organizations: the list. The page of one is in organization-page.ts. */
import { groupBy } from '../group-by.ts';
import type { RelationshipType } from '../model.ts';
import type { Store } from '../store.ts';
import type { Framed } from './frame.ts';
import { countLies, frameOfFacts, whereAll } from './frame-query.ts';
import { meantBy, type NameFields, nameReturn } from './meant.ts';
import { byCode, firstOf, type Paging, readRows } from './rows.ts';
import { inBatches, readSameItems, standsFor } from './told.ts';

const counted = ['SUBMITTED', 'PROPOSED', 'TASKED', 'FORWARDED_TO', 'MENTIONED_IN'] as const satisfies RelationshipType[];
type Counts = Record<(typeof counted)[number], number>;
type Query = Framed & Paging & { q?: string | undefined };

interface Tie {
  key: string;
  type: (typeof counted)[number];
  other: string;
}

const none: Counts = { SUBMITTED: 0, PROPOSED: 0, TASKED: 0, FORWARDED_TO: 0, MENTIONED_IN: 0 };

/** What each body is connected to, within the frame: an item that several records of its meeting tell counts once. */
async function readCounts(store: Store, query: Framed): Promise<Map<string, Counts>> {
  const { match, inside, params } = frameOfFacts(query);
  const ties = counted.join('|');
  const [same, rows] = await Promise.all([
    readSameItems(store),
    readRows<Omit<Tie, 'other'> & { count: number }>(
      store,
      `MATCH (g:Organization)-[e:${ties}]-(x) ${match} ${whereAll(inside)} RETURN g.key AS key, type(e) AS type, count(DISTINCT x.key) AS count`,
      params,
    ),
  ]);
  const counts = new Map<string, Counts>();
  for (const { key, type, count } of rows) counts.set(key, { ...(counts.get(key) ?? none), [type]: count });
  const several = await inBatches<Tie>(
    store,
    [...new Set([...same.keys(), ...same.values()])],
    `MATCH (x:Item {key: key})-[e:${ties}]-(g:Organization) ${match} ${whereAll(inside)} RETURN DISTINCT g.key AS key, type(e) AS type, x.key AS other`,
    params,
  );
  const standing = standsFor(same);
  for (const told of groupBy(several, ({ key, type, other }) => `${type} ${standing(other)} ${key}`).values()) {
    const { key, type } = told[0] as Tie;
    const own = counts.get(key);
    if (own) own[type] -= told.length - 1;
  }
  return counts;
}

/** Those that proposed the most first, of the period and place. `q`: a part of the name, or the beginning of its pinyin or initials. */
export async function readOrganizations(store: Store, query: Query) {
  const frame = frameOfFacts(query);
  const { meant, params } = meantBy('g', query.q);
  const told = `MATCH (g:Organization)-[e]-() ${frame.match}`;
  const [counts, lies, keys] = await Promise.all([
    readCounts(store, query),
    countLies(store, 'g', `MATCH (g:Organization) ${whereAll(meant)}`, `${told} ${whereAll(meant)}`, frame, params),
    readRows<{ key: string }>(
      store,
      frame.asked
        ? `${told} ${whereAll(meant, frame.inside)} RETURN DISTINCT g.key AS key`
        : `MATCH (g:Organization) ${whereAll(meant)} RETURN g.key AS key`,
      { ...params, ...frame.params },
    ),
  ]);
  const sorted = keys
    .map(({ key }) => ({ key, of: counts.get(key) ?? none }))
    .sort((a, b) =>
      firstOf(b.of.SUBMITTED - a.of.SUBMITTED, b.of.TASKED - a.of.TASKED, b.of.MENTIONED_IN - a.of.MENTIONED_IN, byCode(a.key, b.key)),
    )
    .slice(query.offset, query.offset + query.limit);
  const names = await readRows<NameFields>(store, `UNWIND $keys AS key MATCH (g:Organization {key: key}) RETURN ${nameReturn('g')}`, {
    keys: sorted.map(({ key }) => key),
  });
  const byKey = new Map(names.map((name) => [name.key, name]));
  return {
    page: { total: lies.inside, limit: query.limit, offset: query.offset },
    outside: lies.outside,
    organizations: sorted.flatMap(({ key, of }) => {
      const name = byKey.get(key);
      const { SUBMITTED: submitted, PROPOSED: proposed, TASKED: tasked, FORWARDED_TO: received, MENTIONED_IN: mentions } = of;
      return name ? [{ ...name, submitted, proposed, tasked, received, mentions }] : [];
    }),
  };
}
