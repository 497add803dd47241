/**
 * What is written, the same for both stores: plain statements over a transaction somebody else opened. Queries stay inside
 * the dialect both stores read alike (keys are strings, every item aliased, existence by EXISTS).
 */
import type { Logging } from '../log.ts';
import { kindOfKey, type NodeKind, nodeKinds, nodes, type PropertyValue, relationshipTypes } from '../model.ts';
import type { EdgeRow, NodeRow, RecordRows } from '../rows.ts';
import type { Params, Row } from '../store.ts';
import { type Entry, writeLog } from './log.ts';

/** Runs one statement in the open transaction. */
export type Run = (cypher: string, params: Params) => Promise<Row[]>;

/** Rows of one transaction, about; a record is never split. 5,000 to 10,000 is where Neo4j loads fastest. */
const transactionRows = 5000;
/** Rows of one statement. */
const statementRows = 2000;

const sharedKinds = nodeKinds.filter((kind) => nodes[kind].owner === 'shared');
const ownedKinds = nodeKinds.filter((kind) => nodes[kind].owner === 'record' && kind !== 'Record');

function groupBy<T>(items: readonly T[], name: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(name(item));
    if (group) group.push(item);
    else groups.set(name(item), [item]);
  }
  return groups;
}
function* slices<T>(items: readonly T[], size: number): Iterable<T[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}

/** Records in transactions: whole, each once (the last of a name counts), up to about 5,000 rows together; none where only the same are counted. */
export function* transactions(records: readonly RecordRows[], log?: Logging): Iterable<RecordRows[]> {
  if (records.length === 0 && log && log.same > 0) yield [];
  let batch: RecordRows[] = [];
  let size = 0;
  for (const record of new Map(records.map((one) => [one.record, one])).values()) {
    const own = record.nodes.length + record.edges.length;
    if (batch.length > 0 && size + own > transactionRows) {
      yield batch;
      batch = [];
      size = 0;
    }
    batch.push(record);
    size += own;
  }
  if (batch.length > 0) yield batch;
}

const plain = (properties: Record<string, PropertyValue | undefined>): Params =>
  Object.fromEntries(Object.entries(properties).filter((entry): entry is [string, PropertyValue] => entry[1] !== undefined));

async function writeNodes(run: Run, rows: readonly NodeRow[]): Promise<void> {
  const once = [...new Map(rows.map((row) => [row.key, row])).values()];
  for (const [labels, group] of groupBy(once, ({ kind, labels: extra }) => [kind, ...extra].join(':')))
    for (const some of slices(group, statementRows))
      await run(`UNWIND $rows AS row MERGE (n:${labels} {key: row.key}) SET n += row.properties`, {
        rows: some.map(({ key, properties }) => ({ key, properties })),
      });
}

async function writeEdges(run: Run, rows: readonly EdgeRow[], kindOf: ReadonlyMap<string, NodeKind>): Promise<void> {
  const pattern = ({ type, from, to }: EdgeRow): string =>
    `MATCH (a:${kindOf.get(from)} {key: row.from}) MATCH (b:${kindOf.get(to)} {key: row.to}) CREATE (a)-[r:${type}]->(b)`;
  for (const [match, group] of groupBy(rows, pattern))
    for (const some of slices(group, statementRows))
      await run(`UNWIND $rows AS row ${match} SET r += row.properties`, {
        rows: some.map(({ from, to, properties }) => ({ from, to, properties: plain(properties) })),
      });
}

/** Takes out all that the records say. Returns the shared nodes they spoke of, which may now be orphans. */
async function removeFacts(run: Run, records: readonly string[]): Promise<Map<NodeKind, string[]>> {
  const keys = new Set<string>();
  for (const type of relationshipTypes) {
    const facts = `MATCH (a)-[r:${type}]->(b) WHERE r.record IN $records`;
    for (const { from, to } of await run(`${facts} RETURN DISTINCT a.key AS from, b.key AS to`, { records: [...records] }))
      keys.add(String(from)).add(String(to));
    await run(`${facts} DELETE r`, { records: [...records] });
  }
  for (const kind of ownedKinds) await run(`MATCH (n:${kind}) WHERE n.record IN $records DETACH DELETE n`, { records: [...records] });
  await run('MATCH (n:Record) WHERE n.key IN $records DETACH DELETE n', { records: [...records] });
  return new Map(sharedKinds.map((kind) => [kind, [...keys].filter((key) => kindOfKey(key) === kind)]));
}

async function removeOrphans(run: Run, touched: ReadonlyMap<NodeKind, string[]>): Promise<void> {
  for (const [kind, keys] of touched)
    for (const some of slices(keys, statementRows))
      await run(`MATCH (n:${kind}) WHERE n.key IN $keys AND NOT EXISTS { (n)--() } DELETE n`, { keys: some });
}

interface Known {
  source: string;
  version: string;
}
/** Which of the records are there, by key. */
async function stored(run: Run, records: readonly string[]): Promise<Map<string, Known>> {
  const rows = await run('MATCH (n:Record) WHERE n.key IN $records RETURN n.key AS key, n.source AS source, n.version AS version', {
    records: [...records],
  });
  return new Map(rows.map(({ key, source, version }) => [String(key), { source: String(source), version: String(version) }]));
}

/** What of the records is new to the store. */
function entriesOf(records: readonly RecordRows[], known: ReadonlyMap<string, Known>): Entry[] {
  return records.flatMap(({ record, version, nodes: rows }): Entry[] => {
    const before = known.get(record);
    if (before?.version === version) return [];
    const source = String(rows.find(({ kind }) => kind === 'Record')?.properties.source ?? record);
    return [{ record, source, status: before ? 'changed' : 'new' }];
  });
}

/**
 * Puts records in: what they said before goes, what they say now comes, shared nodes nobody speaks of any more go. Gives the number
 * of the import in the log; null where nothing is logged.
 */
export async function putRecords(run: Run, records: readonly RecordRows[], log: Logging | null): Promise<number | null> {
  const known = await stored(
    run,
    records.map(({ record }) => record),
  );
  const touched = known.size > 0 ? await removeFacts(run, [...known.keys()]) : new Map<NodeKind, string[]>();
  const rows = records.flatMap((record) => record.nodes);
  await writeNodes(run, rows);
  await writeEdges(
    run,
    records.flatMap(({ edges }) => edges),
    new Map(rows.map(({ key, kind }) => [key, kind])),
  );
  await removeOrphans(run, touched);
  return log && writeLog(run, log, entriesOf(records, known));
}

export interface Forgotten {
  /** False: it was not there. */
  there: boolean;
  /** Number of the import in the log; null where nothing is logged. */
  import: number | null;
}
/** Takes a record out. */
export async function forgetRecord(run: Run, record: string, log: Logging | null): Promise<Forgotten> {
  const known = (await stored(run, [record])).get(record);
  if (!known) return { there: false, import: log?.import ?? null };
  await removeOrphans(run, await removeFacts(run, [record]));
  return { there: true, import: log && (await writeLog(run, log, [{ record, source: known.source, status: 'forgotten' }])) };
}
