/** What a body was told to do: part, deadline and day, and what later records hold of the same document or project. */

import type { Store } from '../store.ts';
import { byDecision, type Decided, decisionTypes, eachKind } from './decisions.ts';
import type { Evidence } from './evidence.ts';
import { type AtItem, byAtItem, itemReturn, toAtItem } from './official-page.ts';
import { byFact, type EdgeFields, groupBy, type NodeFields, projectEdge, projectNode, readRows, toMaybeRef, toRef } from './rows.ts';
import { readTexts } from './text.ts';

/** A later mark of the same thing: an item about the document, or a record that names the project. */
interface Trace {
  through: NodeFields;
  i: AtItem['i'] | null;
  m: NodeFields | null;
  e: EdgeFields;
}
export interface Tasks {
  tasks: AtItem[];
  /** What was decided on the items of the orders, by item. */
  decided: Map<string, Decided[]>;
  /** What each order is about, by the id of its relationship: the traces of its documents and projects, the earliest first. */
  later: Map<string, Trace[]>;
}
/** Later traces told of each order; their number is told whole. */
const most = 2;

/** How an order stands: as lead or support, by when. The same of an item and of a body. */
export const toDuty = ({ part, deadline, due }: EdgeFields) => ({ part, deadline, due });

/** Reads the orders to the body, and the traces of what they are about. */
export async function readTasks(store: Store, key: string): Promise<Tasks> {
  const order = 'MATCH (g:Organization {key: $key})<-[t:TASKED]-(i:Item)';
  const [tasks, decided, about, projects] = await Promise.all([
    readRows<AtItem>(
      store,
      `MATCH (g:Organization {key: $key})<-[e:TASKED]-(i:Item) OPTIONAL MATCH (m:Meeting)-[:HAS_ITEM]->(i) RETURN ${itemReturn}, ${projectNode('m')}, ${projectEdge('e')}`,
      { key },
    ),
    readRows<Decided & { item: string }>(
      store,
      `${order} WITH DISTINCT i AS i MATCH (i)-[e:${decisionTypes}]-(x) RETURN i.key AS item, ${projectNode('x')}, ${projectEdge('e')}`,
      { key },
    ),
    readRows<{ item: string; document: string }>(
      store,
      `${order}-[:CONCERNS|DECIDED]->(d:Document) RETURN DISTINCT i.key AS item, d.key AS document`,
      { key },
    ),
    readRows<{ project: string; record: string; start: number }>(
      store,
      `${order} MATCH (r:Record {key: t.record})-[e:NAMES_PROJECT]->(p:Project) RETURN DISTINCT p.key AS project, e.record AS record, e.start AS start`,
      { key },
    ),
  ]);
  const [ofDocuments, ofProjects] = await Promise.all([
    readRows<Trace>(
      store,
      `UNWIND $keys AS key MATCH (through:Document {key: key})<-[e:CONCERNS|DECIDED]-(i:Item) OPTIONAL MATCH (m:Meeting)-[:HAS_ITEM]->(i) RETURN ${itemReturn}, ${projectNode('through')}, ${projectNode('m')}, ${projectEdge('e')}`,
      { keys: [...new Set(about.map(({ document }) => document))] },
    ),
    readRows<Trace>(
      store,
      `UNWIND $keys AS key MATCH (through:Project {key: key})<-[e:NAMES_PROJECT]-(r:Record) RETURN ${projectNode('through')}, ${projectEdge('e')}`,
      { keys: [...new Set(projects.map(({ project }) => project))] },
    ),
  ]);
  const traces = groupBy(
    [...ofDocuments, ...ofProjects].sort((a, b) => byFact(a, b)),
    ({ through }) => through.key,
  );
  const documents = groupBy(about, ({ item }) => item);
  const named = groupBy(projects, ({ record }) => record);
  const texts = await readTexts(store, named.keys());
  const later = tasks.map(({ i, e }) => {
    // A project belongs to an order where the order's own clause names it.
    const [from, to] = clauseOf(e, texts.get(e.record)?.text ?? '');
    const inClause = (named.get(e.record) ?? []).filter(({ start }) => start >= from && start < to);
    const things = [...(documents.get(i.key) ?? []).map(({ document }) => document), ...inClause.map(({ project }) => project)];
    const after = (trace: Trace): boolean => e.date !== null && trace.e.date !== null && trace.e.date > e.date;
    return [
      e.id,
      eachOnce([...new Set(things)].flatMap((thing) => (traces.get(thing) ?? []).filter(after)).sort((a, b) => byFact(a, b))),
    ] as const;
  });
  return { tasks: tasks.sort(byAtItem), decided: groupBy(decided.sort(byDecision), ({ item }) => item), later: new Map(later) };
}

/** Where the clause of an order begins and ends: its sentence, cut at semicolons. UTF-16 code units in the raw text. */
function clauseOf({ start, contextStart, contextEnd }: EdgeFields, text: string): [from: number, to: number] {
  const before = text.slice(contextStart, start);
  const after = /[；;]/u.exec(text.slice(start, contextEnd));
  return [contextStart + Math.max(before.lastIndexOf('；'), before.lastIndexOf(';')) + 1, after ? start + after.index : contextEnd];
}

/** One trace for each item, and for each record that names a project. */
function eachOnce(traces: readonly Trace[]): Trace[] {
  return [...groupBy(traces, ({ i, e }) => i?.key ?? e.record).values()].map((group) => group[0] as Trace);
}

/** The relationships an answer shows. */
export const edgesOf = ({ tasks, later }: Tasks): EdgeFields[] => [
  ...tasks.map(({ e }) => e),
  ...[...later.values()].flatMap((traces) => traces.slice(0, most).map(({ e }) => e)),
];

/** What was read, in the shape of the page. */
export const showTasks = ({ tasks, decided, later }: Tasks, show: (edge: EdgeFields) => Evidence) =>
  tasks.map((task) => {
    const traces = later.get(task.e.id) ?? [];
    return {
      ...toAtItem(task, show),
      ...toDuty(task.e),
      decisions: eachKind(decided.get(task.i.key) ?? []),
      later: traces
        .slice(0, most)
        .map(({ through, i, m, e }) => ({ through: toRef(through), item: i?.key ? i : null, meeting: toMaybeRef(m), evidence: show(e) })),
      laterCount: traces.length,
    };
  });
