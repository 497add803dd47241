/** What a body brought, and what came of it: documents it proposed, items it submitted, each with the decisions that bear on it. */

import type { Store } from '../store.ts';
import { alikeness } from './alike.ts';
import { decisionSentences } from './decision-sentence.ts';
import type { Evidence } from './evidence.ts';
import type { DecisionKind } from './extract.ts';
import { type AtItem, byAtItem, itemReturn, toAtItem } from './official-page.ts';
import {
  byCode,
  byFact,
  type EdgeFields,
  firstOf,
  groupBy,
  type NodeFields,
  type NodeRef,
  projectEdge,
  projectNode,
  readRows,
  toMaybeRef,
  toRef,
} from './rows.ts';

interface Proposal {
  x: NodeFields;
  e: EdgeFields;
}
interface Submission extends AtItem {
  position: number;
  decisions: DecisionKind[] | null;
}
interface DecidedOn {
  item: string;
  e: EdgeFields;
  d: NodeFields;
}
/** A decision; `document` is null where it names none and is on the item as a whole. */
export interface Outcome {
  kind: DecisionKind;
  document: NodeRef | null;
  evidence: Evidence;
}
export interface Brought {
  proposals: Proposal[];
  submissions: Submission[];
  /** Which documents an item concerns: keys, by item. */
  concerns: Map<string, string[]>;
  decided: Map<string, DecidedOn[]>;
}
/** From here on two titles under one item are taken for one thing: the decision may print it more fully than the heading. */
const alikeEnough = 0.7;
const byProposal = (a: Proposal, b: Proposal): number => byFact(a, b, ({ x }) => x.key);

/** Reads what the body brought. */
export async function readBroughtBy(store: Store, key: string): Promise<Brought> {
  const submitted = 'MATCH (g:Organization {key: $key})-[s:SUBMITTED]->(i:Item)';
  const [proposals, submissions, concerns, decided] = await Promise.all([
    readRows<Proposal>(
      store,
      `MATCH (g:Organization {key: $key})-[e:PROPOSED]->(x:Document) RETURN ${projectNode('x')}, ${projectEdge('e')}`,
      { key },
    ),
    readRows<Submission>(
      store,
      `MATCH (g:Organization {key: $key})-[e:SUBMITTED]->(i:Item) OPTIONAL MATCH (m:Meeting)-[:HAS_ITEM]->(i) RETURN ${itemReturn}, i.position AS position, i.decisions AS decisions, ${projectNode('m')}, ${projectEdge('e')}`,
      { key },
    ),
    readRows<{ item: string; document: string }>(
      store,
      `${submitted}-[:CONCERNS]->(d:Document) RETURN DISTINCT i.key AS item, d.key AS document`,
      { key },
    ),
    readRows<DecidedOn>(store, `${submitted}-[e:DECIDED]->(d:Document) RETURN i.key AS item, ${projectNode('d')}, ${projectEdge('e')}`, {
      key,
    }),
  ]);
  const documents = [...groupBy(concerns, ({ item }) => item)].map(([item, rows]) => [item, rows.map((row) => row.document)] as const);
  // An item submitted in two places of one record is one item, at the first of them.
  const once = groupBy(submissions.sort(byAtItem), ({ i }) => i.key);
  const edges = [...groupBy(decided, ({ e }) => e.id).values()].map((group) => group[0] as DecidedOn);
  return {
    proposals: proposals.sort(byProposal),
    submissions: [...once.values()].map((group) => group[0] as Submission),
    concerns: new Map(documents),
    decided: groupBy(edges, ({ item }) => item),
  };
}

/** The decisions on a document: those that name it, else those that name one with an alike title. */
function decidedOn(document: NodeFields, decisions: readonly DecidedOn[]): readonly DecidedOn[] {
  const exact = decisions.filter(({ d }) => d.key === document.key);
  return exact.length > 0 ? exact : decisions.filter(({ d }) => alikeness(document.name ?? '', d.name ?? '') >= alikeEnough);
}

/** What was read, in the shape of the page. */
export async function showBrought(
  store: Store,
  { proposals, submissions, concerns, decided }: Brought,
  show: (edge: EdgeFields) => Evidence,
) {
  const unnamed = ({ i, decisions: kinds }: Submission): DecisionKind[] =>
    (kinds ?? []).filter((kind) => !decided.get(i.key)?.some(({ e }) => e.kind === kind));
  const sentence = await decisionSentences(
    store,
    submissions.filter((one) => unnamed(one).length > 0),
    show,
  );
  const outcomes = (submission: Submission, document: NodeFields | null): Outcome[] => {
    const all = decided.get(submission.i.key) ?? [];
    const named = [...(document ? decidedOn(document, all) : all)].sort((a, b) =>
      firstOf(a.e.start - b.e.start, byCode(a.e.kind ?? '', b.e.kind ?? ''), byCode(a.e.id, b.e.id)),
    );
    return [
      ...named.map(({ e, d }) => ({ kind: e.kind as DecisionKind, document: toRef(d), evidence: show(e) })),
      ...unnamed(submission).map((kind) => ({ kind, document: null, evidence: sentence(submission, kind) })),
    ];
  };
  const byRecord = groupBy(submissions, ({ e }) => e.record);
  // Submitter and document stand in one sentence: the item is that of the nearest place where the body submits one.
  const throughWhich = ({ x, e }: Proposal): Submission | undefined =>
    (byRecord.get(e.record) ?? [])
      .filter(({ i }) => concerns.get(i.key)?.includes(x.key))
      .sort((a, b) => firstOf(Math.abs(a.e.start - e.start) - Math.abs(b.e.start - e.start), byCode(a.i.key, b.i.key)))[0];
  return {
    proposed: proposals.map((proposal) => {
      const through = throughWhich(proposal);
      return {
        document: toRef(proposal.x),
        meeting: toMaybeRef(through?.m ?? null),
        item: through?.i ?? null,
        outcomes: through ? outcomes(through, proposal.x) : [],
        evidence: show(proposal.e),
      };
    }),
    submitted: submissions.map((one) => ({ ...toAtItem(one, show), outcomes: outcomes(one, null) })),
  };
}
