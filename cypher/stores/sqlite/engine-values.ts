/** Values of the engine as SQLite holds them, by the type the vocabulary gives a property; and back. */

import { dates, dateTimes, times } from '../../engine/temporal/create.ts';
import { createDuration } from '../../engine/temporal/create-duration.ts';
import { Temporal } from '../../engine/temporal/types.ts';
import { StoredList, type Value } from '../../engine/values.ts';
import type { PropertyType, ScalarType } from '../../query/vocabulary.ts';
import type { SqlValue } from './driver.ts';

/** A value of a property of several types, so that its type comes back: [letter of the type, text], a list of such, or null. */
type Tagged = [string, string] | { list: (Tagged | null)[] };

const temporals: ReadonlyMap<string, (text: string) => Temporal> = new Map<string, (text: string) => Temporal>([
  [dates.type, dates.parse],
  [times.type, times.parse],
  [dateTimes.type, dateTimes.parse],
  ['DURATION', createDuration],
]);

function tag(value: Value): Tagged | null {
  if (value === null) return null;
  if (Array.isArray(value)) return { list: value.map(tag) };
  if (value instanceof Temporal) return [value.type, String(value)];
  switch (typeof value) {
    case 'bigint':
      return ['integer', String(value)];
    case 'number':
      return ['float', Object.is(value, -0) ? '-0' : String(value)];
    case 'boolean':
      return ['boolean', String(value)];
    case 'string':
      return ['string', value];
    default:
      throw new RangeError('a property holds no maps, nodes or relationships');
  }
}
function untag(tagged: Tagged | null): Value {
  if (tagged === null) return null;
  if (!Array.isArray(tagged)) return tagged.list.map(untag);
  const [type, text] = tagged;
  if (type === 'integer') return BigInt(text);
  if (type === 'float') return Number(text);
  if (type === 'boolean') return text === 'true';
  return temporals.get(type)?.(text) ?? text;
}

const elementType = (type: PropertyType): ScalarType | null => (type.endsWith('[]') ? (type.slice(0, -2) as ScalarType) : null);

/** A value as it is written. Throws a RangeError where it is not of the type. */
export function encode(type: PropertyType, value: Value): SqlValue {
  if (value === null) return null;
  if (type === 'any') return JSON.stringify(tag(value));
  if (elementType(type) !== null) {
    if (!Array.isArray(value)) throw new RangeError(`no list of ${type}`);
    // Whole numbers as digits; a fraction always with what makes it one again.
    return `[${value.map((one) => (typeof one === 'bigint' ? String(one) : JSON.stringify(one))).join(',')}]`;
  }
  if (typeof value === 'boolean') return BigInt(value);
  if (typeof value === 'bigint' || typeof value === 'number' || typeof value === 'string') return value;
  throw new RangeError(`no ${type}`);
}

function decodeList(type: ScalarType, text: string): Value {
  // Only digits lose nothing as they are; JSON's own numbers end at 2^53.
  const list = type === 'integer' ? (text === '[]' ? [] : text.slice(1, -1).split(',').map(BigInt)) : (JSON.parse(text) as Value[]);
  return StoredList.from(list);
}
/** A value as it was written. */
export function decode(type: PropertyType, value: SqlValue): Value {
  if (value === null) return null;
  switch (type) {
    case 'string':
      return String(value);
    case 'integer':
      return BigInt(value);
    case 'float':
      return Number(value);
    case 'boolean':
      return Number(value) === 1;
    case 'any':
      return untag(JSON.parse(String(value)) as Tagged | null);
    default:
      return decodeList(elementType(type) ?? 'string', String(value));
  }
}
