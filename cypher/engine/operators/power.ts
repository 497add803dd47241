/** ^ with whole exponents to the last digit: the power of JavaScript is off by one there too often, and Neo4j's is not. */

/** Numbers whose powers are worked out here: no step of it becomes too large or too small. */
const [least, most] = [1e-140, 1e140];
/** Splits a number into two halves of its digits, so that products of halves are exact (Veltkamp). */
function split(value: number): [number, number] {
  const scaled = value * 134_217_729;
  const high = scaled - (scaled - value);
  return [high, value - high];
}
/** A number as a sum of two, which together have twice the digits. */
type Double = readonly [high: number, low: number];
function times([a, aLow]: Double, [b, bLow]: Double): Double {
  const product = a * b;
  const [[aHigh, aRest], [bHigh, bRest]] = [split(a), split(b)];
  const lost = aHigh * bHigh - product + aHigh * bRest + aRest * bHigh + aRest * bRest;
  const low = lost + (a * bLow + aLow * b);
  const sum = product + low;
  return [sum, low - (sum - product)];
}

/** 1 / value: what the first guess is off by, put right. */
function inverse(value: Double): number {
  const guess = 1 / value[0];
  const [one, rest] = times([guess, 0], value);
  return guess + guess * (1 - one - rest);
}

function wholePower(base: number, exponent: number): Double {
  let [result, square]: [Double, Double] = [
    [1, 0],
    [base, 0],
  ];
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = times(result, square);
    if (left > 1) square = times(square, square);
  }
  return result;
}

/** base ^ exponent, always with a fraction. */
export function power(base: number, exponent: number): number {
  const rough = base ** exponent;
  const size = Math.abs(rough);
  const count = Math.abs(exponent);
  if (!Number.isInteger(exponent) || exponent === -1 || count > 1024 || size < least || size > most) return rough;
  return exponent < 0 ? inverse(wholePower(base, count)) : wholePower(base, count)[0];
}
