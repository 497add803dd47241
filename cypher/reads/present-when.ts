/** What was approved at the meetings a person was present at, with the role. Never "approved by". */

import { type RoleType, roleTypes } from '../model.ts';
import type { Store } from '../store.ts';
import { decisionSentences } from './decision-sentence.ts';
import { type Evidence, evidenceFor } from './evidence.ts';
import type { DecisionKind } from './extract.ts';
import type { RoleAt } from './official-page.ts';
import {
  approvals,
  byCode,
  byDate,
  type EdgeFields,
  firstOf,
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
  decisions: DecisionKind[] | null;
  e: EdgeFields;
}
export interface Approval {
  item: { key: string; heading: string; number: number | null };
  meeting: { key: string; title: string; date: string | null };
  role: RoleType;
  kind: DecisionKind;
  document: NodeRef | null;
  /** Who brought the item. */
  submitters: { node: NodeRef; evidence: Evidence }[];
  evidence: Evidence;
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

/** Approvals by date, meeting and item; where the decision names no document, `document` is null and the evidence is its sentence. */
export async function readPresentWhen(store: Store, roles: readonly RoleAt[]): Promise<Approval[]> {
  const present = presenceByMeeting(roles);
  const keys = [...present.keys()];
  if (keys.length === 0) return [];
  const match = 'UNWIND $keys AS key MATCH (m:Meeting {key: key})';
  const [items, decided, brought] = await Promise.all([
    readRows<ApprovedItem>(
      store,
      `${match}-[e:HAS_ITEM]->(i:Item) RETURN m.key AS meeting, i.key AS key, i.heading AS heading, i.number AS number, i.position AS position, i.decisions AS decisions, ${projectEdge('e')}`,
      { keys },
    ),
    readRows<{ item: string; e: EdgeFields; d: NodeFields }>(
      store,
      `${match}-[:HAS_ITEM]->(i:Item)-[e:DECIDED]->(d:Document) RETURN i.key AS item, ${projectEdge('e')}, ${projectNode('d')}`,
      { keys },
    ),
    readRows<{ item: string; e: EdgeFields; x: NodeFields }>(
      store,
      `${match}-[:HAS_ITEM]->(i:Item)<-[e:SUBMITTED]-(x) RETURN i.key AS item, ${projectEdge('e')}, ${projectNode('x')}`,
      { keys },
    ),
  ]);
  const show = await evidenceFor(
    store,
    [...items, ...decided, ...brought].map(({ e }) => e),
  );
  const sentence = await decisionSentences(store, items, show);
  const approved = items.flatMap((item) =>
    approvals
      .filter((kind) => item.decisions?.includes(kind))
      .flatMap((kind): (Approval & { position: number })[] => {
        const { key, title, date, e } = present.get(item.meeting) as RoleAt;
        const head = {
          item: { key: item.key, heading: item.heading, number: item.number },
          meeting: { key, title, date },
          role: e.type as RoleType,
          kind,
          submitters: brought
            .filter((one) => one.item === item.key)
            .sort((a, b) => firstOf(byCode(a.e.record, b.e.record), a.e.start - b.e.start, byCode(a.e.id, b.e.id)))
            .map(({ x, e: by }) => ({ node: toRef(x), evidence: show(by) })),
        };
        const named = decided
          .filter((one) => one.item === item.key && one.e.kind === kind)
          .sort((a, b) => firstOf(a.e.start - b.e.start, byCode(a.d.key, b.d.key)));
        if (named.length > 0)
          return named.map((one) => ({ position: item.position, ...head, document: toRef(one.d), evidence: show(one.e) }));
        return [{ position: item.position, ...head, document: null, evidence: sentence(item, kind) }];
      }),
  );
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
