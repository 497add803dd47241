/** Properties, elements and parts: x.name, x[i], x[from..to]. */
import { toWhole } from '../functions/reading.ts';
import { isList, isMap, isNumber, typeName } from '../kinds.ts';
import { refuse } from '../refuse.ts';
import { Temporal } from '../temporal/types.ts';
import { NodeValue, RelationshipValue, type Value } from '../values.ts';
import { listOf } from './membership.ts';

/** x.name of nodes, relationships, maps and temporal values; null where there is none of that name. */
export function property(of: Value, name: string): Value {
  if (of === null) return null;
  if (of instanceof NodeValue || of instanceof RelationshipValue) return of.get(name);
  if (isMap(of)) return of.get(name) ?? null;
  if (of instanceof Temporal) return of.get(name) ?? refuse(`A ${of.type} has no ${name}.`);
  return refuse(`${typeName(of)} has no properties.`);
}

/** x[index]: of lists by place (from the end where negative), of what has properties by name. */
export function element(of: Value, index: Value): Value {
  if (of === null || index === null) return null;
  if (isList(of)) {
    if (typeof index !== 'bigint') return refuse(`The place in a list is an INTEGER, but this is ${typeName(index)}.`);
    return of.at(Number(index)) ?? null;
  }
  if (isMap(of) || of instanceof NodeValue || of instanceof RelationshipValue || of instanceof Temporal) {
    if (typeof index !== 'string') return refuse(`The name of a property is a STRING, but this is ${typeName(index)}.`);
    return property(of, index);
  }
  return refuse(`${typeName(of)} has no elements; only lists, maps, nodes and relationships have.`);
}

const furthest = 2n ** 31n;
/** A bound has 32 bits, as in Neo4j; what is behind its point goes. */
function bound(value: Value): number {
  if (!isNumber(value)) return refuse(`A bound is an INTEGER, but this is ${typeName(value)}.`);
  const place = typeof value === 'bigint' ? value : toWhole(value);
  return place >= furthest || place < -furthest ? refuse('A bound of a part is too far away.') : Number(place);
}

/** x[from..to], the end not with it; undefined: from the first, to the last. */
export function slice(of: Value, from: Value | undefined, to: Value | undefined): Value {
  const list = listOf(of);
  if (list === null || from === null || to === null) return null;
  return list.slice(from === undefined ? 0 : bound(from), to === undefined ? undefined : bound(to));
}
