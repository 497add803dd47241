/** A graph in memory, for tests: what the engine asks of a store, in its simplest form. */
import type { Graph, Known } from '../graph.ts';
import { type MapValue, NodeValue, RelationshipValue, type Value } from '../values.ts';

/** Properties as a test writes them: null, booleans, bigints, numbers, texts, lists. */
export type Given = Readonly<Record<string, Value>>;

const properties = (given: Given): MapValue => new Map(Object.entries(given).filter(([, value]) => value !== null));

class MemoryNode extends NodeValue {
  readonly id: number;
  readonly labels: readonly string[];
  readonly #properties: MapValue;
  constructor(id: number, labels: readonly string[], given: Given) {
    super();
    this.id = id;
    this.labels = labels;
    this.#properties = properties(given);
  }
  get(name: string): Value {
    return this.#properties.get(name) ?? null;
  }
  properties(): MapValue {
    return new Map(this.#properties);
  }
}
class MemoryRelationship extends RelationshipValue {
  readonly id: number;
  readonly type: string;
  readonly from: number;
  readonly to: number;
  readonly #properties: MapValue;
  constructor(id: number, type: string, from: number, to: number, given: Given) {
    super();
    this.id = id;
    this.type = type;
    this.from = from;
    this.to = to;
    this.#properties = properties(given);
  }
  get(name: string): Value {
    return this.#properties.get(name) ?? null;
  }
  properties(): MapValue {
    return new Map(this.#properties);
  }
}

export class MemoryGraph implements Graph {
  readonly #nodes: MemoryNode[] = [];
  readonly #relationships: MemoryRelationship[] = [];
  /** Relationships at each node, by its number. */
  readonly #at: MemoryRelationship[][] = [];

  /** Adds a node; gives its number. */
  addNode(labels: readonly string[], given: Given = {}): number {
    this.#at.push([]);
    return this.#nodes.push(new MemoryNode(this.#nodes.length, labels, given)) - 1;
  }
  /** Adds a relationship between two nodes by their numbers; gives its own number. */
  addRelationship(type: string, from: number, to: number, given: Given = {}): number {
    const added = new MemoryRelationship(this.#relationships.length, type, from, to, given);
    this.#at[from]!.push(added);
    if (from !== to) this.#at[to]!.push(added);
    return this.#relationships.push(added) - 1;
  }

  *nodes(labels: readonly string[] | null, _known: readonly Known[]): Generator<NodeValue> {
    for (const node of this.#nodes) if (labels === null || labels.some((label) => node.labels.includes(label))) yield node;
  }
  size(labels: readonly string[] | null, known: readonly Known[]): number {
    return known.length > 0 ? 1 : [...this.nodes(labels, [])].length;
  }
  *relationshipsOf(node: NodeValue, direction: 'out' | 'in' | 'both', types: readonly string[] | null): Generator<RelationshipValue> {
    for (const one of this.#at[node.id]!) {
      if (types !== null && !types.includes(one.type)) continue;
      if (direction === 'out' && one.from !== node.id) continue;
      if (direction === 'in' && one.to !== node.id) continue;
      yield one;
    }
  }
  node(id: number): NodeValue {
    return this.#nodes[id]!;
  }
  relationship(id: number): RelationshipValue {
    return this.#relationships[id]!;
  }
}
