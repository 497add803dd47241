/** Which items of the store are told by several records of their meeting, so that lists and counts take each once (same-item.ts). */
import { onceARevision } from '../cache.ts';
import { type DecisionKind, decisionKinds } from '../enumerations.ts';
import { groupBy } from '../group-by.ts';
import type { Params, Store } from '../store.ts';
import { byCode, type EdgeFields, firstOf, readRows } from './rows.ts';
import { sameItems, type ToldItem } from './same-item.ts';

/** From the key of an item to that of the one that stands for it; its own where one record alone tells it. */
export type StandsFor = (item: string) => string;

/** Keys asked about at once. */
const batch = 500;

interface At {
  meeting: string;
  record: string;
}

/** Rows of a query that begins behind `UNWIND $keys AS key`, some keys at a time. */
export async function inBatches<T>(store: Store, keys: readonly string[], cypher: string, params: Params = {}): Promise<T[]> {
  const found: T[] = [];
  for (let at = 0; at < keys.length; at += batch)
    for (const row of await readRows<T>(store, `UNWIND $keys AS key ${cypher}`, { ...params, keys: keys.slice(at, at + batch) }))
      found.push(row);
  return found;
}

/** Meetings that more than one record tells of. */
const toldBySeveral = (all: readonly At[]): string[] =>
  [...groupBy(all, ({ meeting }) => meeting)]
    .filter(([, told]) => new Set(told.map(({ record }) => record)).size > 1)
    .map(([meeting]) => meeting)
    .sort(byCode);

/** Items of these meetings under the key that stands for them; items that one record alone tells are left out. */
async function readGroups(store: Store, meetings: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const same = new Map<string, string>();
  const [items, documents] = await Promise.all([
    inBatches<Omit<ToldItem, 'documents'>>(
      store,
      meetings,
      'MATCH (m:Meeting {key: key})-[:HAS_ITEM]->(i:Item) RETURN m.key AS meeting, m.scope AS scope, i.key AS key, i.record AS record, i.position AS position, i.number AS number, i.heading AS heading',
    ),
    inBatches<{ item: string; document: string }>(
      store,
      meetings,
      'MATCH (m:Meeting {key: key})-[:HAS_ITEM]->(i:Item)-[:CONCERNS|DECIDED]->(d:Document) RETURN DISTINCT i.key AS item, d.key AS document',
    ),
  ]);
  const named = groupBy(documents, ({ item }) => item);
  for (const own of groupBy(items, ({ meeting }) => meeting).values())
    for (const [first, ...others] of sameItems(
      own.map((item) => ({ ...item, documents: (named.get(item.key) ?? []).map(({ document }) => document) })),
    ))
      for (const other of others) same.set(other.key, (first as ToldItem).key);
  return same;
}
/** How one is asked, from `readSameItems`. */
export const standsFor =
  (same: ReadonlyMap<string, string>): StandsFor =>
  (item) =>
    same.get(item) ?? item;

/** For some items: what a page needs. Reads of their meetings only those that several records tell of. */
export async function readStandsFor(store: Store, items: Iterable<string>): Promise<StandsFor> {
  const at = await inBatches<At>(
    store,
    [...new Set(items)],
    'MATCH (i:Item {key: key})<-[:HAS_ITEM]-(m:Meeting)<-[:RECORDS]-(r:Record) RETURN DISTINCT m.key AS meeting, r.key AS record',
  );
  return standsFor(await readGroups(store, toldBySeveral(at)));
}

/** Items of the whole store that stand behind another, by their keys, with the key of that one. Worked out once a revision. */
export const readSameItems = onceARevision(async (store): Promise<ReadonlyMap<string, string>> => {
  const several = await readRows<{ meeting: string }>(
    store,
    'MATCH (r:Record)-[:RECORDS]->(m:Meeting) WITH m, count(DISTINCT r) AS records WHERE records > 1 RETURN m.key AS meeting ORDER BY meeting',
  );
  return readGroups(
    store,
    several.map(({ meeting }) => meeting),
  );
});

/** For all items: what a list over the whole store needs. */
export const readAllStandsFor = async (store: Store): Promise<StandsFor> => standsFor(await readSameItems(store));

/** Each item once, at its first telling, with the decisions of all of them. */
export function onceEach<T extends { decisions: DecisionKind[] | null }>(
  all: readonly T[],
  keyOf: (one: T) => string,
  standsFor: StandsFor,
  within: (one: T) => string = () => '',
): T[] {
  return [...groupBy(all, (one) => `${within(one)}\n${standsFor(keyOf(one))}`).values()].map((told) => {
    const first = told.find((one) => keyOf(one) === standsFor(keyOf(one))) ?? (told[0] as T);
    return told.length === 1
      ? first
      : { ...first, decisions: decisionKinds.filter((kind) => told.some((one) => one.decisions?.includes(kind))) };
  });
}

/** What several records tell, each once: those of the first record in `order` that says it. What one record says twice stays twice. */
export function toldFirst<T>(all: readonly T[], idOf: (one: T) => string, recordOf: (one: T) => string, order: readonly T[] = all): T[] {
  const first = new Map<string, string>();
  for (const one of order) if (!first.has(idOf(one))) first.set(idOf(one), recordOf(one));
  return all.filter((one) => first.get(idOf(one)) === recordOf(one));
}

/** The same of facts, where the records come in the order of their keys. */
export function groupedOnce<T extends { e: Pick<EdgeFields, 'id' | 'record'> }>(all: readonly T[], idOf: (one: T) => string): T[] {
  const sorted = [...all].sort((a, b) => firstOf(byCode(a.e.record, b.e.record), byCode(a.e.id, b.e.id)));
  return toldFirst(all, idOf, ({ e }) => e.record, sorted);
}
