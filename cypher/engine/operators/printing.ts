/** Values as texts: what toString() gives, and + between a text and a number. */
import { Temporal } from '../temporal/types.ts';
import type { Value } from '../values.ts';

/** A fraction as Neo4j writes it: always with a point, `1.0E7` from ten millions on and below a thousandth. */
export function fractionText(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0';
  const size = Math.abs(value);
  if (size >= 1e-3 && size < 1e7) return Number.isInteger(value) ? `${value}.0` : String(value);
  // Where one digit is enough, two are written if they come closer: 4.9E-324.
  const short = value.toExponential();
  const text = short.includes('.') ? short : closer(value);
  const [digits = '', exponent = ''] = text.split('e');
  return `${digits.includes('.') ? digits : `${digits}.0`}E${Number(exponent)}`;
}
function closer(value: number): string {
  const two = value.toExponential(1);
  return Number(two) === value ? two : value.toExponential();
}

/** The text of a value; null for lists, maps, nodes, relationships, paths and null. */
export function textOf(value: Value): string | null {
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
      return fractionText(value);
    case 'bigint':
    case 'boolean':
      return String(value);
    default:
      return value instanceof Temporal ? value.toString() : null;
  }
}
