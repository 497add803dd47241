/** The stored graph as the generator sees it: what to sample values from and where a pattern can lead. */
import { type NodeKind, nodeKinds, type PropertyValue } from '../model.ts';
import type { RecordRows } from '../rows.ts';
import type { StoredEdge, StoredNode, Value } from '../store.ts';

/** One step from a node. */
export interface Step {
  edge: StoredEdge;
  to: StoredNode;
  /** Along the relationship or against it. */
  along: boolean;
}
export interface Graph {
  nodes: readonly StoredNode[];
  /** The nodes of a label. */
  of(label: string): readonly StoredNode[];
  steps(node: StoredNode): readonly Step[];
  /** How many ways lead on from a node that a way leads to, on average: steps of a type (any: null), either way. */
  fan(type: string | null): number;
  /** A value of the property that stands somewhere in the graph. */
  values(property: string): readonly Value[];
}

export const kindOf = ({ labels }: StoredNode): NodeKind => nodeKinds.find((kind) => labels.includes(kind)) as NodeKind;
/** A node or relationship as its properties, the key or the id among them. */
export const propertiesOf = (of: StoredNode | StoredEdge): Record<string, Value> =>
  'key' in of ? { ...of.properties, key: of.key } : of.properties;

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What a store holds once these records are in it: shared nodes once. */
export function stored(records: readonly RecordRows[]): { nodes: StoredNode[]; edges: StoredEdge[] } {
  const nodes = new Map<string, StoredNode>();
  for (const { kind, key, labels, properties } of records.flatMap((record) => record.nodes))
    nodes.set(key, { key, labels: [kind, ...labels], properties: { ...nodes.get(key)?.properties, ...properties } });
  const edges = records
    .flatMap((record) => record.edges)
    .map(({ type, from, to, properties: { ...own } }): StoredEdge => {
      const known = Object.entries(own).filter((entry): entry is [string, PropertyValue] => entry[1] !== undefined);
      return { id: own.id, type, from, to, properties: Object.fromEntries(known) };
    });
  return { nodes: [...nodes.values()].sort((a, b) => byCode(a.key, b.key)), edges: edges.sort((a, b) => byCode(a.id, b.id)) };
}

/** The graph that these records make, in an order that does not depend on theirs. */
export function graphOf(records: readonly RecordRows[]): Graph {
  const { nodes, edges } = stored(records);
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const steps = new Map<string, Step[]>(nodes.map(({ key }) => [key, []]));
  for (const edge of edges) {
    steps.get(edge.from)?.push({ edge, to: byKey.get(edge.to) as StoredNode, along: true });
    steps.get(edge.to)?.push({ edge, to: byKey.get(edge.from) as StoredNode, along: false });
  }
  const values = new Map<string, Set<Value>>();
  for (const one of [...nodes, ...edges])
    for (const [name, value] of Object.entries(propertiesOf(one)))
      for (const single of Array.isArray(value) ? value : [value]) values.set(name, (values.get(name) ?? new Set()).add(single));
  const sampled = new Map([...values].map(([name, all]) => [name, [...all]]));
  const byLabel = new Map<string, StoredNode[]>();
  for (const node of nodes) for (const label of node.labels) byLabel.set(label, [...(byLabel.get(label) ?? []), node]);
  const fans = new Map<string | null, number>();
  const fan = (type: string | null): number => {
    const degrees = [...steps.values()].map((all) => (type ? all.filter(({ edge }) => edge.type === type) : all).length);
    const ends = degrees.reduce((sum, degree) => sum + degree, 0);
    return ends === 0 ? 1 : degrees.reduce((sum, degree) => sum + degree * degree, 0) / ends;
  };
  return {
    nodes,
    of: (label) => byLabel.get(label) ?? [],
    steps: ({ key }) => steps.get(key) ?? [],
    fan(type) {
      const known = fans.get(type) ?? fan(type);
      fans.set(type, known);
      return known;
    },
    values: (property) => sampled.get(property) ?? [],
  };
}
