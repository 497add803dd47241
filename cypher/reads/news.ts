/** What is new: the tail of the log of imports, with what its records hold now. What was taken back is no news. */
import { roleTypes } from '../enumerations.ts';
import { groupBy } from '../group-by.ts';
import { type EntryStatus, logLabel, logLine, type Way } from '../log.ts';
import type { Store } from '../store.ts';
import { anyOf, byCode, byDate, firstOf, type NodeFields, type NodeRef, projectNode, readRows, toRef } from './rows.ts';

/** Lines of the log fetched at once: heads of imports, and entries of one. */
const heads = 20;
const window = 200;

interface Head {
  number: number;
  at: string;
  way: Way;
  entries: number;
  new: number;
  changed: number;
  joined: number | null;
  forgotten: number;
  same: number;
}
interface Entry {
  position: number;
  record: string;
  source: string;
  status: EntryStatus;
}
/** Where reading goes on, backwards: in this import, with the entries before this position. */
export interface Cursor {
  import: number;
  position: number;
}
export interface NewsQuery {
  /** Records, of whichever import. */
  limit: number;
  before: Cursor | null;
}

const lines = `UNWIND $lines AS line MATCH (l:${logLabel} {line: line})`;

/** Numbers from one down to another, both included. */
const downFrom = (first: number, last: number): number[] => Array.from({ length: Math.max(0, first - last + 1) }, (_, at) => first - at);

/** Heads of imports, the latest first; those of which nothing is left are passed over. */
async function* headsFrom(store: Store, first: number): AsyncIterable<Head> {
  for (let top = first; top > 0; top -= heads) {
    const rows = await readRows<Head>(
      store,
      `${lines} RETURN l.number AS number, l.at AS at, l.way AS way, l.entries AS entries, l.new AS new, l.changed AS changed, l.joined AS joined, l.forgotten AS forgotten, l.same AS same`,
      { lines: downFrom(top, Math.max(1, top - heads + 1)).map(logLine.import) },
    );
    for (const head of rows.sort((a, b) => b.number - a.number))
      if (head.new + head.changed + (head.joined ?? 0) + head.forgotten > 0) yield head;
  }
}

/** Entries of an import before a position, the latest first, without those that were taken back. */
async function* entriesOf(store: Store, number: number, before: number): AsyncIterable<Entry> {
  for (let top = before - 1; top >= 0; top -= window) {
    const positions = downFrom(top, Math.max(0, top - window + 1));
    const rows = await readRows<Omit<Entry, 'position'> & { line: string; undone: boolean }>(
      store,
      `${lines} RETURN l.line AS line, l.record AS record, l.source AS source, l.status AS status, l.undone AS undone`,
      { lines: positions.map((position) => logLine.entry(number, position)) },
    );
    const found = new Map(rows.map((row) => [row.line, row]));
    for (const position of positions) {
      const row = found.get(logLine.entry(number, position));
      if (row && !row.undone) yield { position, record: row.record, source: row.source, status: row.status };
    }
  }
}

/** So many entries with their imports, and where the next begin. */
async function readTail(
  store: Store,
  { limit, before }: NewsQuery,
): Promise<{ found: { head: Head; entry: Entry }[]; next: Cursor | null }> {
  const [last] = await readRows<{ number: number }>(store, `MATCH (l:${logLabel} {line: $line}) RETURN l.number AS number`, {
    line: logLine.last,
  });
  const found: { head: Head; entry: Entry }[] = [];
  for await (const head of headsFrom(store, Math.min(before?.import ?? Number.MAX_SAFE_INTEGER, last?.number ?? 0))) {
    const end = head.number === before?.import ? Math.min(before.position, head.entries) : head.entries;
    for await (const entry of entriesOf(store, head.number, end)) {
      if (found.length === limit) return { found, next: { import: head.number, position: entry.position + 1 } };
      found.push({ head, entry });
    }
  }
  return { found, next: null };
}

interface Held {
  record: NodeRef | null;
  meetings: NodeRef[];
  officials: number;
  items: number;
}
const nothing: Held = { record: null, meetings: [], officials: 0, items: 0 };

/** What records hold now, by key; those that are not there any more are missing. */
async function readHeld(store: Store, keys: readonly string[]): Promise<Map<string, Held>> {
  const params = { keys: [...new Set(keys)] };
  const ask = <T>(pattern: string, returned: string): Promise<T[]> =>
    readRows<T>(store, `UNWIND $keys AS key MATCH (r:Record {key: key})${pattern} RETURN key AS record, ${returned}`, params);
  const [records, meetings, roles, mentions, items] = await Promise.all([
    ask<{ r: NodeFields }>('', projectNode('r')),
    ask<{ record: string; m: NodeFields }>('-[:RECORDS]->(m:Meeting)', projectNode('m')),
    ask<{ record: string; official: string }>(
      `-[:RECORDS]->(m:Meeting)<-[e:${anyOf(roleTypes)}]-(o:Official) WHERE e.record = key`,
      'o.key AS official',
    ),
    ask<{ record: string; official: string }>('<-[:MENTIONED_IN]-(o:Official)', 'o.key AS official'),
    ask<{ record: string; item: string }>('-[:RECORDS]->(m:Meeting)-[e:HAS_ITEM]->(i:Item) WHERE e.record = key', 'i.key AS item'),
  ]);
  const meetingsOf = groupBy(meetings, ({ record }) => record);
  const officialsOf = groupBy([...roles, ...mentions], ({ record }) => record);
  const itemsOf = groupBy(items, ({ record }) => record);
  return new Map(
    records.map(({ r }) => {
      const refs = new Map((meetingsOf.get(r.key) ?? []).map(({ m }) => [m.key, toRef(m)]));
      return [
        r.key,
        {
          record: toRef(r),
          meetings: [...refs.values()].sort((a, b) => firstOf(byDate(a.date, b.date), byCode(a.key, b.key))),
          officials: new Set((officialsOf.get(r.key) ?? []).map(({ official }) => official)).size,
          items: new Set((itemsOf.get(r.key) ?? []).map(({ item }) => item)).size,
        },
      ];
    }),
  );
}

/** The records imported last, by import; the latest first. Reads no more of the log than it gives. */
export async function readNews(store: Store, query: NewsQuery) {
  const { found, next } = await readTail(store, query);
  const held = await readHeld(
    store,
    found.map(({ entry }) => entry.record),
  );
  const imports = [...groupBy(found, ({ head }) => `${head.number}`).values()].flatMap((group) =>
    group.slice(0, 1).map(({ head: { number, at, way, same, new: fresh, changed, joined, forgotten } }) => ({
      number,
      at,
      way,
      counts: { new: fresh, changed, joined: joined ?? 0, forgotten, same },
      records: group.map(({ entry: { record, source, status } }) => ({ key: record, source, status, ...(held.get(record) ?? nothing) })),
    })),
  );
  return { imports, next };
}
