/** Officials × meetings. */
import { type RoleType, roleTypes } from '../enumerations.ts';
import { groupBy } from '../group-by.ts';
import type { Provenance } from '../model.ts';
import type { Store } from '../store.ts';
import { inSeries, type Place, placed } from './place.ts';
import { anyOf, byCode, byDate, firstOf, inRange, isPresence, type Range, readRows } from './rows.ts';
import { readScopes } from './scopes.ts';

interface Role {
  official: string;
  name: string;
  home: string;
  meeting: string;
  title: string;
  date: string | null;
  scope: string;
  body: string | null;
  series: string | null;
  number: number | null;
  role: RoleType;
  edge: string;
  by: Provenance['by'];
}
type Query = Range & Place;

async function readRoles(store: Store, query: Query): Promise<Role[]> {
  const { where, params } = placed('m', query);
  return readRows(
    store,
    `MATCH (o:Official)-[e:${anyOf(roleTypes)}]->(m:Meeting) ${where} RETURN o.key AS official, o.name AS name, o.scope AS home, m.key AS meeting, m.name AS title, m.date AS date, m.scope AS scope, m.body AS body, m.series AS series, m.number AS number, type(e) AS role, e.id AS edge, e.by AS by`,
    params,
  );
}

/** Rows by presence, the most present first; columns by date, the undated last. */
export async function readAttendance(store: Store, query: Query) {
  const [held, scopes] = await Promise.all([readRoles(store, query), readScopes(store, true)]);
  const all = held.filter((one) => inSeries(one, query));
  const roles = all.filter(({ date }) => inRange(date, query));
  const columns = roles.map(
    ({ meeting, title, date, scope, body, series, number }) =>
      [meeting, { key: meeting, title, date, scope, body, series, number }] as const,
  );
  const meetings = [...new Map(columns).values()].sort((a, b) =>
    firstOf(byDate(a.date, b.date), byCode(a.body ?? '', b.body ?? ''), byCode(a.key, b.key)),
  );
  const presence = new Map<string, Set<string>>();
  for (const { official, meeting, role } of roles) {
    const present = presence.get(official) ?? new Set();
    presence.set(official, isPresence(role) ? present.add(meeting) : present);
  }
  const sizeOf = (key: string): number => presence.get(key)?.size ?? 0;
  const officials = [...new Map(roles.map(({ official, name, home }) => [official, { key: official, name, scope: home }])).values()].sort(
    (a, b) => firstOf(sizeOf(b.key) - sizeOf(a.key), byCode(a.key, b.key)),
  );
  const row = new Map(officials.map(({ key }, index) => [key, index]));
  const column = new Map(meetings.map(({ key }, index) => [key, index]));
  const cells = [...groupBy(roles, ({ official, meeting }) => JSON.stringify([official, meeting])).values()].map((group) => {
    const { official, meeting } = group[0] as Role;
    const types = new Set(group.map(({ role }) => role));
    group.sort((a, b) => firstOf(roleTypes.indexOf(a.role) - roleTypes.indexOf(b.role), byCode(a.edge, b.edge)));
    return {
      o: row.get(official) as number,
      m: column.get(meeting) as number,
      roles: roleTypes.filter((role) => types.has(role)),
      edges: group.map(({ edge }) => edge),
      by: group.map(({ by }) => by),
    };
  });
  const kinds = groupBy(
    [...new Map(held.filter(({ date }) => inRange(date, query)).map((one) => [one.meeting, one])).values()],
    ({ body, series }) => JSON.stringify([body, series]),
  );
  const series = [...kinds.values()]
    .map((group) => ({ body: group[0]?.body ?? null, series: group[0]?.series ?? null, meetings: group.length }))
    .sort((a, b) => firstOf(b.meetings - a.meetings, byCode(a.body ?? '', b.body ?? ''), byCode(a.series ?? '', b.series ?? '')));
  const undated = new Set(all.filter(({ date }) => date === null).map(({ meeting }) => meeting)).size;
  return { officials, meetings, cells: cells.sort((a, b) => firstOf(a.o - b.o, a.m - b.m)), undated, scopes, series };
}
