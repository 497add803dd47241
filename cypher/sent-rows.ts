/**
 * Rows on their way from the process that reads to the one that stores. They are written once, as JSON, and taken apart by who stores them: for the
 * program between, taking them apart and putting them together again was more work than all else it does.
 */
import type { RecordRows } from './rows.ts';

export interface SentRows extends Omit<RecordRows, 'nodes' | 'edges'> {
  /** Nodes and edges, as JSON. */
  text: string;
  /** How many edges of each type, by type. */
  types: Record<string, number>;
  /** How many nodes and edges. */
  size: number;
}
/** Rows, as they are or as they were sent. */
export type GivenRows = RecordRows | SentRows;

const isSent = (rows: GivenRows): rows is SentRows => 'text' in rows;

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
  return { ...rest, text: JSON.stringify({ nodes, edges }), types: typesOf(rows), size: sizeOf(rows) };
}
/** Rows as they were before they were sent. */
export function arrived(rows: GivenRows): RecordRows {
  if (!isSent(rows)) return rows;
  const { record, version, source, text } = rows;
  return { record, version, source, ...(JSON.parse(text) as Pick<RecordRows, 'nodes' | 'edges'>) };
}
