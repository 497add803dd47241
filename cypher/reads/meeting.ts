/** One meeting with its records, roster, items and neighbours in time. */

import { type Action, type RoleType, roleTypes } from '../enumerations.ts';
import { groupBy } from '../group-by.ts';
import type { RelationshipType } from '../model.ts';
import type { Store } from '../store.ts';
import { type Decided, toOutcome } from './decisions.ts';
import { type Evidence, evidenceFor } from './evidence.ts';
import { type MeetingFields, meetingReturn } from './meeting-rows.ts';
import { itemsOnce, rosterOnce } from './meeting-told.ts';
import {
  anyOf,
  byCode,
  byDate,
  type EdgeFields,
  firstOf,
  type NodeFields,
  type NodeRef,
  officeChange,
  projectEdge,
  projectNode,
  readRows,
  toMaybeRef,
  toRef,
} from './rows.ts';
import { sameItems } from './same-item.ts';
import { readStatementsOf } from './statements.ts';
import { checkStored } from './stored.ts';
import { toDuty } from './tasks.ts';

interface ItemNode {
  key: string;
  position: number;
  number: number | null;
  heading: string;
  action: Action;
  conditions: string[] | null;
  votesFor: number | null;
  votesAgainst: number | null;
  votesAbstained: number | null;
}
interface Around extends Decided {
  item: string;
}
const atItem: RelationshipType[] = [
  'SUBMITTED',
  'CONCERNS',
  'DECIDED',
  'DECIDED_ON',
  'FORWARDED_TO',
  'TASKED',
  'STUDIED',
  'STATES',
  'APPOINTED',
  'DISMISSED',
];
const bySpan = (a: Around, b: Around): number =>
  firstOf(byCode(a.e.record, b.e.record), a.e.start - b.e.start, byCode(a.x.key, b.x.key), byCode(a.e.id, b.e.id));

/** The neighbours among the meetings of the same body and series, in order of time, and who chaired them; the undated have no place in it. */
async function readSiblings(store: Store, meeting: MeetingFields) {
  const none = { previous: null, next: null };
  if (meeting.date === null) return none;
  const rows = await readRows<MeetingFields>(store, `MATCH (m:Meeting) WHERE m.scope = $scope RETURN ${meetingReturn('m')}`, {
    scope: meeting.scope,
  });
  const series = rows
    .filter(({ body, series, date }) => body === meeting.body && series === meeting.series && date !== null)
    .sort((a, b) => firstOf(byDate(a.date, b.date), (a.number ?? 0) - (b.number ?? 0), byCode(a.key, b.key)));
  const at = series.findIndex(({ key }) => key === meeting.key);
  if (at < 0) return none;
  const around = [series[at - 1], series[at + 1]];
  const chairs = await readRows<{ meeting: string; e: EdgeFields; o: NodeFields }>(
    store,
    `UNWIND $keys AS key MATCH (m:Meeting {key: key})<-[e:CHAIRED]-(o:Official) RETURN m.key AS meeting, ${projectNode('o')}, ${projectEdge('e')}`,
    { keys: around.flatMap((one) => (one ? [one.key] : [])) },
  );
  const show = await evidenceFor(
    store,
    chairs.map(({ e }) => e),
  );
  const [previous = null, next = null] = around.map((one) =>
    one
      ? {
          key: one.key,
          title: one.title,
          date: one.date,
          chairs: chairs
            .filter(({ meeting }) => meeting === one.key)
            .sort(byRoster)
            .map(({ e, o }) => ({ node: toRef(o), evidence: show(e) })),
        }
      : null,
  );
  return { previous, next };
}

