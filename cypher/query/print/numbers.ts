/** Values that stand in the printed text themselves: they hold nothing but digits and words of Cypher. */

/** A number with a fraction or an exponent, as one. */
function fraction(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? 'Infinity' : '(-Infinity)';
  const text = Object.is(value, -0) ? '-0.0' : String(value);
  return /[.e]/u.test(text) ? text : `${text}.0`;
}
/** null, true, false and numbers. */
export function plainValue(value: null | boolean | bigint | number): string {
  const text = typeof value === 'number' ? fraction(value) : String(value);
  return text.startsWith('-') ? `(${text})` : text;
}
