/** The words of a scenario's graph: the sets of labels, the types, and the type of each property, or `any` where it has several. */
import type { Value } from '../engine/values.ts';
import { groupBy } from '../group-by.ts';
import type { LabelSet, Property, PropertyType, RelationshipWord, ScalarType, Vocabulary } from '../query/vocabulary.ts';
import type { BuiltGraph } from './built.ts';

const scalars: Partial<Record<string, ScalarType>> = { string: 'string', bigint: 'integer', number: 'float', boolean: 'boolean' };

function typeOf(value: Value): PropertyType {
  if (!Array.isArray(value)) return scalars[typeof value] ?? 'any';
  const [type, ...others] = [...new Set(value.map((item) => scalars[typeof item]))];
  return type === undefined || others.length > 0 ? 'any' : `${type}[]`;
}

/** Not closed: names outside it match nothing. */
export function vocabularyOf(graph: BuiltGraph): Vocabulary {
  const [nodes, relationships] = [graph.allNodes(), graph.allRelationships()];
  const types = new Map<string, PropertyType>();
  for (const [name, value] of [...nodes, ...relationships].flatMap((one) => [...one.properties()])) {
    const type = typeOf(value);
    types.set(name, types.has(name) && types.get(name) !== type ? 'any' : type);
  }
  const propertiesOf = (all: readonly { properties(): ReadonlyMap<string, Value> }[]): Property[] =>
    [...new Set(all.flatMap((one) => [...one.properties().keys()]))].map((name) => ({ name, type: types.get(name) ?? 'any' }));
  const sets = groupBy(nodes, ({ labels }) => labels.join('\n'));
  const kinds = groupBy(relationships, ({ type }) => type);
  return {
    nodes: [...sets.values()].map(
      (all): LabelSet => ({ labels: all[0]?.labels ?? [], properties: propertiesOf(all), indexes: [], unique: [] }),
    ),
    relationships: [...kinds].map(([type, all]): RelationshipWord => ({ type, properties: propertiesOf(all), indexes: [] })),
    closed: false,
  };
}
