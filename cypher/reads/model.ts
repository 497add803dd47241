/** The graph model as data, for the legend, the filters and the help. */

import { z } from 'zod';
import { presenceTypes, roleTypes } from '../enumerations.ts';
import {
  listedTypes,
  type NodeKind,
  nodeKinds,
  nodes,
  provenance,
  type RelationshipType,
  relationships,
  relationshipTypes,
} from '../model.ts';
import { captionOfProperty, type PropertyName } from '../property-captions.ts';

function typeOf(shape: z.ZodType): string {
  const {
    type,
    enum: options,
    items,
  } = z.toJSONSchema(shape, { io: 'output' }) as {
    type?: string;
    enum?: unknown[];
    items?: { enum?: unknown[]; type?: string };
  };
  if (options) return options.join(' | ');
  if (type === 'array') return `list of ${items?.enum?.join(' | ') ?? items?.type ?? 'values'}`;
  return type ?? 'value';
}

const propertiesOf = (owner: NodeKind | RelationshipType, shape: Record<string, z.ZodType>) =>
  Object.entries(shape).map(([name, property]) => ({
    name,
    caption: captionOfProperty(owner, name as PropertyName),
    type: typeOf(property),
    description: property.description ?? '',
    required: !property.safeParse(undefined).success,
  }));

/** Every node kind and relationship with captions, colours and properties. */
export function describeModel() {
  return {
    nodes: nodeKinds.map((kind) => {
      const { caption, description, title, color, shape, owner, properties } = nodes[kind];
      return {
        kind,
        caption,
        description,
        title,
        color,
        shape,
        owner,
        properties: propertiesOf(kind, { key: z.string(), ...properties.shape }),
      };
    }),
    relationships: relationshipTypes.map((type) => {
      const { caption, description, from, to, color, properties } = relationships[type];
      const own = propertiesOf(type, { ...properties.shape, ...provenance.shape });
      return {
        type,
        caption,
        description,
        from: [...from] as NodeKind[],
        to: [...to] as NodeKind[],
        color,
        listed: listedTypes.includes(type),
        properties: own,
      };
    }),
    roles: [...roleTypes],
    presence: [...presenceTypes],
  };
}
