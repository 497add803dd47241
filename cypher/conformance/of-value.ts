/** Values of the engine as values that can be compared, and parameters of scenarios as values and as JSON. */
import { type MapValue, NodeValue, PathValue, RelationshipValue, type Value } from '../engine/values.ts';
import type { Value as Json } from '../store.ts';
import { constant, float, integer, type Told, temporal, text } from './notation.ts';

const entries = (map: MapValue): Map<string, Told> => new Map([...map].map(([name, value]): [string, Told] => [name, toldOfValue(value)]));

/** A value of the engine. */
export function toldOfValue(value: Value): Told {
  if (value === null || typeof value === 'boolean') return constant(value);
  if (typeof value === 'bigint') return integer(value);
  if (typeof value === 'number') return float(value);
  if (typeof value === 'string') return text(value);
  if (Array.isArray(value)) return { kind: 'list', items: value.map(toldOfValue) };
  if (value instanceof Map) return { kind: 'map', entries: entries(value) };
  if (value instanceof NodeValue) return { kind: 'node', labels: [...value.labels], entries: entries(value.properties()) };
  if (value instanceof RelationshipValue) return { kind: 'relationship', type: value.type, entries: entries(value.properties()) };
  if (value instanceof PathValue) {
    const steps = value.relationships.map((one, at) => ({ forward: one.from === value.nodes[at]?.id, relationship: toldOfValue(one) }));
    return { kind: 'path', nodes: value.nodes.map(toldOfValue), steps };
  }
  return temporal(value.toString());
}

/** A parameter as a value of the engine. */
export function valueOfTold(of: Told): Value {
  if (of.kind === 'list') return of.items.map(valueOfTold);
  if (of.kind === 'map') return new Map([...of.entries].map(([name, value]): [string, Value] => [name, valueOfTold(value)]));
  if (of.kind !== 'scalar') throw new TypeError(`no parameter: ${of.kind}`);
  if (/^-?\d+$/u.test(of.text)) return BigInt(of.text);
  return /^[-\dNI].*f$/u.test(of.text) ? Number(of.text.slice(0, -1)) : (JSON.parse(of.text) as string | boolean | null);
}
/** A parameter as a person gives it. */
export function jsonOfTold(of: Told): Json {
  if (of.kind === 'list') return of.items.map(jsonOfTold);
  if (of.kind === 'map') return Object.fromEntries([...of.entries].map(([name, value]) => [name, jsonOfTold(value)]));
  const value = valueOfTold(of);
  return typeof value === 'bigint' ? Number(value) : (value as Json);
}
