/** What a body brought, and what came of it: documents it proposed, items it submitted, each with the decisions that bear on it. */

import type { Store } from '../store.ts';
import { alikeness } from './alike.ts';
import { byDecision, type Decided, decisionTypes, namesDocument, type Outcome, toOutcome } from './decisions.ts';
import type { Evidence } from './evidence.ts';
import { type AtItem, byAtItem, itemReturn, toAtItem } from './official-page.ts';
import {
  byCode,
  byFact,
  type EdgeFields,
  firstOf,
  groupBy,
  type NodeFields,
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
interface DecidedOn extends Decided {
  item: string;
}
export interface Brought {
  proposals: Proposal[];
  submissions: AtItem[];
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
    readRows<AtItem>(
      store,
      `MATCH (g:Organization {key: $key})-[e:SUBMITTED]->(i:Item) OPTIONAL MATCH (m:Meeting)-[:HAS_ITEM]->(i) RETURN ${itemReturn}, ${projectNode('m')}, ${projectEdge('e')}`,
      { key },
    ),
    readRows<{ item: string; document: string }>(
      store,
      `${submitted}-[:CONCERNS]->(d:Document) RETURN DISTINCT i.key AS item, d.key AS document`,
      { key },
    ),
    readRows<DecidedOn>(store, `${submitted}-[e:${decisionTypes}]-(x) RETURN i.key AS item, ${projectNode('x')}, ${projectEdge('e')}`, {
      key,
    }),
  ]);
  const documents = [...groupBy(concerns, ({ item }) => item)].map(([item, rows]) => [item, rows.map((row) => row.document)] as const);
  // An item submitted in two places of one record is one item, at the first of them.
  const once = groupBy(submissions.sort(byAtItem), ({ i }) => i.key);
  const edges = [...groupBy(decided, ({ e }) => e.id).values()].map((group) => group[0] as DecidedOn);
  return {
    proposals: proposals.sort(byProposal),
    submissions: [...once.values()].map((group) => group[0] as AtItem),
    concerns: new Map(documents),
    decided: groupBy(edges, ({ item }) => item),
  };
}

/** The decisions on a document: those that name it, else those that name one with an alike title; and those that name none. */
function decidedOn(document: NodeFields, decisions: readonly DecidedOn[]): readonly DecidedOn[] {
  const named = decisions.filter(namesDocument);
  const exact = named.filter(({ x }) => x.key === document.key);
  const alike = (): DecidedOn[] => named.filter(({ x }) => alikeness(document.name ?? '', x.name ?? '') >= alikeEnough);
  return [...(exact.length > 0 ? exact : alike()), ...decisions.filter((one) => !namesDocument(one))];
}

/** What was read, in the shape of the page. */
export function showBrought({ proposals, submissions, concerns, decided }: Brought, show: (edge: EdgeFields) => Evidence) {
  const outcomes = ({ i }: AtItem, document: NodeFields | null): Outcome[] => {
    const all = decided.get(i.key) ?? [];
    return [...(document ? decidedOn(document, all) : all)].sort(byDecision).map((one) => toOutcome(one, show));
  };
  const byRecord = groupBy(submissions, ({ e }) => e.record);
  // Submitter and document stand in one sentence: the item is that of the nearest place where the body submits one.
  const throughWhich = ({ x, e }: Proposal): AtItem | undefined =>
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
