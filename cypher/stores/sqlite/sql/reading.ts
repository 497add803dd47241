/** Values of the engine out of the rows of a statement. */
import type { Frame, Running } from '../../../engine/running.ts';
import { PathValue, type Value } from '../../../engine/values.ts';
import type { SqlRow, SqlValue } from '../connection.ts';
import { decode } from '../engine-values.ts';
import type { SqliteGraph } from '../graph.ts';
import type { Layout } from '../layout.ts';
import type { Places } from '../stored.ts';
import type { Kind } from './scalar.ts';

/** What a row is read in. */
export interface Context {
  graph: SqliteGraph;
  frame: Frame;
  running: Running;
}
/** One value of a row. */
export type Read = (row: SqlRow, context: Context) => Value;

/** A column of a kind. */
export function readScalar(kind: Kind, at: number, layout: Layout): Read {
  switch (kind) {
    case 'node':
    case 'relationship':
      throw new TypeError(`a ${kind} is read by its number`);
    case 'type':
      return (row) => withValue(row[at], (value) => layout.typeName(Number(value)));
    case 'labels':
      return (row) => withValue(row[at], (value) => [...(layout.vocabulary.nodes[Number(value) - 1]?.labels ?? [])]);
    default:
      return (row) => decode(kind, row[at] ?? null);
  }
}
const withValue = (value: SqlValue | undefined, read: (value: SqlValue) => Value): Value => (value == null ? null : read(value));

/** A node by its number, with the properties that stand in the row beside it. */
export const readNode =
  (at: number, places: Places): Read =>
  (row, { graph }) =>
    withValue(row[at], (id) => graph.stored(Number(id), row, places));

/** Columns of a relationship: its number, type and ends. */
export interface EdgePlaces {
  id: number;
  type: number;
  from: number;
  to: number;
}
export const readRelationship =
  (at: EdgePlaces, places: Places): Read =>
  (row, { graph }) =>
    withValue(row[at.id], (id) =>
      graph.storedRelationship(
        { id: Number(id), type: Number(row[at.type]), from: Number(row[at.from]), to: Number(row[at.to]) },
        row,
        places,
      ),
    );

/** A path of nodes and relationships that were read; null where one is missing. */
export const readPath =
  (nodes: readonly Read[], relationships: readonly Read[]): Read =>
  (row, context) => {
    const read = <T>(parts: readonly Read[]): T[] => parts.map((part) => part(row, context) as T);
    const placed = read<PathValue['nodes'][number] | null>(nodes);
    const walked = read<PathValue['relationships'][number] | null>(relationships);
    if ([...placed, ...walked].includes(null)) return null;
    return new PathValue(placed as PathValue['nodes'], walked as PathValue['relationships']);
  };

/** A map of fields; null where what it is a projection of is missing. */
export const readMap =
  (of: number | null, fields: readonly { name: string; read: Read }[]): Read =>
  (row, context) => {
    if (of !== null && row[of] == null) return null;
    const map = new Map<string, Value>();
    for (const { name, read } of fields) map.set(name, read(row, context));
    return map;
  };
export const readList =
  (items: readonly Read[]): Read =>
  (row, context) =>
    items.map((read) => read(row, context));
