/** - * / % ^ and the signs. Whole numbers stay whole, within 64 bits; what is beyond is refused. Null gives null. */
import { isNumber, typeName } from '../kinds.ts';
import { refuse } from '../refuse.ts';
import { Temporal } from '../temporal/types.ts';
import type { Value } from '../values.ts';
import { power } from './power.ts';

/** A whole number of 64 bits; refused where it does not fit. */
export function whole(value: bigint): bigint {
  if (BigInt.asIntN(64, value) !== value) refuse('The result is beyond the whole numbers (64 bits); use toFloat().');
  return value;
}
const wrongPair = (sign: string, left: Value, right: Value): never =>
  refuse(`${typeName(left)} ${sign} ${typeName(right)} has no meaning.`);

interface Arithmetic {
  sign: string;
  wholes(left: bigint, right: bigint): Value;
  fractions(left: number, right: number): number;
  temporal?(left: Value, right: Value): Value;
}
const operation =
  ({ sign, wholes, fractions, temporal }: Arithmetic) =>
  (left: Value, right: Value): Value => {
    if (typeof left === 'bigint' && typeof right === 'bigint') return wholes(left, right);
    if (left === null || right === null) return null;
    if (isNumber(left) && isNumber(right)) return fractions(Number(left), Number(right));
    return temporal?.(left, right) ?? wrongPair(sign, left, right);
  };
const notByZero = (divisor: bigint): void => {
  if (divisor === 0n) refuse('A whole number cannot be divided by zero.');
};

export const subtract = operation({
  sign: '-',
  wholes: (left, right) => whole(left - right),
  fractions: (left, right) => left - right,
  temporal: (left, right) => (left instanceof Temporal && right instanceof Temporal ? left.minus(right) : null),
});
export const multiply = operation({
  sign: '*',
  wholes: (left, right) => whole(left * right),
  fractions: (left, right) => left * right,
  temporal: (left, right) => {
    if (left instanceof Temporal && isNumber(right)) return left.times(right);
    return right instanceof Temporal && isNumber(left) ? right.times(left) : null;
  },
});
export const divide = operation({
  sign: '/',
  wholes(left, right) {
    notByZero(right);
    return BigInt.asIntN(64, left / right);
  },
  fractions: (left, right) => left / right,
  temporal: (left, right) => (left instanceof Temporal && isNumber(right) ? left.dividedBy(right) : null),
});
export const remainder = operation({
  sign: '%',
  wholes(left, right) {
    notByZero(right);
    return left % right;
  },
  fractions: (left, right) => left % right,
});
/** Always a number with a fraction. */
export const raise = operation({
  sign: '^',
  wholes: (left, right) => power(Number(left), Number(right)),
  fractions: power,
});

export function negate(value: Value): Value {
  if (typeof value === 'bigint') return whole(-value);
  if (typeof value === 'number') return 0 - value;
  return value === null ? null : refuse(`-${typeName(value)} has no meaning.`);
}
