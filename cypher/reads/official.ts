/** Officials: the list. The page of one is in official-page.ts. */
import { presenceTypes, type RoleType, roleTypes } from '../enumerations.ts';
import type { Store } from '../store.ts';
import type { Framed } from './frame.ts';
import { type Counted, countLies, frameOfFacts, whereAll } from './frame-query.ts';
import { meantBy, type NameFields, nameReturn } from './meant.ts';
import { anyOf, type Paging, readRows } from './rows.ts';

type Query = Framed & Paging & { q?: string | undefined };
interface RoleCount {
  key: string;
  role: RoleType;
  meetings: number;
  first: string | null;
  last: string | null;
}

/** A page of names, the most present first; with a period or a place only those with a role in it. */
function readNames(store: Store, query: Query): Promise<(NameFields & { present: number })[]> {
  const { asked, match, inside, params } = frameOfFacts(query);
  const { meant, params: typed } = meantBy('o', query.q);
  const presence = anyOf(presenceTypes);
  const present = asked
    ? `MATCH (o:Official)-[e:${anyOf(roleTypes)}]->(m:Meeting) ${match} ${whereAll(meant, inside)} WITH o, count(DISTINCT CASE WHEN type(e) IN $presence THEN m.key END) AS present`
    : `MATCH (o:Official) ${whereAll(meant)} OPTIONAL MATCH (o)-[:${presence}]->(m:Meeting) WITH o, count(DISTINCT m) AS present`;
  const { limit, offset } = query;
  return readRows(store, `${present} RETURN ${nameReturn('o')}, present ORDER BY present DESC, key SKIP $offset LIMIT $limit`, {
    ...params,
    ...typed,
    ...(asked ? { presence: [...presenceTypes] } : {}),
    limit,
    offset,
  });
}

/** How many there are, and how many the frame leaves out. */
function countNames(store: Store, query: Query): Promise<Counted> {
  const frame = frameOfFacts(query);
  const { meant, params } = meantBy('o', query.q);
  const told = `MATCH (o:Official)-[e:${anyOf(roleTypes)}]->(:Meeting) ${frame.match} ${whereAll(meant)}`;
  return countLies(store, 'o', `MATCH (o:Official) ${whereAll(meant)}`, told, frame, params);
}

/** The most present first. With a period or a place only those with a role in it. */
export async function readOfficials(store: Store, query: Query) {
  const { match, inside, params } = frameOfFacts(query);
  const names = readNames(store, query);
  const [page, counts, roles, undated] = await Promise.all([
    names,
    countNames(store, query),
    names.then((found) =>
      readRows<RoleCount>(
        store,
        `UNWIND $keys AS key MATCH (o:Official {key: key})-[e:${anyOf(roleTypes)}]->(m:Meeting) ${match} ${whereAll(inside)} RETURN o.key AS key, type(e) AS role, count(DISTINCT m.key) AS meetings, min(m.date) AS first, max(m.date) AS last`,
        { ...params, keys: found.map(({ key }) => key) },
      ),
    ),
    readRows<{ count: number }>(
      store,
      `MATCH (m:Meeting) WHERE m.date IS NULL MATCH (:Official)-[e:${anyOf(roleTypes)}]->(m) RETURN count(e) AS count`,
    ),
  ]);
  return {
    page: { total: counts.inside, limit: query.limit, offset: query.offset },
    undated: undated[0]?.count ?? 0,
    outside: counts.outside,
    officials: page.map(({ present: _, ...name }) => ({ ...name, ...rolesOf(roles.filter(({ key }) => key === name.key)) })),
  };
}

function rolesOf(own: readonly RoleCount[]) {
  const dates = own.flatMap(({ first, last }) => [first, last]).filter((date) => date !== null);
  return {
    counts: Object.fromEntries(roleTypes.map((role) => [role, own.find((one) => one.role === role)?.meetings ?? 0])) as Record<
      RoleType,
      number
    >,
    first: dates.reduce<string | null>((least, date) => (least === null || date < least ? date : least), null),
    last: dates.reduce<string | null>((most, date) => (most === null || date > most ? date : most), null),
  };
}
