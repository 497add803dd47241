/**
 * People by the meetings they were at together: a meeting folded into the edges between those present. Presence only: being absent or
 *named connects nobody. Counted here from rows of presence, so that both stores give the same edges in the same order.
 */
import { presenceTypes, type RoleType, roleTypes } from '../enumerations.ts';
import { groupBy } from '../group-by.ts';
import type { Store } from '../store.ts';
import { type Evidence, evidenceFor } from './evidence.ts';
import { readNodes } from './graph-facts.ts';
import type { MeetingFields } from './meeting-rows.ts';
import { type RoleAt, readRoles } from './official-page.ts';
import { inScope, inSeries, type Place } from './place.ts';
import { anyOf, byCode, byDateDown, firstOf, inRange, isPresence, type Paging, pageOf, type Range, readRows, toRef } from './rows.ts';

/** What of the meetings counts: those of a period and a place. */
export type Part = Range & Place;

const present = anyOf(presenceTypes);
type At = Pick<MeetingFields, 'date' | 'scope' | 'body' | 'series'>;
const counts = (meeting: At, part: Part): boolean => inRange(meeting.date, part) && inScope(meeting.scope, part) && inSeries(meeting, part);

interface Presence extends At {
  person: string;
  meeting: string;
}
/** Who of some people was present at which meetings of the part, each once, whatever the number of roles. */
async function readPresence(store: Store, keys: readonly string[], part: Part): Promise<Presence[]> {
  const rows = await readRows<Presence>(
    store,
    `UNWIND $keys AS key MATCH (o:Official {key: key})-[:${present}]->(m:Meeting) RETURN DISTINCT o.key AS person, m.key AS meeting, m.date AS date, m.scope AS scope, m.body AS body, m.series AS series`,
    { keys: [...keys] },
  );
  return rows.filter((row) => counts(row, part));
}

/** The people who were present with one most often, and how many more there are; null where there is no such official. */
export async function readCompany(store: Store, seed: string, { limit, ...part }: Part & { limit: number }) {
  const known = seed.startsWith('official:') ? (await readNodes(store, [seed])).get(seed) : undefined;
  if (!known) return null;
  const meetings = (await readPresence(store, [seed], part)).map(({ meeting }) => meeting);
  const rows = await readRows<{ key: string; together: number }>(
    store,
    `UNWIND $meetings AS meeting MATCH (m:Meeting {key: meeting})<-[:${present}]-(o:Official) WHERE o.key <> $seed RETURN o.key AS key, count(DISTINCT m.key) AS together`,
    { meetings, seed },
  );
  const strongest = rows.sort((a, b) => firstOf(b.together - a.together, byCode(a.key, b.key))).slice(0, limit);
  const fields = await readNodes(
    store,
    strongest.map(({ key }) => key),
  );
  return {
    person: toRef(known),
    meetings: meetings.length,
    company: strongest.flatMap(({ key, together }) => {
      const node = fields.get(key);
      return node ? [{ ...toRef(node), together }] : [];
    }),
    hidden: rows.length - strongest.length,
  };
}

export interface Shared {
  from: string;
  to: string;
  /** Meetings at which both were present. */
  together: number;
  first: string | null;
  last: string | null;
}

/** How often each two of some people were present together: all edges of the `centre`, of the others the strongest. */
export async function readShared(
  store: Store,
  keys: readonly string[],
  { centre, limit, ...part }: Part & { centre: readonly string[]; limit: number },
) {
  const own = [...new Set(keys)].filter((key) => key.startsWith('official:'));
  const rows = await readPresence(store, own, part);
  const pairs = new Map<string, Shared>();
  for (const group of groupBy(rows, ({ meeting }) => meeting).values()) {
    const { date } = group[0] as Presence;
    const people = group.map(({ person }) => person).sort(byCode);
    people.forEach((from, i) => {
      for (const to of people.slice(i + 1)) {
        const id = `${from}\n${to}`;
        const pair = pairs.get(id) ?? { from, to, together: 0, first: null, last: null };
        pair.together += 1;
        if (date !== null && (pair.first === null || date < pair.first)) pair.first = date;
        if (date !== null && (pair.last === null || date > pair.last)) pair.last = date;
        pairs.set(id, pair);
      }
    });
  }
  const middle = new Set(centre);
  const ranked = [...pairs.values()].sort((a, b) => firstOf(b.together - a.together, byCode(a.from, b.from), byCode(a.to, b.to)));
  const central = ranked.filter(({ from, to }) => middle.has(from) || middle.has(to));
  const others = ranked.filter(({ from, to }) => !middle.has(from) && !middle.has(to));
  const met = groupBy(rows, ({ person }) => person);
  return {
    people: own.map((key) => ({ key, meetings: met.get(key)?.length ?? 0 })),
    ties: [...central, ...others.slice(0, limit)],
    hidden: Math.max(0, others.length - limit),
  };
}

/** The roles of presence a person had at each meeting of the part, the most involved first. */
async function presentRoles(store: Store, key: string, part: Part): Promise<Map<string, RoleAt[]>> {
  const order = (role: RoleAt): number => roleTypes.indexOf(role.e.type as RoleType);
  const roles = (await readRoles(store, key)).filter((role) => isPresence(role.e.type as RoleType) && counts(role, part));
  return groupBy(
    roles.sort((a, b) => firstOf(order(a) - order(b), byCode(a.e.id, b.e.id))),
    (role) => role.key,
  );
}

/** A page of the meetings at which two people were both present, the latest first, with the sentences that say so; null where one is no official. */
export async function readTogether(store: Store, one: string, other: string, query: Part & Paging) {
  const nodes = await readNodes(
    store,
    [one, other].filter((key) => key.startsWith('official:')),
  );
  const [a, b] = [nodes.get(one), nodes.get(other)];
  if (!a || !b) return null;
  const [mine, theirs] = await Promise.all([presentRoles(store, one, query), presentRoles(store, other, query)]);
  const both = [...mine.keys()].filter((key) => one !== other && theirs.has(key));
  const at = (key: string): RoleAt => (mine.get(key) as RoleAt[])[0] as RoleAt;
  const sorted = both.sort((x, y) => firstOf(byDateDown(at(x).date, at(y).date), byCode(x, y)));
  const { page, rows } = pageOf(sorted, query);
  const show = await evidenceFor(
    store,
    rows.flatMap((key) => [...(mine.get(key) ?? []), ...(theirs.get(key) ?? [])]).map(({ e }) => e),
  );
  return {
    page,
    one: toRef(a),
    other: toRef(b),
    meetings: rows.map((key) => {
      const { title, date, scope } = at(key);
      return {
        meeting: { key, title, date, scope },
        one: (mine.get(key) ?? []).map((role) => said(role, show)),
        other: (theirs.get(key) ?? []).map((role) => said(role, show)),
      };
    }),
  };
}

const said = ({ e }: RoleAt, show: (edge: RoleAt['e']) => Evidence) => ({ role: e.type as RoleType, title: e.title, evidence: show(e) });
