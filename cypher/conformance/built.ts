/** The graph a scenario begins with, in memory, while it is built: nodes and relationships come and go. */
import type { Graph } from '../engine/graph.ts';
import { type MapValue, NodeValue, RelationshipValue, type Value } from '../engine/values.ts';

const given = (properties: MapValue): MapValue => new Map([...properties].filter(([, value]) => value !== null));

export class BuiltNode extends NodeValue {
  readonly id: number;
  readonly labels: readonly string[];
  readonly #properties: MapValue;
  constructor(id: number, labels: readonly string[], properties: MapValue) {
    super();
    this.id = id;
    this.labels = labels;
    this.#properties = given(properties);
  }
  get(name: string): Value {
    return this.#properties.get(name) ?? null;
  }
  properties(): MapValue {
    return this.#properties;
  }
}
export class BuiltRelationship extends RelationshipValue {
  readonly id: number;
  readonly type: string;
  readonly from: number;
  readonly to: number;
  readonly #properties: MapValue;
  constructor(id: number, type: string, from: number, to: number, properties: MapValue) {
    super();
    this.id = id;
    this.type = type;
    this.from = from;
    this.to = to;
    this.#properties = given(properties);
  }
  get(name: string): Value {
    return this.#properties.get(name) ?? null;
  }
  properties(): MapValue {
    return this.#properties;
  }
}

export class BuiltGraph implements Graph {
  readonly #nodes = new Map<number, BuiltNode>();
  readonly #relationships = new Map<number, BuiltRelationship>();
  #last = 0;

  /** Labels in any order; properties that are null are none. */
  addNode(labels: readonly string[], properties: MapValue): BuiltNode {
    const node = new BuiltNode(++this.#last, [...new Set(labels)].sort(), properties);
    this.#nodes.set(node.id, node);
    return node;
  }
  addRelationship(type: string, from: NodeValue, to: NodeValue, properties: MapValue): BuiltRelationship {
    const relationship = new BuiltRelationship(++this.#last, type, from.id, to.id, properties);
    this.#relationships.set(relationship.id, relationship);
    return relationship;
  }
  /** Takes a node or a relationship out. Throws where relationships of the node are left. */
  remove(of: Value): void {
    if (of instanceof RelationshipValue) this.#relationships.delete(of.id);
    else if (of instanceof NodeValue) {
      if (this.relationshipsOf(of, 'both', null).length > 0) throw new Error('a node with relationships cannot go');
      this.#nodes.delete(of.id);
    }
  }

  allNodes(): BuiltNode[] {
    return [...this.#nodes.values()];
  }
  allRelationships(): BuiltRelationship[] {
    return [...this.#relationships.values()];
  }

  nodes(labels: readonly string[] | null): Iterable<BuiltNode> {
    return this.allNodes().filter((node) => labels === null || labels.some((label) => node.labels.includes(label)));
  }
  size(labels: readonly string[] | null): number {
    return [...this.nodes(labels)].length;
  }
  relationshipsOf({ id }: NodeValue, direction: 'out' | 'in' | 'both', types: readonly string[] | null): BuiltRelationship[] {
    return this.allRelationships().filter(
      ({ type, from, to }) =>
        (types === null || types.includes(type)) && ((direction !== 'in' && from === id) || (direction !== 'out' && to === id)),
    );
  }
  node(id: number): BuiltNode {
    const node = this.#nodes.get(id);
    if (!node) throw new RangeError(`no node ${id}`);
    return node;
  }
}
