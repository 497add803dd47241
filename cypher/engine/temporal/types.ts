/** Temporal values, each a class of its own. Times with a zone are refused by name: the graph holds none. */

/** Immutable. What operators, ORDER BY and DISTINCT ask of it; what it cannot answer is null, and the operator says so to the person. */
export abstract class Temporal {
  /** Name of the type in Cypher: `DATE`. */
  abstract readonly type: string;
  /** ISO 8601 as Cypher prints it. */
  abstract toString(): string;
  /** A component by its name (`year`, `weekDay`…); undefined where it has none of that name. */
  abstract get(name: string): bigint | string | undefined;
  /** Two are equal where type and key are. */
  abstract readonly key: string;
  /** < and >: negative where this comes first, 0 where equal; null where the two have no such order (other types, durations). */
  abstract compare(other: Temporal): number | null;
  /** The order of ORDER BY, among values of its own type; never null. */
  abstract order(other: Temporal): number;
  /** this + other; null where there is no such sum. */
  plus(_other: Temporal): Temporal | null {
    return null;
  }
  minus(_other: Temporal): Temporal | null {
    return null;
  }
  /** Durations only. */
  times(_factor: bigint | number): Temporal | null {
    return null;
  }
  dividedBy(_divisor: bigint | number): Temporal | null {
    return null;
  }
}
