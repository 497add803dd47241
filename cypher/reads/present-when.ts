/**
 * What was approved at the meetings a person was present at, with the role. Never "approved by". Items that a record says they were not there for
 * (presence-limits.ts) are left out.
 */

import { type RoleType, roleTypes } from '../enumerations.ts';
import { groupBy } from '../group-by.ts';
import type { Store } from '../store.ts';
import { type Decided, decisionTypes, namesDocument, toOutcome } from './decisions.ts';
import { evidenceFor } from './evidence.ts';
import { type RoleAt, readRoles } from './official-page.ts';
import { type Presence, presenceAt, readLimits, readPositions } from './presence-limits.ts';
import {
  approvals,
  byCode,
  byDateDown,
  type EdgeFields,
  firstOf,
  inRange,
  isPresence,
  type NodeFields,
  type Paging,
  pageOf,
  projectEdge,
  projectNode,
  type Range,
  readRows,
  toRef,
} from './rows.ts';
import { groupedOnce, readStandsFor } from './told.ts';

interface ApprovedItem {
  meeting: string;
  position: number;
  item: { key: string; heading: string; number: number | null };
}

/** The highest role of presence at each meeting. */
export function presenceByMeeting(roles: readonly RoleAt[]): Map<string, RoleAt> {
  const present = new Map<string, RoleAt>();
  const sorted = roles
    .filter(({ e }) => isPresence(e.type as RoleType))
    .sort((a, b) => roleTypes.indexOf(a.e.type as RoleType) - roleTypes.indexOf(b.e.type as RoleType));
  for (const role of sorted) if (!present.has(role.key)) present.set(role.key, role);
  return present;
}

/** A page of the approvals, the latest first, then by meeting and item, each with its sentence; null when there is no such official. */
export async function readPresentWhen(store: Store, official: string, query: Range & Paging) {
  const found = await readRows(store, 'MATCH (o:Official {key: $key}) RETURN o.key AS key', { key: official });
  if (found.length === 0) return null;
  const roles = (await readRoles(store, official)).filter(({ date }) => inRange(date, query));
  const present = presenceByMeeting(roles);
  const match = 'UNWIND $keys AS key MATCH (m:Meeting {key: key})';
  const limits = groupBy(await readLimits(store, official), ({ meeting }) => meeting);
  const allDecided = await readRows<Decided & ApprovedItem>(
    store,
    `${match}-[:HAS_ITEM]->(i:Item)-[e:${decisionTypes}]-(x) WHERE e.kind IN $approvals RETURN m.key AS meeting, i.position AS position, i {.key, .heading, .number} AS item, ${projectEdge('e')}, ${projectNode('x')}`,
    { keys: [...present.keys()], approvals: [...approvals] },
  );
  const roleOf = ({ meeting }: ApprovedItem): RoleAt => present.get(meeting) as RoleAt;
  // An approval that several records of the meeting tell is one; the one that names its document comes before those that name none.
  const standsFor = await readStandsFor(
    store,
    allDecided.map(({ item }) => item.key),
  );
  const positions = await readPositions(store, [...limits.keys()], standsFor);
  const presenceFor = ({ item, meeting }: ApprovedItem): Presence => presenceAt(item.key, limits.get(meeting) ?? [], positions, standsFor);
  const decided = allDecided.filter((one) => presenceFor(one) !== 'away');
  const naming = groupBy(decided.filter(namesDocument), ({ item, e }) => `${standsFor(item.key)} ${e.kind}`);
  const tellsLess = (one: Decided & ApprovedItem): boolean =>
    !namesDocument(one) && (naming.get(`${standsFor(one.item.key)} ${one.e.kind}`) ?? []).some(({ e }) => e.record !== one.e.record);
  const once = groupedOnce(
    decided.filter((one) => !tellsLess(one)),
    (one) => `${standsFor(one.item.key)} ${one.e.kind} ${namesDocument(one) ? one.x.key : ''}`,
  );
  const { page, rows } = pageOf(
    once.sort((a, b) =>
      firstOf(
        byDateDown(roleOf(a).date, roleOf(b).date),
        byCode(a.meeting, b.meeting),
        byCode(a.e.record, b.e.record),
        a.position - b.position,
        byCode(a.e.kind ?? '', b.e.kind ?? ''),
        a.e.start - b.e.start,
        byCode(a.x.key, b.x.key),
        byCode(a.e.id, b.e.id),
      ),
    ),
    query,
  );
  const brought = await readRows<{ item: string; e: EdgeFields; x: NodeFields }>(
    store,
    `UNWIND $keys AS key MATCH (i:Item {key: key})<-[e:SUBMITTED]-(x) RETURN i.key AS item, ${projectEdge('e')}, ${projectNode('x')}`,
    { keys: [...new Set(rows.map(({ item }) => item.key))] },
  );
  const show = await evidenceFor(store, [...[...rows, ...brought].map(({ e }) => e), ...[...limits.values()].flat().map(({ e }) => e)]);
  const submitters = groupBy(
    brought.sort((a, b) => firstOf(byCode(a.e.record, b.e.record), a.e.start - b.e.start, byCode(a.e.id, b.e.id))),
    ({ item }) => item,
  );
  return {
    page,
    approvals: rows.map((one) => {
      const { key, title, date, e } = roleOf(one);
      const presence = presenceFor(one);
      return {
        item: one.item,
        meeting: { key, title, date },
        role: e.type as RoleType,
        open: presence === null || presence === 'away' ? null : show(presence),
        ...toOutcome(one, show),
        // Who proposed the item.
        submitters: (submitters.get(one.item.key) ?? []).map(({ x, e: by }) => ({ node: toRef(x), evidence: show(by) })),
      };
    }),
  };
}
