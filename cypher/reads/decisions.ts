/** Decisions on items. Each is a relationship: to the document it decides, or from the meeting to the item where it names none. */

import type { DecisionKind } from '../enumerations.ts';
import { groupBy } from '../group-by.ts';
import type { Evidence } from './evidence.ts';
import { byCode, type EdgeFields, firstOf, type NodeFields, type NodeRef, toRef } from './rows.ts';

/** In a pattern, undirected from the item: the one leads away from it, the other to it. */
export const decisionTypes = 'DECIDED|DECIDED_ON';
/** A decision's relationship, and the node at its other end. */
export interface Decided {
  e: EdgeFields;
  x: NodeFields;
}
export interface Outcome {
  kind: DecisionKind;
  /** null: the decision names no document. */
  document: NodeRef | null;
  evidence: Evidence;
}

export const namesDocument = ({ e }: Decided): boolean => e.type === 'DECIDED';
// The model gives every decision a kind, and readRows saw to it.
export const kindOfDecision = ({ e }: Decided): DecisionKind => e.kind as DecisionKind;

/** As the text has them; a total order within one item. */
export const byDecision = (a: Decided, b: Decided): number =>
  firstOf(a.e.start - b.e.start, byCode(a.e.kind ?? '', b.e.kind ?? ''), byCode(a.x.key, b.x.key), byCode(a.e.id, b.e.id));

/** Each kind once, with the relationship of the first that is given. */
export const eachKind = (decisions: readonly Decided[]): { kind: DecisionKind; edge: string }[] =>
  [...groupBy(decisions, ({ e }) => e.kind ?? '').values()].map(([one]) => ({
    kind: kindOfDecision(one as Decided),
    edge: (one as Decided).e.id,
  }));

/** A decision in the shape of the answers. */
export const toOutcome = (one: Decided, show: (edge: EdgeFields) => Evidence): Outcome => ({
  kind: kindOfDecision(one),
  document: namesDocument(one) ? toRef(one.x) : null,
  evidence: show(one.e),
});
