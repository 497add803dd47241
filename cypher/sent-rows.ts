/**
 * Rows on their way from the process that reads to the one that stores. They are written once and taken apart by who stores them: for the
 * program between, taking them apart and putting them together again was more work than all else it does.
 */
import { deserialize, serialize } from 'node:v8';
import type { RecordRows } from './rows.ts';

export interface SentRows extends Omit<RecordRows, 'nodes' | 'edges'> {
  /** Nodes and edges, as V8 writes them: half as long as a text of JSON, whose every sign takes two bytes where one is Chinese. */
  packed: Uint8Array;
  /** How many edges of each type, by type. */
  types: Record<string, number>;
  /** How many nodes and edges. */
  size: number;
}
/** Rows, as they are or as they were sent. */
export type GivenRows = RecordRows | SentRows;

const isSent = (rows: GivenRows): rows is SentRows => 'packed' in rows;

/** How many edges of each type, by type. */
export function typesOf(rows: GivenRows): Record<string, number> {
  if (isSent(rows)) return rows.types;
  const counts: Record<string, number> = {};
  for (const { type } of rows.edges) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
}
/** How many nodes and edges. */
export const sizeOf = (rows: GivenRows): number => (isSent(rows) ? rows.size : rows.nodes.length + rows.edges.length);

/** Rows as they are sent. */
export function sent(rows: RecordRows): SentRows {
  const { nodes, edges, ...rest } = rows;
  return { ...rest, packed: serialize({ nodes, edges }), types: typesOf(rows), size: sizeOf(rows) };
}
/** Rows as they were before they were sent. */
export function arrived(rows: GivenRows): RecordRows {
  if (!isSent(rows)) return rows;
  const { record, version, source, packed } = rows;
  return { record, version, source, ...(deserialize(packed) as Pick<RecordRows, 'nodes' | 'edges'>) };
}
