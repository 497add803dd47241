/** What the engine asks of a graph: nodes that may match, and the relationships at a node. A store gives it; nothing here knows SQL. */
import type { NodeValue, RelationshipValue, Value } from './values.ts';

/** A property whose value is known before the nodes are asked for. Only a help: what is given is checked again. */
export interface Known {
  name: string;
  values: readonly Value[];
}
export interface Graph {
  /**
   * Nodes, each once. With `labels`, at least all that have one of these (null: all there are); with `known`, at least those whose
   * property is one of the values.
   */
  nodes(labels: readonly string[] | null, known: readonly Known[]): Iterable<NodeValue>;
  /** How many there are about; the matcher begins where it is least. */
  size(labels: readonly string[] | null, known: readonly Known[]): number;
  /** Relationships at a node, by direction as seen from it (a loop once), of the types (null: all). */
  relationshipsOf(node: NodeValue, direction: 'out' | 'in' | 'both', types: readonly string[] | null): Iterable<RelationshipValue>;
  /** The node of a number that a relationship gave. */
  node(id: number): NodeValue;
}
