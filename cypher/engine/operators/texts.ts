/** Texts are counted and compared by characters of Unicode (code points), as Neo4j does, not by the UTF-16 units of JavaScript. */

const wide = /[\ud800-\udfff]/u;
const anyHalf = /[\ud800-\udfff]/;

/** Whether a text has characters of two UTF-16 units. */
const hasPairs = (text: string): boolean => anyHalf.test(text);
/** Negative where `left` comes first, 0 where they are equal. */
export function compareTexts(left: string, right: string): number {
  if (left === right) return 0;
  const length = Math.min(left.length, right.length);
  let index = 0;
  while (index < length && left.charCodeAt(index) === right.charCodeAt(index)) index += 1;
  if (index === length) return left.length - right.length;
  const [a, b] = [left.charCodeAt(index), right.charCodeAt(index)];
  // Halves of pairs stand for characters behind all others.
  const isHalf = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;
  return isHalf(a) === isHalf(b) ? a - b : isHalf(a) ? 1 : -1;
}
/** How many characters a text has. */
export function characters(text: string): number {
  if (!hasPairs(text)) return text.length;
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
/** The characters from `start` to before `end`. */
export const part = (text: string, start: number, end: number): string =>
  hasPairs(text) ? Array.from(text).slice(start, end).join('') : text.slice(start, end);
export const backwards = (text: string): string => Array.from(text).reverse().join('');
/** Halves of a pair that stand alone are no characters; outside of the engine they are a question mark, as Neo4j has them. */
export const wellFormed = (text: string): string => (wide.test(text) ? Array.from(text, (c) => (wide.test(c) ? '?' : c)).join('') : text);
