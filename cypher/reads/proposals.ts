/** What a body proposed, from the store: documents it proposed, items it submitted, and the decisions on these. */

import { groupBy } from '../group-by.ts';
import type { Store } from '../store.ts';
import { type Decided, decisionTypes } from './decisions.ts';
import { type AtItem, byAtItem, itemReturn } from './official-page.ts';
import { byFact, type EdgeFields, type NodeFields, projectEdge, projectNode, readRows } from './rows.ts';
import { readStandsFor, type StandsFor } from './told.ts';

export interface Proposal {
  x: NodeFields;
  e: EdgeFields;
}
export interface DecidedOn extends Decided {
  item: string;
}
export interface Proposals {
  proposals: Proposal[];
  submissions: AtItem[];
  /** Which documents an item concerns: keys, by item. */
  concerns: Map<string, string[]>;
  decided: Map<string, DecidedOn[]>;
  /** Items that several records of a meeting tell are one. */
  standsFor: StandsFor;
}
const byProposal = (a: Proposal, b: Proposal): number => byFact(a, b, ({ x }) => x.key);

/** Reads what the body proposed. */
export async function readProposalsBy(store: Store, key: string): Promise<Proposals> {
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
    standsFor: await readStandsFor(store, once.keys()),
  };
}
