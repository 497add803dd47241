/** The page of one official. "Present when": an approval belongs to the meeting; the absent are not counted. */
import { presenceTypes, type RoleType, roleTypes } from '../enumerations.ts';
import { groupBy } from '../group-by.ts';
import type { Store } from '../store.ts';
import { type Evidence, evidenceFor } from './evidence.ts';
import { type NameFields, nameReturn } from './meant.ts';
import { type MeetingFields, meetingReturn } from './meeting-rows.ts';
import {
  anyOf,
  byCode,
  byDate,
  byFact,
  type EdgeFields,
  firstOf,
  inRange,
  isPresence,
  type NodeFields,
  officeChange,
  projectEdge,
  projectNode,
  type Range,
  readRows,
  toMaybeRef,
  toRef,
} from './rows.ts';
import { readStatementsAbout } from './statements.ts';
import { groupedOnce, readStandsFor } from './told.ts';

export interface RoleAt extends MeetingFields {
  e: EdgeFields;
}
export interface AtItem {
  i: { key: string; heading: string; number: number | null };
  m: NodeFields | null;
  e: EdgeFields;
}
export const itemReturn = 'i {.key, .heading, .number} AS i';
const companions = 20;

/** An item reached by a relationship, with its meeting and sentence. */
export const toAtItem = ({ i, m, e }: AtItem, show: (edge: EdgeFields) => Evidence) => ({
  item: i,
  meeting: toMaybeRef(m),
  evidence: show(e),
});
/** Items reached by a relationship, each once where several records of its meeting tell it. */
export async function itemsOnce(store: Store, all: readonly AtItem[]): Promise<AtItem[]> {
  const standsFor = await readStandsFor(
    store,
    all.map(({ i }) => i.key),
  );
  return groupedOnce(all, ({ i, e }) => [standsFor(i.key), e.type, e.title ?? '', e.part ?? '', e.due ?? ''].join('\n'));
}
export const byAtItem = (a: AtItem, b: AtItem): number => byFact(a, b, ({ i }) => i.key);

async function readCompanions(store: Store, key: string, range: Range) {
  const together = `-[:${anyOf(presenceTypes)}]->(m:Meeting)<-[:${anyOf(presenceTypes)}]-`;
  const rows = await readRows<{ p: NodeFields; meeting: string; date: string | null }>(
    store,
    `MATCH (o:Official {key: $key})${together}(p:Official) WHERE p.key <> $key RETURN ${projectNode('p')}, m.key AS meeting, m.date AS date`,
    { key },
  );
  const groups = groupBy(
    rows.filter(({ date }) => inRange(date, range)),
    ({ p }) => p.key,
  );
  return [...groups.values()]
    .map((group) => ({ official: toRef((group[0] as { p: NodeFields }).p), together: new Set(group.map(({ meeting }) => meeting)).size }))
    .sort((a, b) => firstOf(b.together - a.together, byCode(a.official.key, b.official.key)))
    .slice(0, companions);
}

/** Meetings of the series the official has a roster role in: what presence is measured against. */
async function countAttendance(store: Store, roles: readonly RoleAt[], range: Range) {
  const roster = roles.filter(({ e }) => e.type !== 'SPOKE_AT');
  const present = new Set(roster.filter(({ e }) => isPresence(e.type as RoleType)).map(({ key }) => key));
  const absent = new Set(roster.map(({ key }) => key).filter((key) => !present.has(key)));
  const seriesOf = ({ scope, body, series }: MeetingFields): string => JSON.stringify([scope, body, series]);
  const series = new Set(roster.map(seriesOf));
  const all = await readRows<MeetingFields>(
    store,
    `UNWIND $scopes AS scope MATCH (m:Meeting) WHERE m.scope = scope RETURN ${meetingReturn('m')}`,
    {
      scopes: [...new Set(roster.map(({ scope }) => scope))],
    },
  );
  const base = all.filter((meeting) => series.has(seriesOf(meeting)) && inRange(meeting.date, range));
  const gaps = base
    .filter((meeting) => !present.has(meeting.key) && !absent.has(meeting.key))
    .sort((a, b) => firstOf(byDate(a.date, b.date), byCode(a.key, b.key)))
    .map((meeting) => ({ key: meeting.key, title: meeting.title, date: meeting.date }));
  return {
    present: present.size,
    absent: absent.size,
    gaps,
    undated: base.filter(({ date }) => date === null).length,
    base: base.length,
  };
}

/** Every role of the official at a meeting. */
export const readRoles = (store: Store, key: string): Promise<RoleAt[]> =>
  readRows(store, `MATCH (o:Official {key: $key})-[e:${anyOf(roleTypes)}]->(m:Meeting) RETURN ${meetingReturn('m')}, ${projectEdge('e')}`, {
    key,
  });

