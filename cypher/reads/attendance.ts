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
  official: string;
  meeting: string;
  role: RoleType;
  edge: string;
  by: Provenance['by'];
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

/** Roles, and the two ends of each by themselves: their fields would come over with every role. */
function readRoles(store: Store, inside: string | null, params: Params) {
  const match = `MATCH (o:Official)-[e:${roles}]->(m:Meeting) ${whereAll(inside)}`;
  return Promise.all([
    readRows<Role>(store, `${match} RETURN o.key AS official, m.key AS meeting, type(e) AS role, e.id AS edge, e.by AS by`, params),
    readRows<Official>(store, `${match} RETURN DISTINCT o.key AS key, o.name AS name, o.scope AS scope`, params),
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
  const cells = cellsOf(held);
  const presence = new Map<string, number>();
  for (const { official, roles: own } of cells) if (own.some(isPresence)) presence.set(official, (presence.get(official) ?? 0) + 1);
  const officials = people.sort((a, b) => firstOf((presence.get(b.key) ?? 0) - (presence.get(a.key) ?? 0), byCode(a.key, b.key)));
  const row = new Map(officials.map(({ key }, index) => [key, index]));
  const column = new Map(meetings.map(({ key }, index) => [key, index]));
  return {
    officials,
    meetings,
    cells: cells
      .map(({ official, meeting, ...cell }) => ({ o: row.get(official) as number, m: column.get(meeting) as number, ...cell }))
      .sort((a, b) => firstOf(a.o - b.o, a.m - b.m)),
    undated,
    scopes,
    series,
  };
}

/** The roles of one person at one meeting, the most involved first. */
function cellsOf(held: Role[]) {
  const order = new Map<RoleType, number>(roleTypes.map((role, index) => [role, index]));
  held.sort((a, b) => (order.get(a.role) as number) - (order.get(b.role) as number) || byCode(a.edge, b.edge));
  const people = new Map<string, Map<string, Cell>>();
  for (const { official, meeting, role, edge, by } of held) {
    const own = people.get(official) ?? new Map<string, Cell>();
    people.set(official, own);
    const cell = own.get(meeting);
    if (!cell) own.set(meeting, { official, meeting, roles: [role], edges: [edge], by: [by] });
    else {
      if (cell.roles.at(-1) !== role) cell.roles.push(role);
      cell.edges.push(edge);
      cell.by.push(by);
    }
  }
  return [...people.values()].flatMap((own) => [...own.values()]);
}
interface Cell {
  official: string;
  meeting: string;
  roles: RoleType[];
  edges: string[];
  by: Provenance['by'][];
}
