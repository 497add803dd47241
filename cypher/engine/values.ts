/**
 * Values as the engine holds them. A whole number is a bigint and a number with a fraction a number, as Cypher tells INTEGER from FLOAT
 * (1 and 1.0 are equal but not one type; 7 / 2 is 3). What leaves the engine as JSON goes through `toJson` (json.ts).
 */
import type { Temporal } from './temporal/types.ts';

export type Value = null | boolean | bigint | number | string | Value[] | MapValue | NodeValue | RelationshipValue | PathValue | Temporal;
/** A list as it is stored with a node or a relationship; what is made of it is a list like others. */
export class StoredList extends Array<Value> {
  static override get [Symbol.species](): ArrayConstructor {
    return Array;
  }
}
/** A map; names in the order they were written. A Map, since an object would give `__proto__` a meaning. */
export type MapValue = Map<string, Value>;

/** A node; two are the same node where `id` is. Its properties are fetched when they are asked for. */
export abstract class NodeValue {
  /** Number within the store; never shown, but by id(). */
  abstract readonly id: number;
  abstract readonly labels: readonly string[];
  /** Null where it has none of that name. */
  abstract get(name: string): Value;
  /** All that are not null, by name in the vocabulary's order. */
  abstract properties(): MapValue;
}
/** A relationship; two are the same one where `id` is. */
export abstract class RelationshipValue {
  abstract readonly id: number;
  abstract readonly type: string;
  /** Numbers of the nodes at its ends. */
  abstract readonly from: number;
  abstract readonly to: number;
  abstract get(name: string): Value;
  abstract properties(): MapValue;
}
/** `nodes.length === relationships.length + 1`, in the order of walking. */
export class PathValue {
  readonly nodes: readonly NodeValue[];
  readonly relationships: readonly RelationshipValue[];
  constructor(nodes: readonly NodeValue[], relationships: readonly RelationshipValue[]) {
    this.nodes = nodes;
    this.relationships = relationships;
  }
}
