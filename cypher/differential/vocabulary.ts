/** The properties of the model and the type each has, read off the model by a way of their own: the check of queries has another. */
import { propertiesOf } from '../generate/properties.ts';
import { nodeKinds, nodes, provenance, relationships, relationshipTypes } from '../model.ts';
import type { Type } from './tree.ts';

const types: Record<string, Type> = { integer: 'integer', number: 'number', boolean: 'boolean' };
const shapes = [
  provenance,
  ...nodeKinds.map((kind) => nodes[kind].properties),
  ...relationshipTypes.map((type) => relationships[type].properties),
];

/** Name → type; a name has one type in the whole model. */
export const propertyTypes: ReadonlyMap<string, Type> = new Map<string, Type>([
  ['key', 'text'],
  ...shapes
    .flatMap((shape) => propertiesOf(shape))
    .map(({ name, type }): [string, Type] => [name, type.endsWith('[]') ? 'list' : (types[type] ?? 'text')]),
]);
/** The properties of a type. */
export const propertiesWith = (type: Type): string[] => [...propertyTypes].filter(([, one]) => one === type).map(([name]) => name);

/** All labels of nodes. */
export const labels: readonly string[] = [...nodeKinds, 'Policy'];
