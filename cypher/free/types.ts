/** The types of what stands in a query, told before it is run: comparing 7 with '7' is an error here, not an empty answer. */

export type Scalar = 'string' | 'integer' | 'number' | 'boolean';
/** `labels` is a list whose order means nothing; `empty` a list without elements, which fits any. */
export type Type = Scalar | `${Scalar}[]` | 'empty' | 'labels' | 'node' | 'relationship';

const scalars = new Set<Type>(['string', 'integer', 'number', 'boolean']);
export const isScalar = (type: Type): type is Scalar => scalars.has(type);
export const isNumeric = (type: Type): boolean => type === 'integer' || type === 'number';
export const isEntity = (type: Type): boolean => type === 'node' || type === 'relationship';
/** What a list holds; null where it is none. */
export function elementOf(type: Type): Scalar | 'any' | null {
  if (type === 'empty') return 'any';
  if (type === 'labels') return 'string';
  return type.endsWith('[]') ? (type.slice(0, -2) as Scalar) : null;
}
/** Whether the two can be equal: of one type, or both numbers. */
export const comparable = (left: Type, right: Type): boolean => left === right || (isNumeric(left) && isNumeric(right));

/** How a type is called in a message. */
export const called: Record<Type, string> = {
  string: 'a text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  'string[]': 'a list of texts',
  'integer[]': 'a list of whole numbers',
  'number[]': 'a list of numbers',
  'boolean[]': 'a list of true and false',
  empty: 'an empty list',
  labels: 'a list of labels',
  node: 'a node',
  relationship: 'a relationship',
};

/** A part of a query that has a value, read and printed anew. */
export interface Expression {
  /** As the store gets it. */
  text: string;
  type: Type;
  /** Counts over rows; only as a whole item of RETURN or WITH. */
  aggregate: boolean;
  /** Set for a bare name. */
  variable?: string;
}