/** One official; null when there is none of that key. */
export async function readOfficial(store: Store, key: string, range: Range) {
  const [name] = await readRows<NameFields>(store, `MATCH (o:Official {key: $key}) RETURN ${nameReturn('o')}`, { key });
  if (!name) return null;
  const [allRoles, offices, allChanges, allSubmitted, allTasked, mentions, companionsOf] = await Promise.all([
    readRoles(store, key),
    readRows<{ g: NodeFields; e: EdgeFields }>(
      store,
      `MATCH (o:Official {key: $key})-[e:HELD]->(g:Organization) RETURN ${projectNode('g')}, ${projectEdge('e')}`,
      { key },
    ),
    readRows<AtItem>(
      store,
      `MATCH (i:Item)-[e:APPOINTED|DISMISSED]->(o:Official {key: $key}) OPTIONAL MATCH (m:Meeting)-[:HAS_ITEM]->(i) RETURN ${itemReturn}, ${projectNode('m')}, ${projectEdge('e')}`,
      { key },
    ),
    readRows<AtItem>(
      store,
      `MATCH (o:Official {key: $key})-[e:SUBMITTED]->(i:Item) OPTIONAL MATCH (m:Meeting)-[:HAS_ITEM]->(i) RETURN ${itemReturn}, ${projectNode('m')}, ${projectEdge('e')}`,
      { key },
    ),
    readRows<AtItem>(
      store,
      `MATCH (i:Item)-[e:TASKED]->(o:Official {key: $key}) OPTIONAL MATCH (m:Meeting)-[:HAS_ITEM]->(i) RETURN ${itemReturn}, ${projectNode('m')}, ${projectEdge('e')}`,
      { key },
    ),
    readRows<{ r: NodeFields; e: EdgeFields }>(
      store,
      `MATCH (o:Official {key: $key})-[e:MENTIONED_IN]->(r:Record) RETURN ${projectNode('r')}, ${projectEdge('e')}`,
      { key },
    ),
    readCompanions(store, key, range),
  ]);
  const [changes, submitted, tasked] = await Promise.all([
    itemsOnce(store, allChanges),
    itemsOnce(store, allSubmitted),
    itemsOnce(store, allTasked),
  ]);
  const roles = allRoles.filter(({ date }) => inRange(date, range));
  const show = await evidenceFor(
    store,
    [...roles, ...offices, ...changes, ...submitted, ...tasked, ...mentions].map(({ e }) => e),
  );
  const statements = await readStatementsAbout(store, 'Official', key, range);
  const attendance = await countAttendance(store, roles, range);
  const dated = <T extends { e: EdgeFields }>(all: readonly T[]): T[] => all.filter(({ e }) => inRange(e.date, range));
  return {
    official: {
      key,
      kind: 'Official' as const,
      title: name.name,
      labels: ['Official'],
      date: null,
      scope: name.scope,
      pinyin: name.pinyin,
      initials: name.initials,
    },
    offices: dated(offices)
      .sort((a, b) => byFact(a, b))
      .map(({ g, e }) => ({ title: e.title ?? '', organization: toMaybeRef(g), evidence: show(e) })),
    changes: dated(changes)
      .sort(byAtItem)
      .map((one) => ({
        change: officeChange[one.e.type as keyof typeof officeChange],
        title: one.e.title ?? '',
        ...toAtItem(one, show),
      })),
    meetings: toMeetings(roles, show),
    submitted: dated(submitted)
      .sort(byAtItem)
      .map((one) => toAtItem(one, show)),
    tasked: dated(tasked)
      .sort(byAtItem)
      .map((one) => toAtItem(one, show)),
    with: companionsOf.map((one) => ({ ...one, base: attendance.present })),
    mentions: dated(mentions)
      .sort((a, b) => byFact(a, b))
      .map(({ r, e }) => ({ record: toRef(r), evidence: show(e) })),
    attendance,
    statements,
    undated: new Set(allRoles.filter(({ date }) => date === null).map((role) => role.key)).size,
  };
}

function toMeetings(roles: readonly RoleAt[], show: (edge: EdgeFields) => Evidence) {
  return [...groupBy(roles, (role) => role.key).values()]
    .map((group) => {
      const { key, title, date, body, series, number } = group[0] as RoleAt;
      const shown = group
        .sort((a, b) => firstOf(roleTypes.indexOf(a.e.type as RoleType) - roleTypes.indexOf(b.e.type as RoleType), byCode(a.e.id, b.e.id)))
        .map(({ e }) => ({ role: e.type as RoleType, title: e.title, evidence: show(e) }));
      return { meeting: { key, title, date, body, series, number }, roles: shown };
    })
    .sort((a, b) => firstOf(byDate(a.meeting.date, b.meeting.date), byCode(a.meeting.key, b.meeting.key)));
}
