/**
 * The words a query may use for a graph: labels, relationship types and properties with their types. The model's own, or that of another
 * graph (tests bring theirs). Checks, the printer and the SQLite layout take it as a parameter and know no other names.
 */

export type ScalarType = 'string' | 'integer' | 'float' | 'boolean';
/** `any`: values of several types, also temporal ones and lists of these; only graphs of tests have such. */
export type PropertyType = ScalarType | `${ScalarType}[]` | 'any';

export interface Property {
  name: string;
  type: PropertyType;
  /** Texts of pages, which a store keeps apart: looking through nodes must not read them. */
  long?: boolean;
}
/** A property, or several in their order. */
export type Index = string | readonly string[];
/** Nodes that have exactly these labels. A node never changes its labels, so that they can be a part of its number. */
export interface LabelSet {
  labels: readonly string[];
  /** Properties such nodes can have. */
  properties: readonly Property[];
  /** Which have an index; those of `unique` have a constraint. */
  indexes: readonly Index[];
  unique: readonly string[];
  /** Stands beside the graph: found by these labels alone, never as “any node”, and without relationships. */
  beside?: boolean;
}
export interface RelationshipWord {
  type: string;
  properties: readonly Property[];
  indexes: readonly Index[];
}

/** Of one name every property has one type, whatever it stands on. */
export interface Vocabulary {
  /** The order is part of what is stored: new ones come at the end. */
  nodes: readonly LabelSet[];
  relationships: readonly RelationshipWord[];
  /** Whether names outside it are refused, with the nearest known one; else they match nothing. */
  closed: boolean;
}

/** All labels, each once, in order. */
export const labelsOf = ({ nodes }: Vocabulary): string[] => [...new Set(nodes.flatMap(({ labels }) => labels))];