/** One meeting; null when there is none of that key. */
export async function readMeeting(store: Store, key: string) {
  const [meeting] = await readRows<MeetingFields>(store, `MATCH (m:Meeting {key: $key}) RETURN ${meetingReturn('m')}`, { key });
  if (!meeting) return null;
  const [records, roster, convened, items, around, siblings] = await Promise.all([
    readRows<{ e: EdgeFields; r: NodeFields }>(
      store,
      `MATCH (r:Record)-[e:RECORDS]->(m:Meeting {key: $key}) RETURN ${projectNode('r')}, ${projectEdge('e')}`,
      { key },
    ),
    readRows<{ e: EdgeFields; o: NodeFields }>(
      store,
      `MATCH (o:Official)-[e:${anyOf(roleTypes)}]->(m:Meeting {key: $key}) RETURN ${projectNode('o')}, ${projectEdge('e')}`,
      { key },
    ),
    readRows<{ g: NodeFields }>(store, `MATCH (g:Organization)-[:CONVENED]->(m:Meeting {key: $key}) RETURN ${projectNode('g')}`, { key }),
    readRows<ItemNode & { e: EdgeFields }>(
      store,
      `MATCH (m:Meeting {key: $key})-[e:HAS_ITEM]->(i:Item) RETURN i.key AS key, i.position AS position, i.number AS number, i.heading AS heading, i.action AS action, i.conditions AS conditions, i.votesFor AS votesFor, i.votesAgainst AS votesAgainst, i.votesAbstained AS votesAbstained, ${projectEdge('e')}`,
      { key },
    ),
    readRows<Around>(
      store,
      `MATCH (m:Meeting {key: $key})-[:HAS_ITEM]->(i:Item)-[e:${anyOf(atItem)}]-(x) RETURN i.key AS item, ${projectNode('x')}, ${projectEdge('e')}`,
      { key },
    ),
    readSiblings(store, meeting),
  ]);
  for (const item of items) checkStored('Item', item.key, item);
  const show = await evidenceFor(
    store,
    [...records, ...roster, ...items, ...around].map(({ e }) => e),
  );
  const nearBy = groupBy(around, ({ item }) => item);
  const bodies = convened.map(({ g }) => toMaybeRef(g)).filter((ref) => ref !== null);
  return {
    meeting: { ...meeting, convenedBy: bodies.sort((a, b) => byCode(a.key, b.key))[0] ?? null },
    records: records
      .map(({ e, r }) => ({ key: r.key, source: r.source ?? r.key, title: e.title, session: e.session, place: e.place, evidence: show(e) }))
      .sort((a, b) => firstOf(byCode(a.key, b.key), byCode(a.evidence.edge, b.evidence.edge))),
    roster: rosterOnce(
      roster.sort(byRoster).map(({ e, o }) => ({ official: toRef(o), role: e.type as RoleType, title: e.title, evidence: show(e) })),
    ),
    items: itemsOnce(
      sameItems(items.map((item) => toTold(item, meeting, nearBy.get(item.key) ?? []))).map((group) =>
        group.map(({ item }) => toItem(item, (nearBy.get(item.key) ?? []).sort(bySpan), show)),
      ),
    ),
    statements: await readStatementsOf(store, [...new Set(records.map(({ r }) => r.key))]),
    ...siblings,
  };
}

/** By role, then as the text lists them. */
const byRoster = (a: { e: EdgeFields; o: NodeFields }, b: { e: EdgeFields; o: NodeFields }): number =>
  firstOf(
    roleTypes.indexOf(a.e.type as RoleType) - roleTypes.indexOf(b.e.type as RoleType),
    byCode(a.e.record, b.e.record),
    a.e.start - b.e.start,
    byCode(a.o.key, b.o.key),
    byCode(a.e.id, b.e.id),
  );

/** What is asked of an item to know it again in another record. */
const toTold = (item: ItemNode & { e: EdgeFields }, { key: meeting, scope }: MeetingFields, near: readonly Around[]) => ({
  key: item.key,
  meeting,
  scope,
  record: item.e.record,
  position: item.position,
  number: item.number,
  heading: item.heading,
  documents: near.filter(({ e }) => e.type === 'CONCERNS' || e.type === 'DECIDED').map(({ x }) => x.key),
  item,
});

function toItem(
  { e, conditions, votesFor, votesAgainst, votesAbstained, ...item }: ItemNode & { e: EdgeFields },
  around: readonly Around[],
  show: (edge: EdgeFields) => Evidence,
) {
  const of = (type: RelationshipType): Around[] => around.filter((one) => one.e.type === type);
  const linked = (type: RelationshipType): { node: NodeRef; evidence: Evidence }[] =>
    of(type).map((one) => ({ node: toRef(one.x), evidence: show(one.e) }));
  return {
    ...item,
    submitters: linked('SUBMITTED'),
    documents: linked('CONCERNS'),
    conditions: conditions ?? [],
    votes:
      votesFor === null && votesAgainst === null && votesAbstained === null
        ? null
        : { for: votesFor, against: votesAgainst, abstained: votesAbstained },
    decided: [...of('DECIDED'), ...of('DECIDED_ON')].sort(bySpan).map((one) => ({ ...toOutcome(one, show), basis: one.e.basis })),
    forwardedTo: linked('FORWARDED_TO'),
    tasked: of('TASKED').map((one) => ({
      node: toRef(one.x),
      ...toDuty(one.e),
      evidence: show(one.e),
    })),
    appointments: [...of('APPOINTED'), ...of('DISMISSED')].map((one) => ({
      node: toRef(one.x),
      change: officeChange[one.e.type as keyof typeof officeChange],
      office: one.e.title ?? '',
      evidence: show(one.e),
    })),
    figures: linked('STATES'),
    studied: linked('STUDIED'),
    evidence: show(e),
  };
}
