/** What a query may name: the labels, relationships and properties of the model, with the type each property has. */
import { closest } from 'fastest-levenshtein';
import { propertiesOf } from '../generate/properties.ts';
import { nodeKinds, nodes, provenance, relationships, relationshipTypes } from '../model.ts';
import { QueryRefused } from '../store.ts';
import type { Type } from './types.ts';

const typeOf = (written: string): Type => {
  if (written.endsWith('[]')) return 'string[]';
  return written === 'integer' || written === 'number' || written === 'boolean' ? written : 'string';
};

/** Name → type. A name has one type in the whole model: `compare 7 with '7'` can be told before it is run. */
export const properties: ReadonlyMap<string, Type> = new Map([
  ['key', 'string'],
  ...[provenance, ...nodeKinds.map((kind) => nodes[kind].properties), ...relationshipTypes.map((type) => relationships[type].properties)]
    .flatMap((shape) => propertiesOf(shape))
    .map(({ name, type }) => [name, typeOf(type)] as const),
]);
const labels = new Set<string>([...nodeKinds, 'Policy']);
const types = new Set<string>(relationshipTypes);

function unknown(what: string, name: string, known: Iterable<string>, at: number): QueryRefused {
  const nearest = closest(name, [...known]);
  return new QueryRefused('unsupported', `The graph has no ${what} ${name}; the nearest is ${nearest}.`, at);
}
export function checkLabel(name: string, at: number): string {
  if (!labels.has(name)) throw unknown('label', name, labels, at);
  return name;
}
export function checkRelationshipType(name: string, at: number): string {
  if (!types.has(name)) throw unknown('relationship', name, types, at);
  return name;
}
/** The type of a property. Throws QueryRefused naming the nearest where the model has none of that name. */
export function propertyType(name: string, at: number): Type {
  const type = properties.get(name);
  if (!type) throw unknown('property', name, properties.keys(), at);
  return type;
}
