/** Values of properties as SQLite holds them, by the type the vocabulary gives them, for what crosses the store as JSON. */
import type { PropertyType } from '../../query/vocabulary.ts';
import type { Value } from '../../store.ts';
import type { SqlValue } from './driver.ts';

/** Whether a value is of a type. */
export const fits = (value: Value, type: PropertyType): boolean => {
  if (type.endsWith('[]')) return Array.isArray(value) && value.every((one) => fits(one, type.slice(0, -2) as PropertyType));
  if (type === 'integer') return Number.isSafeInteger(value);
  return typeof value === (type === 'float' ? 'number' : type);
};

/** A value as it is written. Throws a RangeError where it is not of the type: that is a bug in the maker of rows. */
export function toSql(value: Value | undefined, type: PropertyType): SqlValue {
  if (value === null || value === undefined) return null;
  if (!fits(value, type)) throw new RangeError(`${JSON.stringify(value)} is no ${type}`);
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'object' ? JSON.stringify(value) : value;
}

/** A value as it was written. */
export function fromSql(value: SqlValue | undefined, type: PropertyType): Value {
  if (value === null || value === undefined) return null;
  if (type === 'boolean') return value === 1;
  if (type.endsWith('[]')) return JSON.parse(String(value)) as Value;
  return typeof value === 'bigint' ? Number(value) : value;
}
