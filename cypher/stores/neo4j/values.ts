/** Values between Jiyao and Neo4j: integers stay integers both ways, dates become ISO strings, nodes and paths plain maps. */
import neo4j, { type Integer, isInt, isNode, isPath, isRelationship, type Node, type Relationship } from 'neo4j-driver';
import { type Params, QueryRefused, type Value } from '../../store.ts';
import { temporalText } from './temporals.ts';

/** A number with no fraction is an integer on the wire (the driver would send a float). */
function toNeo4j(value: Value): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(toNeo4j);
  if (value !== null && typeof value === 'object') return toParameters(value);
  return value;
}
export const toParameters = (params: Params): Record<string, unknown> =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, toNeo4j(value)]));

const properties = (of: Record<string, unknown>): Record<string, Value> =>
  Object.fromEntries(Object.entries(of).map(([name, value]) => [name, fromNeo4j(value)]));
const byName = (of: Record<string, unknown>): Record<string, Value> =>
  properties(Object.fromEntries(Object.entries(of).sort(([a], [b]) => (a < b ? -1 : 1))));
const nodeValue = (node: Node): Value => ({ labels: [...node.labels].sort(), properties: byName(node.properties) });
const relationshipValue = ({ type, properties: own }: Relationship): Value => ({ type, properties: byName(own) });

/** Beyond 2^53 JSON holds no whole number exactly: it is refused rather than wrong. */
function wholeNumber(value: bigint | Integer): number {
  const whole = BigInt(value.toString());
  if (Number.isSafeInteger(Number(whole))) return Number(whole);
  throw new QueryRefused('failed', `${whole} is beyond what JSON can hold exactly (2^53); use toString().`);
}

/** Throws QueryRefused for a whole number beyond 2^53; NaN and Infinity become texts. */
export function fromNeo4j(value: unknown): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : String(value);
  if (typeof value === 'bigint' || isInt(value)) return wholeNumber(value);
  if (Array.isArray(value)) return value.map(fromNeo4j);
  if (isNode(value as object)) return nodeValue(value as Node);
  if (isRelationship(value as object)) return relationshipValue(value as Relationship);
  if (isPath(value as object)) {
    const { start, segments } = value as { start: Node; segments: { relationship: Relationship; end: Node }[] };
    return {
      nodes: [start, ...segments.map(({ end }) => end)].map(nodeValue),
      relationships: segments.map(({ relationship }) => relationshipValue(relationship)),
    };
  }
  return temporalText(value as object) ?? properties(value as Record<string, unknown>);
}
