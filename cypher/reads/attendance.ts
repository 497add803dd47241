/** Officials × meetings. */
import { type RoleType, roleTypes } from '../enumerations.ts';
import type { Provenance } from '../model.ts';
import type { Params, Store } from '../store.ts';
import { frameOfMeetings, whereAll } from './frame-query.ts';
import { type MeetingFields, meetingReturn } from './meeting-rows.ts';
import type { Place } from './place.ts';
import { anyOf, byCode, byDate, firstOf, isPresence, type Range, readRows } from './rows.ts';
import { listed, readScopes } from './scopes.ts';

type Query = Range & Place;
interface Role {
  role: RoleType;
  edge: string;
  by: Provenance['by'];
}
/** A role of an official as one kind of reader found it: the meetings, and for each the edge that says so. */
interface Held {
  official: string;
  role: RoleType;
  by: Provenance['by'];
  meetings: string[];
  edges: string[];
}
interface Official {
  key: string;
  name: string;
  scope: string;
}
interface Series {
  body: string | null;
  series: string | null;
  meetings: number;
}
const roles = anyOf(roleTypes);

/** Roles, together by official; and the two ends of each by themselves, for their fields would come over with every role. */
function readRoles(store: Store, inside: string | null, params: Params) {
  const match = `MATCH (o:Official)-[e:${roles}]->(m:Meeting) ${whereAll(inside)}`;
  return Promise.all([
    readRows<Held>(
      store,
      `${match} RETURN o.key AS official, type(e) AS role, e.by AS by, collect(m.key) AS meetings, collect(e.id) AS edges`,
      params,
    ),
    readRows<Official>(
      store,
      `MATCH (o:Official) WHERE EXISTS { MATCH (o)-[:${roles}]->(m:Meeting) ${whereAll(inside)} } RETURN o.key AS key, o.name AS name, o.scope AS scope`,
      params,
    ),
    readRows<MeetingFields>(store, `MATCH (m:Meeting) ${whereAll(inside, listed)} RETURN ${meetingReturn('m')}`, params),
  ]);
}

/** Bodies and series that meet in the place and range, whichever of them are asked for; those with the most meetings first. */
async function readSeries(store: Store, { body: _, series: __, ...query }: Query): Promise<Series[]> {
  const { inside, params } = frameOfMeetings(query);
  const rows = await readRows<Series>(
    store,
    `MATCH (m:Meeting) ${whereAll(inside, listed)} RETURN m.body AS body, m.series AS series, count(m) AS meetings`,
    params,
  );
  return rows.sort((a, b) => firstOf(b.meetings - a.meetings, byCode(a.body ?? '', b.body ?? ''), byCode(a.series ?? '', b.series ?? '')));
}

/** Meetings without a day, of the place and series. */
async function countUndated(store: Store, { from: _, to: __, ...place }: Query): Promise<number> {
  const { inside, params } = frameOfMeetings(place);
  const [row] = await readRows<{ count: number }>(
    store,
    `MATCH (m:Meeting) ${whereAll('m.date IS NULL', inside, listed)} RETURN count(m) AS count`,
    params,
  );
  return row?.count ?? 0;
}

/** Rows by presence, the most present first; columns by date, the undated last. */
export async function readAttendance(store: Store, query: Query) {
  const { inside, params } = frameOfMeetings(query);
  const [[held, people, met], series, undated, scopes] = await Promise.all([
    readRoles(store, inside, params),
    readSeries(store, query),
    countUndated(store, query),
    readScopes(store, true),
  ]);
  const meetings = met.sort((a, b) => firstOf(byDate(a.date, b.date), byCode(a.body ?? '', b.body ?? ''), byCode(a.key, b.key)));
  const column = new Map(meetings.map(({ key }, index) => [key, index]));
  const byPerson = cellsOf(held, column);
  const presence = new Map([...byPerson].map(([key, own]) => [key, own.filter((cell) => cell.roles.some(isPresence)).length]));
  const officials = people.sort((a, b) => firstOf((presence.get(b.key) ?? 0) - (presence.get(a.key) ?? 0), byCode(a.key, b.key)));
  return {
    officials,
    meetings,
    cells: officials.flatMap(({ key }, o) => (byPerson.get(key) ?? []).map((cell) => ({ o, ...cell }))),
    undated,
    scopes,
    series,
  };
}

interface Cell {
  /** Index of the meeting. */
  m: number;
  roles: RoleType[];
  edges: string[];
  by: Provenance['by'][];
}
const order = new Map<RoleType, number>(roleTypes.map((role, index) => [role, index]));
const byRole = (a: Role, b: Role): number => (order.get(a.role) ?? 0) - (order.get(b.role) ?? 0) || byCode(a.edge, b.edge);

/** By person the roles at each meeting, the most involved first, in the order of the meetings. */
function cellsOf(held: readonly Held[], column: ReadonlyMap<string, number>): Map<string, Cell[]> {
  const people = new Map<string, Map<number, Role[]>>();
  for (const { official, role, by, meetings, edges } of held) {
    let own = people.get(official);
    if (!own) {
      own = new Map();
      people.set(official, own);
    }
    for (const [index, meeting] of meetings.entries()) {
      const at = column.get(meeting);
      if (at === undefined) continue;
      const one: Role = { role, edge: edges[index] as string, by };
      const known = own.get(at);
      if (known) known.push(one);
      else own.set(at, [one]);
    }
  }
  return new Map(
    [...people].map(([official, own]) => [
      official,
      [...own].sort(([a], [b]) => a - b).map(([m, said]) => toCell(m, said.length > 1 ? said.sort(byRole) : said)),
    ]),
  );
}

const toCell = (m: number, said: readonly Role[]): Cell => ({
  m,
  roles: [...new Set(said.map(({ role }) => role))],
  edges: said.map(({ edge }) => edge),
  by: said.map(({ by }) => by),
});
