/** All properties of a value. */
import { isMap, typeName } from '../kinds.ts';
import { refuse } from '../refuse.ts';
import { type MapValue, NodeValue, RelationshipValue, type Value } from '../values.ts';

/** The properties of a node or a relationship, or the map itself. */
export function propertiesOf(value: Value): MapValue {
  if (value instanceof NodeValue || value instanceof RelationshipValue) return value.properties();
  return isMap(value) ? value : refuse(`Nodes, relationships and maps have properties, but this is ${typeName(value)}.`);
}
