/** Officials × meetings. */
import { type Provenance, type RoleType, roleTypes } from '../model.ts';
import type { Params, Store } from '../store.ts';
import { anyOf, byCode, byDate, firstOf, groupBy, inRange, isPresence, type Range, readRows } from './rows.ts';

interface Role {
  official: string;
  name: string;
  meeting: string;
  title: string;
  date: string | null;
  body: string | null;
  series: string | null;
  number: number | null;
  role: RoleType;
  edge: string;
  by: Provenance['by'];
}
type Query = Range & { scope?: string | undefined; body?: string | undefined; series?: string | undefined };

async function readRoles(store: Store, query: Query): Promise<Role[]> {
  const filters = (['scope', 'body', 'series'] as const).filter((name) => query[name] !== undefined);
  const where = filters.length > 0 ? `WHERE ${filters.map((name) => `m.${name} = $${name}`).join(' AND ')}` : '';
  const params: Params = Object.fromEntries(filters.map((name) => [name, query[name] as string]));
  return readRows(
    store,
    `MATCH (o:Official)-[e:${anyOf(roleTypes)}]->(m:Meeting) ${where} RETURN o.key AS official, o.name AS name, m.key AS meeting, m.name AS title, m.date AS date, m.body AS body, m.series AS series, m.number AS number, type(e) AS role, e.id AS edge, e.by AS by`,
    params,
  );
}

/** Rows by presence, the most present first; columns by date, the undated last. */
export async function readAttendance(store: Store, query: Query) {
  const all = await readRoles(store, query);
  const roles = all.filter(({ date }) => inRange(date, query));
  const columns = roles.map(
    ({ meeting, title, date, body, series, number }) => [meeting, { key: meeting, title, date, body, series, number }] as const,
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
  const officials = [...new Map(roles.map(({ official, name }) => [official, { key: official, name }])).values()].sort((a, b) =>
    firstOf(sizeOf(b.key) - sizeOf(a.key), byCode(a.key, b.key)),
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
  const undated = new Set(all.filter(({ date }) => date === null).map(({ meeting }) => meeting)).size;
  return { officials, meetings, cells: cells.sort((a, b) => firstOf(a.o - b.o, a.m - b.m)), undated };
}
