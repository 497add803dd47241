/** What was approved at the meetings a person was present at, with the role. Never "approved by". */

import { type RoleType, roleTypes } from '../model.ts';
import type { Store } from '../store.ts';
import { type Decided, decisionTypes, type Outcome, toOutcome } from './decisions.ts';
import { type Evidence, evidenceFor } from './evidence.ts';
import type { RoleAt } from './official-page.ts';
import {
  approvals,
  byCode,
  byDate,
  type EdgeFields,
  firstOf,
  groupBy,
  isPresence,
  type NodeFields,
  type NodeRef,
  projectEdge,
  projectNode,
  readRows,
  toRef,
} from './rows.ts';

interface ApprovedItem {
  meeting: string;
  key: string;
  heading: string;
  number: number | null;
  position: number;
}
export interface Approval extends Outcome {
  item: { key: string; heading: string; number: number | null };
  meeting: { key: string; title: string; date: string | null };
  role: RoleType;
  /** Who brought the item. */
  submitters: { node: NodeRef; evidence: Evidence }[];
}

/** The highest role of presence at each meeting. */
function presenceByMeeting(roles: readonly RoleAt[]): Map<string, RoleAt> {
  const present = new Map<string, RoleAt>();
  const sorted = roles
    .filter(({ e }) => isPresence(e.type as RoleType))
    .sort((a, b) => roleTypes.indexOf(a.e.type as RoleType) - roleTypes.indexOf(b.e.type as RoleType));
  for (const role of sorted) if (!present.has(role.key)) present.set(role.key, role);
  return present;
}

/** Approvals by date, meeting and item, each with its sentence. */
export async function readPresentWhen(store: Store, roles: readonly RoleAt[]): Promise<Approval[]> {
  const present = presenceByMeeting(roles);
  const keys = [...present.keys()];
  if (keys.length === 0) return [];
  const match = 'UNWIND $keys AS key MATCH (m:Meeting {key: key})';
  const [items, decided, brought] = await Promise.all([
    readRows<ApprovedItem>(
      store,
      `${match}-[:HAS_ITEM]->(i:Item) RETURN DISTINCT m.key AS meeting, i.key AS key, i.heading AS heading, i.number AS number, i.position AS position`,
      { keys },
    ),
    readRows<Decided & { item: string }>(
      store,
      `${match}-[:HAS_ITEM]->(i:Item)-[e:${decisionTypes}]-(x) WHERE e.kind IN $approvals RETURN i.key AS item, ${projectEdge('e')}, ${projectNode('x')}`,
      { keys, approvals: [...approvals] },
    ),
    readRows<{ item: string; e: EdgeFields; x: NodeFields }>(
      store,
      `${match}-[:HAS_ITEM]->(i:Item)<-[e:SUBMITTED]-(x) RETURN i.key AS item, ${projectEdge('e')}, ${projectNode('x')}`,
      { keys },
    ),
  ]);
  const show = await evidenceFor(
    store,
    [...decided, ...brought].map(({ e }) => e),
  );
  const decisions = groupBy(decided, ({ item }) => item);
  const submitters = groupBy(brought, ({ item }) => item);
  const approved = items.flatMap(({ meeting, key: itemKey, heading, number, position }) => {
    const { key, title, date, e } = present.get(meeting) as RoleAt;
    const head = {
      position,
      item: { key: itemKey, heading, number },
      meeting: { key, title, date },
      role: e.type as RoleType,
      submitters: (submitters.get(itemKey) ?? [])
        .sort((a, b) => firstOf(byCode(a.e.record, b.e.record), a.e.start - b.e.start, byCode(a.e.id, b.e.id)))
        .map(({ x, e: by }) => ({ node: toRef(x), evidence: show(by) })),
    };
    return (decisions.get(itemKey) ?? []).map((one) => ({ ...head, ...toOutcome(one, show) }));
  });
  return approved
    .sort((a, b) =>
      firstOf(
        byDate(a.meeting.date, b.meeting.date),
        byCode(a.meeting.key, b.meeting.key),
        byCode(a.evidence.record, b.evidence.record),
        a.position - b.position,
        byCode(a.kind, b.kind),
        a.evidence.start - b.evidence.start,
        byCode(a.document?.key ?? '', b.document?.key ?? ''),
      ),
    )
    .map(({ position: _, ...approval }) => approval);
}
