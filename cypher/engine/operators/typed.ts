/** IS :: T, whether a value is of a type, and IS NORMALIZED, whether a text is in a normal form of Unicode. */
import type { AskedType } from '../../query/tree.ts';
import { isList, typeName } from '../kinds.ts';
import type { Value } from '../values.ts';
import type { Truth } from './truth.ts';

const stored: ReadonlySet<string> = new Set(['BOOLEAN', 'STRING', 'INTEGER', 'FLOAT', 'DATE', 'LOCAL TIME', 'LOCAL DATETIME', 'DURATION']);
/** What can be stored as one property: a list of one type, where whole numbers and others are one. */
function isStorable(value: Value): boolean {
  if (!isList(value)) return stored.has(typeName(value));
  const names = new Set(value.map((one) => typeName(one).replace('FLOAT', 'INTEGER')));
  return names.size === 0 || (names.size === 1 && value.every((one) => stored.has(typeName(one))));
}

/** In a list, ANY takes null even with NOT NULL behind it, as Neo4j 5.26 has it. */
const isListOf = (list: readonly Value[], held: readonly AskedType[]): boolean =>
  held.some(({ name }) => name === 'ANY') || list.every((one) => isTyped(one, held));
/** Whether a value is of one of the types. Null is of every type that has no NOT NULL behind it. */
export function isTyped(value: Value, types: readonly AskedType[]): boolean {
  return types.some(({ name, notNull, held }) => {
    if (value === null) return !notNull && name !== 'NOTHING';
    if (name === 'ANY') return true;
    if (name === 'PROPERTY VALUE') return isStorable(value);
    return typeName(value) === name && (!isList(value) || isListOf(value, held));
  });
}

/** Whether a text is in the form; of another value it is not known. */
export const isNormalized = (value: Value, form: string): Truth => (typeof value === 'string' ? value.normalize(form) === value : null);
