/** Types of values, by their names in Cypher. */
import type { Kind } from './functions/signature.ts';

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

/** Types in the order in which they stand in `LIST<A | B>`. */
const order: readonly (Kind | 'NULL')[] = [
  'NULL',
  'BOOLEAN',
  'STRING',
  'INTEGER',
  'FLOAT',
  'DATE',
  'LOCAL TIME',
  'LOCAL DATETIME',
  'DURATION',
  'MAP',
  'NODE',
  'RELATIONSHIP',
  'PATH',
  'LIST',
];
const place = (type: string): number => order.findIndex((name) => type === name || (type !== 'LIST' && type.startsWith(`${name} NOT`)));
const isListType = (type: string): boolean => type.startsWith('LIST');
const emptyList = 'LIST<NOTHING> NOT NULL';
const rank = (type: string): number => (isListType(type) ? order.length : place(type));

/** The type in full, as valueType() gives it: `LIST<INTEGER NOT NULL> NOT NULL`. */
export function fullType(value: Value): string {
  if (value === null) return 'NULL';
  if (!isList(value)) return `${typeName(value)} NOT NULL`;
  const inner = [...new Set(value.map(fullType))];
  return `LIST<${innerType(inner)}> NOT NULL`;
}
function innerType(types: readonly string[]): string {
  const all =
    types.length > 1 ? types.filter((type) => type !== emptyList || !types.some((other) => other !== type && isListType(other))) : types;
  const some = all.filter((type) => type !== 'NULL').sort((a, b) => rank(a) - rank(b) || a.length - b.length || (a < b ? -1 : 1));
  if (some.length === 0) return types.length === 0 ? 'NOTHING' : 'NULL';
  return (some.length === all.length ? some : some.map((type) => type.replace(/ NOT NULL$/u, ''))).join(' | ');
}
