/** What a body was told to do: part, deadline and day, and what later records hold of the same document or project. */

import { type DueState, type DutyPart, dueStates, dutyParts } from '../closed-lists.ts';
import { groupBy } from '../group-by.ts';
import type { Store } from '../store.ts';
import { byDecision, type Decided, decisionTypes, eachKind } from './decisions.ts';
import { evidenceFor } from './evidence.ts';
import { type AtItem, itemReturn, toAtItem } from './official-page.ts';
import {
  byCode,
  byDate,
  byFact,
  countBy,
  countByYear,
  type EdgeFields,
  firstOf,
  type NodeFields,
  type Paging,
  pageOf,
  parted,
  projectEdge,
  projectNode,
  type Range,
  readRows,
  toMaybeRef,
  toRef,
} from './rows.ts';
import { checkStored } from './stored.ts';
import { readTexts } from './text.ts';
import { groupedOnce, readStandsFor } from './told.ts';

/** A later mark of the same thing: an item about the document, or a record that names the project. */
interface Trace {
  through: NodeFields;
  i: AtItem['i'] | null;
  m: NodeFields | null;
  e: EdgeFields;
}
/** Later traces told of each order; their number is told whole. */
const most = 2;

/** How an order stands: as lead or support, by when. The same of an item and of a body. */
export const toDuty = ({ part, deadline, due }: EdgeFields) => ({ part, deadline, due });

/** How an order stands on a day. */
export const stateOn = (due: string | null, day: string): DueState => (!due ? 'open' : due < day ? 'passed' : 'ahead');

/** `day`: the day that deadlines are seen from. */
export type TasksQuery = Range & Paging & { day: string; state?: DueState | undefined; part?: DutyPart | undefined };
interface Light {
  item: string;
  e: Pick<EdgeFields, 'id' | 'record' | 'start' | 'date' | 'due' | 'part'>;
}

/** A page of the orders to a body: those with a day ahead first, by that day; and how many stand how, in all and by year. */
export async function readTasks(store: Store, key: string, query: TasksQuery) {
  const order = 'MATCH (g:Organization {key: $key})<-[e:TASKED]-(i:Item)';
  const all = await readRows<Light>(store, `${order} RETURN i.key AS item, e {.id, .record, .start, .date, .due, .part} AS e`, { key });
  for (const { e } of all) checkStored('TASKED', e.id, e);
  const dateOf = ({ e }: Light): string | null => e.date;
  const { inside, ...rest } = parted(await ordersOnce(store, all), dateOf, query);
  const stateOf = ({ e }: Light): DueState => stateOn(e.due, query.day);
  const partOf = ({ e }: Light): DutyPart => e.part ?? 'none';
  const ofState = inside.filter((one) => query.state === undefined || stateOf(one) === query.state);
  const ofPart = inside.filter((one) => query.part === undefined || partOf(one) === query.part);
  const wanted = ofState
    .filter((one) => query.part === undefined || partOf(one) === query.part)
    .sort((a, b) =>
      firstOf(
        dueStates.indexOf(stateOf(a)) - dueStates.indexOf(stateOf(b)),
        byCode(a.e.due ?? '', b.e.due ?? ''),
        byDate(a.e.date, b.e.date),
        byCode(a.e.record, b.e.record),
        a.e.start - b.e.start,
        byCode(a.e.id, b.e.id),
      ),
    );
  const { page, rows } = pageOf(wanted, query);
  return {
    page,
    all: inside.length,
    ...rest,
    day: query.day,
    states: countBy(ofPart, dueStates, stateOf),
    parts: countBy(ofState, dutyParts, partOf),
    years: countByYear(wanted, dueStates, stateOf, dateOf),
    tasks: await showTasks(store, key, rows, query.day),
  };
}

/** An order that several records of a meeting tell alike is one: the same item, part and day. One record that gives it twice gives two. */
async function ordersOnce(store: Store, all: readonly Light[]): Promise<Light[]> {
  const standsFor = await readStandsFor(
    store,
    all.map(({ item }) => item),
  );
  return groupedOnce(all, ({ item, e }) => [standsFor(item), e.part, e.due].join('\n'));
}

/** The orders of a page with their sentences, what was decided on their items and what later records hold of the same things. */
async function showTasks(store: Store, key: string, rows: readonly Light[], day: string) {
  if (rows.length === 0) return [];
  const ids = rows.map(({ e }) => e.id);
  const items = [...new Set(rows.map(({ item }) => item))];
  const tasks = await readRows<AtItem>(
    store,
    `MATCH (g:Organization {key: $key})<-[e:TASKED]-(i:Item) WHERE e.id IN $ids OPTIONAL MATCH (m:Meeting)-[:HAS_ITEM]->(i) RETURN ${itemReturn}, ${projectNode('m')}, ${projectEdge('e')}`,
    { key, ids },
  );
  const byId = new Map(tasks.map((task) => [task.e.id, task]));
  const ordered = ids.flatMap((id) => byId.get(id) ?? []);
  const decided = await readRows<Decided & { item: string }>(
    store,
    `UNWIND $items AS key MATCH (i:Item {key: key})-[e:${decisionTypes}]-(x) RETURN i.key AS item, ${projectNode('x')}, ${projectEdge('e')}`,
    { items },
  );
  const decisions = groupBy(decided.sort(byDecision), ({ item }) => item);
  const later = await readLater(store, ordered, items);
  const shown = [...later.values()].flatMap((traces) => traces.slice(0, most));
  const show = await evidenceFor(
    store,
    [...ordered, ...shown].map(({ e }) => e),
  );
  return ordered.map((task) => {
    const traces = later.get(task.e.id) ?? [];
    return {
      ...toAtItem(task, show),
      ...toDuty(task.e),
      state: stateOn(task.e.due, day),
      decisions: eachKind(decisions.get(task.i.key) ?? []),
      later: traces
        .slice(0, most)
        .map(({ through, i, m, e }) => ({ through: toRef(through), item: i?.key ? i : null, meeting: toMaybeRef(m), evidence: show(e) })),
      laterCount: traces.length,
    };
  });
}

/** What each order is about, by the id of its relationship: the later traces of its documents and projects, the earliest first. */
async function readLater(store: Store, tasks: readonly AtItem[], items: string[]): Promise<Map<string, Trace[]>> {
  const [about, projects] = await Promise.all([
    readRows<{ item: string; document: string }>(
      store,
      'UNWIND $items AS key MATCH (i:Item {key: key})-[:CONCERNS|DECIDED]->(d:Document) RETURN DISTINCT i.key AS item, d.key AS document',
      { items },
    ),
    readRows<{ project: string; record: string; start: number }>(
      store,
      'UNWIND $records AS key MATCH (r:Record {key: key})-[e:NAMES_PROJECT]->(p:Project) RETURN DISTINCT p.key AS project, e.record AS record, e.start AS start',
      { records: [...new Set(tasks.map(({ e }) => e.record))] },
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
  return new Map(later);
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
