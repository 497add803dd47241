/** The timeline of one document: proposed, taken up, studied, decided, cited. */

import { type DocumentStage, documentStages } from '../closed-lists.ts';
import type { DecisionKind } from '../enumerations.ts';
import type { RelationshipType } from '../model.ts';
import type { Store } from '../store.ts';
import { type Head, readTitles } from './document-titles.ts';
import { type Evidence, evidenceFor } from './evidence.ts';
import { itemReturn } from './official-page.ts';
import {
  anyOf,
  byCode,
  byDate,
  byFact,
  type EdgeFields,
  firstOf,
  type NodeFields,
  type NodeRef,
  projectEdge,
  projectNode,
  readRows,
  toMaybeRef,
  toRef,
} from './rows.ts';
import { readStatementsAbout } from './statements.ts';

const stageOf = { CONCERNS: 'concerns', STUDIED: 'studied', DECIDED: 'decided' } as const satisfies Partial<
  Record<RelationshipType, DocumentStage>
>;
type AtStage = AtItem & { e: { type: keyof typeof stageOf } };

interface AtItem {
  i: { key: string; heading: string; number: number | null };
  m: NodeFields | null;
  e: EdgeFields;
}
export interface Event {
  date: string | null;
  meeting: NodeRef | null;
  item: { key: string; heading: string; number: number | null } | null;
  stage: DocumentStage;
  kind: DecisionKind | null;
  by: NodeRef | null;
  evidence: Evidence;
}

/** The item through which a submitter proposed the document: the one of the same record it submitted. */
export interface SubmittedItem {
  by: string;
  record: string;
  start: number;
  i: { key: string; heading: string; number: number | null };
  m: NodeFields | null;
}
const readSubmittedItems = (store: Store, document: string): Promise<SubmittedItem[]> =>
  readRows(
    store,
    `MATCH (d:Document {key: $document})<-[:CONCERNS]-(i:Item)<-[e:SUBMITTED]-(x) OPTIONAL MATCH (m:Meeting)-[:HAS_ITEM]->(i) RETURN x.key AS by, e.record AS record, e.start AS start, ${itemReturn}, ${projectNode('m')}`,
    { document },
  );

/** One document; null when there is none of that key. */
export async function readDocument(store: Store, key: string) {
  const [head] = await readRows<Head>(store, `MATCH (d:Document {key: $key}) RETURN ${projectNode('d')}, d.scope AS scope`, { key });
  if (!head) return null;
  const [items, proposed, brought, cited, titles] = await Promise.all([
    readRows<AtStage>(
      store,
      `MATCH (i:Item)-[e:${anyOf(Object.keys(stageOf) as (keyof typeof stageOf)[])}]->(d:Document {key: $key}) OPTIONAL MATCH (m:Meeting)-[:HAS_ITEM]->(i) RETURN ${itemReturn}, ${projectNode('m')}, ${projectEdge('e')}`,
      { key },
    ),
    readRows<{ x: NodeFields; e: EdgeFields }>(
      store,
      `MATCH (x)-[e:PROPOSED]->(d:Document {key: $key}) RETURN ${projectNode('x')}, ${projectEdge('e')}`,
      { key },
    ),
    readSubmittedItems(store, key),
    readRows<{ r: NodeFields; e: EdgeFields }>(
      store,
      `MATCH (d:Document {key: $key})-[e:CITED_IN]->(r:Record) RETURN ${projectNode('r')}, ${projectEdge('e')}`,
      { key },
    ),
    readTitles(store, head),
  ]);
  const show = await evidenceFor(
    store,
    [...items, ...proposed, ...cited].map(({ e }) => e),
  );
  const citations = cited.sort((a, b) => byFact(a, b)).map(({ r, e }) => ({ record: toRef(r), evidence: show(e) }));
  const taken = new Set([...items, ...proposed].map(({ e }) => e.record));
  const life: Event[] = [
    ...items.map(({ i, m, e }) => ({
      date: e.date,
      meeting: toMaybeRef(m),
      item: i,
      stage: stageOf[e.type],
      kind: e.kind,
      by: null,
      evidence: show(e),
    })),
    ...proposed.map(({ x, e }) => {
      // Submitter and document stand in one sentence: the item is that of the nearest place where it is submitted.
      const through = brought
        .filter(({ by, record }) => by === x.key && record === e.record)
        .sort((a, b) => firstOf(Math.abs(a.start - e.start) - Math.abs(b.start - e.start), byCode(a.i.key, b.i.key)))[0];
      const [meeting, item] = [toMaybeRef(through?.m ?? null), through?.i ?? null];
      return { date: e.date, meeting, item, stage: 'proposed' as const, kind: null, by: toRef(x), evidence: show(e) };
    }),
    ...citations
      .filter(({ evidence }) => !taken.has(evidence.record))
      .map(({ evidence }) => ({ date: evidence.date, meeting: null, item: null, stage: 'cited' as const, kind: null, by: null, evidence })),
  ];
  return {
    document: { ...toRef(head.d), policy: head.d.policy === true, scope: head.scope },
    life: life.sort(byEvent),
    cited: citations,
    statements: await readStatementsAbout(store, 'Document', key),
    ...titles,
  };
}

const byEvent = (a: Event, b: Event): number =>
  firstOf(
    byDate(a.date, b.date),
    byCode(a.evidence.record, b.evidence.record),
    documentStages.indexOf(a.stage) - documentStages.indexOf(b.stage),
    a.evidence.start - b.evidence.start,
    byCode(a.evidence.edge, b.evidence.edge),
  );
