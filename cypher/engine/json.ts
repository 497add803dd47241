/** Values as JSON, on their way in (parameters) and out (answers). */
import { type Value as Json, QueryRefused } from '../store.ts';
import { isList, isMap } from './kinds.ts';
import { compareTexts, wellFormed } from './operators/texts.ts';
import { type MapValue, NodeValue, PathValue, RelationshipValue, type Value } from './values.ts';

const object = (map: MapValue, names: readonly string[]): Json =>
  Object.fromEntries(names.map((name) => [name, toJson(map.get(name) ?? null)]));
const byName = (map: MapValue): Json => object(map, [...map.keys()].sort(compareTexts));

/**
 * A value as JSON: whole numbers as numbers, refused beyond 2^53; NaN and Infinity as texts; nodes as their labels and properties;
 * temporal values as ISO 8601.
 */
export function toJson(value: Value): Json {
  switch (typeof value) {
    case 'bigint':
      return wholeToJson(value);
    case 'number':
      return Number.isFinite(value) ? value + 0 : String(value);
    case 'string':
      return wellFormed(value);
    case 'boolean':
      return value;
  }
  if (value === null) return null;
  if (isList(value)) return value.map(toJson);
  if (isMap(value)) return object(value, [...value.keys()]);
  if (value instanceof NodeValue) return { labels: [...value.labels].sort(compareTexts), properties: byName(value.properties()) };
  if (value instanceof RelationshipValue) return { type: value.type, properties: byName(value.properties()) };
  if (value instanceof PathValue) return { nodes: value.nodes.map(toJson), relationships: value.relationships.map(toJson) };
  return value.toString();
}
function wholeToJson(value: bigint): number {
  const number = Number(value);
  if (Number.isSafeInteger(number)) return number;
  throw new QueryRefused('failed', `${value} is beyond what JSON can hold exactly (2^53); use toString().`);
}

/** A parameter's value from JSON: whole numbers become INTEGER, and are refused beyond 2^53, where JSON does not hold them exactly. */
export function fromJson(value: Json, name: string): Value {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return numberFromJson(value, name);
  if (Array.isArray(value)) return value.map((element) => fromJson(element, name));
  return new Map(Object.entries(value).map(([key, inner]) => [key, fromJson(inner, name)]));
}
function numberFromJson(value: number, name: string): Value {
  if (!Number.isInteger(value)) return value;
  if (Number.isSafeInteger(value)) return BigInt(value);
  throw new QueryRefused(
    'parameter',
    `$${name} has ${value}, beyond what JSON holds exactly (2^53); give it as a text and use toInteger().`,
  );
}
/** All parameters of a query. */
export const parametersFrom = (given: Record<string, Json>): MapValue =>
  new Map(Object.entries(given).map(([name, value]) => [name, fromJson(value, name)]));
