/** Which type a value is of, by its name in Cypher. */

import { type MapValue, NodeValue, PathValue, RelationshipValue, type Value } from './values.ts';

export const isNumber = (value: Value): value is bigint | number => typeof value === 'bigint' || typeof value === 'number';
export const isList = (value: Value): value is Value[] => Array.isArray(value);
export const isMap = (value: Value): value is MapValue => value instanceof Map;

/** The name of a value's type: `STRING`, `LIST`, `NULL`. */
export function typeName(value: Value): string {
  switch (typeof value) {
    case 'boolean':
      return 'BOOLEAN';
    case 'string':
      return 'STRING';
    case 'bigint':
      return 'INTEGER';
    case 'number':
      return 'FLOAT';
  }
  if (value === null) return 'NULL';
  if (isList(value)) return 'LIST';
  if (isMap(value)) return 'MAP';
  if (value instanceof NodeValue) return 'NODE';
  if (value instanceof RelationshipValue) return 'RELATIONSHIP';
  return value instanceof PathValue ? 'PATH' : value.type;
}
