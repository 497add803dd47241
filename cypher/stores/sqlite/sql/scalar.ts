/** Values of a row as SQL, with the type that the vocabulary proves; and how a value of the engine is bound to be compared with them. */
import type { Value } from '../../../engine/values.ts';
import { NodeValue, RelationshipValue } from '../../../engine/values.ts';
import type { PropertyType } from '../../../query/vocabulary.ts';
import type { SqlValue } from '../connection.ts';
import type { Layout } from '../layout.ts';
import type { Rendering } from './rendering.ts';

/**
 * Types of columns; and `node`, `relationship`: their numbers; `type`: the number of a relationship's type; `labels`: the number of a set
 * of labels.
 */
export type Kind = PropertyType | 'node' | 'relationship' | 'type' | 'labels';
export interface Scalar {
  kind: Kind;
  write(to: Rendering): void;
  /** Of one value for each node: a key. Grouping by it is grouping by the node. */
  key?: boolean;
  /** The id of a relationship, which has an index by its beginning. */
  id?: boolean;
}

export const isList = (kind: Kind): boolean => kind.endsWith('[]');
const isNumber = (kind: Kind): boolean => kind === 'integer' || kind === 'float';
/** Whether SQL compares two such values as Cypher does: of one type, or both numbers. */
export const comparable = (a: Kind, b: Kind): boolean =>
  a === b ? a !== 'any' && !isList(a) && a !== 'labels' : isNumber(a) && isNumber(b);
/** Whether SQL orders such values as Cypher does; texts by code points on both sides. */
export const ordered = (kind: Kind): boolean => kind === 'string' || kind === 'boolean' || isNumber(kind);

/** A value as it is compared with a column of a kind; undefined: of another type, so that they are never equal and have no order. */
export function comparand(kind: Kind, value: Value, layout: Layout): SqlValue | undefined {
  switch (kind) {
    case 'string':
      return typeof value === 'string' ? value : undefined;
    case 'integer':
    case 'float':
      return typeof value === 'bigint' || (typeof value === 'number' && !Number.isNaN(value)) ? value : undefined;
    case 'boolean':
      return typeof value === 'boolean' ? BigInt(value) : undefined;
    case 'node':
      return value instanceof NodeValue ? BigInt(value.id) : undefined;
    case 'relationship':
      return value instanceof RelationshipValue ? BigInt(value.id) : undefined;
    case 'type':
      return typeof value === 'string' ? BigInt(layout.typeNumber(value) ?? -1) : undefined;
    default:
      return undefined;
  }
}
