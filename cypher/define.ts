/** The vocabulary in which model.ts is written: what a node kind and a relationship are. */
import type { z } from 'zod';

export const shapes = ['circle', 'square', 'diamond', 'triangle', 'hexagon', 'cross', 'star'] as const;
export type Shape = (typeof shapes)[number];
export interface Caption {
  zh: string;
  en: string;
}

export interface NodeDefinition<Shape extends z.ZodRawShape = z.ZodRawShape> {
  /** Caption for the legend and documentation. */
  caption: Caption;
  description: string;
  /** How the key is built; keys begin with the lower-case kind and a colon, so they are unique over the whole graph. */
  key: string;
  /** `record`: goes with its record; `shared`: holds only what its key says, and goes when no record speaks of it any more. */
  owner: 'record' | 'shared';
  /** The property shown as the node's name. */
  title: string;
  /** Okabe-Ito colours, told apart by the colour-blind; the shape says the same without colour. */
  color: string;
  shape: (typeof shapes)[number];
  /** Properties beside `key`; optional ones are absent, never null. */
  properties: z.ZodObject<Shape>;
  /** Properties that get an index of their own. */
  indexes: readonly string[];
  example: Record<string, unknown>;
}

export interface RelationshipDefinition<Shape extends z.ZodRawShape = z.ZodRawShape> {
  caption: Caption;
  description: string;
  from: readonly string[];
  to: readonly string[];
  color: string;
  /** Properties beside the provenance that every relationship has. */
  properties: z.ZodObject<Shape>;
  /** The pages of what it joins, of its record and of that record's meeting list it by its caption: no part of a page need be made for it. */
  listed?: true;
  example: string;
}

/** A property with its caption, where cypher/property-captions.ts has none by its name. */
export const called = <T extends z.ZodType>(zh: string, en: string, property: T): T => property.meta({ caption: { zh, en } });

/** Declares a node kind, keeping the exact types of its properties. */
export const node = <S extends z.ZodRawShape>(definition: NodeDefinition<S>): NodeDefinition<S> => definition;
/** Declares a relationship, keeping the exact types of its properties. */
export const relationship = <S extends z.ZodRawShape>(definition: RelationshipDefinition<S>): RelationshipDefinition<S> => definition;
