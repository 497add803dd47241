/** What a store of the first release holds, as rows of today: what no property of today can hold is left behind and counted. */
import { type NodeKind, nodeKinds, type RelationshipType } from '../../../model.ts';
import type { Property } from '../../../query/vocabulary.ts';
import type { EdgeRow, NodeRow } from '../../../rows.ts';
import { type Params, type StoredEdge, type StoredNode, UnknownStored, type Value } from '../../../store.ts';
import type { Layout } from '../layout.ts';
import { fits } from '../values.ts';

/** How often a property was left behind, by where it stood. */
export type LeftBehind = Map<string, number>;

/** The properties that are known, of the right type. */
export function known(of: string, properties: Params, words: readonly Property[], left: LeftBehind): Params {
  const types = new Map(words.map(({ name, type }) => [name, type]));
  const kept: Record<string, Value> = {};
  for (const [name, value] of Object.entries(properties)) {
    const type = types.get(name);
    if (value === null) continue;
    if (type && fits(value, type)) kept[name] = value;
    else left.set(`${of}.${name}`, (left.get(`${of}.${name}`) ?? 0) + 1);
  }
  return kept;
}

export function nodeRowOf({ key, labels, properties }: StoredNode, { vocabulary, setOf }: Layout, left: LeftBehind): NodeRow {
  const kind = nodeKinds.find((one) => labels.includes(one));
  const set = vocabulary.nodes[(setOf(labels) ?? 0) - 1];
  if (!kind || !set) throw new UnknownStored(`${key}: no node of today is ${labels.join(':')}`);
  return {
    kind: kind satisfies NodeKind,
    key,
    labels: labels.filter((label) => label !== kind),
    properties: known(kind, properties, set.properties, left) as NodeRow['properties'],
  };
}
export function edgeRowOf({ type, from, to, properties }: StoredEdge, { vocabulary }: Layout, left: LeftBehind): EdgeRow {
  const word = vocabulary.relationships.find((one) => one.type === type);
  if (!word) throw new UnknownStored(`${from}: no relationship of today is ${type}`);
  return { type: type as RelationshipType, from, to, properties: known(type, properties, word.properties, left) as EdgeRow['properties'] };
}
