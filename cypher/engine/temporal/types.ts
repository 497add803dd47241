/** Temporal values, each a class of its own. Times with a zone are refused by name: the graph holds none. */

export abstract class Temporal {
  /** Name of the type in Cypher: `DATE`. */
  abstract readonly type: string;
  /** ISO 8601 as Cypher prints it. */
  abstract toString(): string;
}
