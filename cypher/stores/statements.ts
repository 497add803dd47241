/** Statements that write rows, the same for both stores, over a transaction somebody else opened. */
import { groupBy } from '../group-by.ts';
import type { NodeKind, PropertyValue } from '../model.ts';
import type { EdgeRow, NodeRow } from '../rows.ts';
import type { Params, Row } from '../store.ts';

/** Runs one statement in the open transaction. */
export type Run = (cypher: string, params: Params) => Promise<Row[]>;

/** Rows of one statement. */
export const statementRows = 2000;

function* slices<T>(items: readonly T[], size: number): Iterable<T[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}

const plain = (properties: Record<string, PropertyValue | undefined>): Params =>
  Object.fromEntries(Object.entries(properties).filter((entry): entry is [string, PropertyValue] => entry[1] !== undefined));

export async function writeNodes(run: Run, rows: readonly NodeRow[]): Promise<void> {
  const once = [...new Map(rows.map((row) => [row.key, row])).values()];
  for (const [labels, group] of groupBy(once, ({ kind, labels: extra }) => [kind, ...extra].join(':')))
    for (const some of slices(group, statementRows))
      await run(`UNWIND $rows AS row MERGE (n:${labels} {key: row.key}) SET n += row.properties`, {
        rows: some.map(({ key, properties }) => ({ key, properties })),
      });
}

export async function writeEdges(run: Run, rows: readonly EdgeRow[], kindOf: ReadonlyMap<string, NodeKind>): Promise<void> {
  const pattern = ({ type, from, to }: EdgeRow): string =>
    `MATCH (a:${kindOf.get(from)} {key: row.from}) MATCH (b:${kindOf.get(to)} {key: row.to}) CREATE (a)-[r:${type}]->(b)`;
  for (const [match, group] of groupBy(rows, pattern))
    for (const some of slices(group, statementRows))
      await run(`UNWIND $rows AS row ${match} SET r += row.properties`, {
        rows: some.map(({ from, to, properties }) => ({ from, to, properties: plain(properties) })),
      });
}
