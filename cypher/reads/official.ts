/** Officials: the list. The page of one is in official-page.ts. */
import { type RoleType, roleTypes } from '../enumerations.ts';
import { groupBy } from '../group-by.ts';
import type { Store } from '../store.ts';
import { type Framed, outsideOf, readFrame } from './frame.ts';
import { anyOf, byCode, byDate, firstOf, isPresence, type Paging, pageOf, readRows } from './rows.ts';

export interface NameFields {
  key: string;
  name: string;
  scope: string;
  pinyin: string;
  initials: string;
}
/** Whether a name is meant by what was typed: a part of it, the beginning of its pinyin, or of its initials. */
export function isMeant({ name, pinyin, initials }: NameFields, typed: string | undefined): boolean {
  if (typed === undefined || typed.trim() === '') return true;
  const wanted = typed.replace(/\s+/gu, '').toLowerCase();
  return name.toLowerCase().includes(wanted) || pinyin.replace(/ /gu, '').startsWith(wanted) || initials.startsWith(wanted);
}
export const nameReturn = (name: string): string =>
  `${name}.key AS key, ${name}.name AS name, ${name}.scope AS scope, ${name}.pinyin AS pinyin, ${name}.initials AS initials`;

interface RoleAt {
  key: string;
  meeting: string;
  date: string | null;
  record: string;
  role: RoleType;
}

/** The most present first. With a period or a place only those with a role in it. */
export async function readOfficials(store: Store, query: Framed & Paging & { q?: string | undefined }) {
  const [frame, names, roles] = await Promise.all([
    readFrame(store, query),
    readRows<NameFields>(store, `MATCH (o:Official) RETURN ${nameReturn('o')}`),
    readRows<RoleAt>(
      store,
      `MATCH (o:Official)-[e:${anyOf(roleTypes)}]->(m:Meeting) RETURN o.key AS key, m.key AS meeting, m.date AS date, e.record AS record, type(e) AS role`,
    ),
  ]);
  const seen = new Map<string, { meetings: Map<RoleType, Set<string>>; present: Set<string>; first: string | null; last: string | null }>();
  for (const { key, meeting, date, record, role } of roles) {
    if (!frame.has(record)) continue;
    const one = seen.get(key) ?? { meetings: new Map(), present: new Set(), first: null, last: null };
    seen.set(key, one);
    one.meetings.set(role, (one.meetings.get(role) ?? new Set()).add(meeting));
    if (isPresence(role)) one.present.add(meeting);
    if (date !== null && byDate(date, one.first) < 0) one.first = date;
    if (date !== null && (one.last === null || date > one.last)) one.last = date;
  }
  const told = frame.asked ? groupBy(roles, ({ key }) => key) : new Map<string, RoleAt[]>();
  const meant = names
    .filter((name) => isMeant(name, query.q))
    .map((name) => ({ name, lies: frame.lies((told.get(name.key) ?? []).map(({ record }) => record)) }));
  const wanted = meant
    .filter(({ lies }) => lies === 'inside')
    .map(({ name }) => name)
    .map((name) => {
      const one = seen.get(name.key);
      const counts = Object.fromEntries(roleTypes.map((role) => [role, one?.meetings.get(role)?.size ?? 0])) as Record<RoleType, number>;
      return { ...name, counts, first: one?.first ?? null, last: one?.last ?? null };
    })
    .sort((a, b) => firstOf((seen.get(b.key)?.present.size ?? 0) - (seen.get(a.key)?.present.size ?? 0), byCode(a.key, b.key)));
  const { page, rows } = pageOf(wanted, query);
  const undated = roles.filter(({ date }) => date === null).length;
  return { page, undated, outside: outsideOf(meant.map(({ lies }) => lies)), officials: rows };
}
