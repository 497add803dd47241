/** Arguments as what a function needs; another type is refused with both names. */
import { isList, isNumber } from '../kinds.ts';
import { wrongType } from '../refuse.ts';
import { NodeValue, PathValue, RelationshipValue, type Value } from '../values.ts';

type Argument = Value | undefined;
const number = (value: Argument): bigint | number =>
  value !== undefined && isNumber(value) ? value : wrongType('INTEGER or FLOAT', value);

export const text = (value: Argument): string => (typeof value === 'string' ? value : wrongType('STRING', value));
export const list = (value: Argument): Value[] => (value !== undefined && isList(value) ? value : wrongType('LIST', value));
/** A number as one with a fraction. */
export const fraction = (value: Argument): number => Number(number(value));
/** A number without what is behind its point. */
export const integer = (value: Argument): bigint => {
  const given = number(value);
  return typeof given === 'bigint' ? given : toWhole(given);
};
/** The same, where it counts or tells a place. */
export const count = (value: Argument): number => Number(integer(value));
export { number };
export const node = (value: Argument): NodeValue => (value instanceof NodeValue ? value : wrongType('NODE', value));
export const relationship = (value: Argument): RelationshipValue =>
  value instanceof RelationshipValue ? value : wrongType('RELATIONSHIP', value);
export const path = (value: Argument): PathValue => (value instanceof PathValue ? value : wrongType('PATH', value));

const greatest = 2n ** 63n - 1n;
/** A fraction cut to a whole number of 64 bits: beyond these it is the last there is, and NaN is 0, as in Java. */
export function toWhole(value: number): bigint {
  if (Number.isNaN(value)) return 0n;
  if (value >= 2 ** 63) return greatest;
  return value <= -(2 ** 63) ? -greatest - 1n : BigInt(Math.trunc(value));
}
