/** Values between Jiyao and Neo4j: integers stay integers both ways, dates become ISO strings, nodes and paths plain maps. */
import neo4j, { isDuration, isInt, isNode, isPath, isPoint, isRelationship, type Node, type Relationship } from 'neo4j-driver';
import type { Params, Value } from '../../store.ts';

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
const nodeValue = (node: Node): Value => ({ labels: [...node.labels].sort(), properties: properties(node.properties) });
const relationshipValue = ({ type, properties: own }: Relationship): Value => ({ type, properties: properties(own) });

/** Beyond 2^53 an integer becomes its decimal digits: never a wrong number. */
export function fromNeo4j(value: unknown): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean' || typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : value.toString();
  if (isInt(value)) return value.inSafeRange() ? value.toNumber() : value.toString();
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
  if (temporal(value) || isDuration(value as object) || isPoint(value as object)) return String(value);
  return properties(value as Record<string, unknown>);
}

const temporals = [neo4j.isDate, neo4j.isDateTime, neo4j.isLocalDateTime, neo4j.isLocalTime, neo4j.isTime];
const temporal = (value: unknown): boolean => temporals.some((is) => is(value as object));
