/** Names of sets of characters in patterns (\p{…}), and what they stand for. */

/** Sets of ASCII, as the manual of Java names them; written as the inside of a class. */
const ascii: Record<string, string> = {
  Lower: 'a-z',
  Upper: 'A-Z',
  ASCII: '\\x00-\\x7f',
  Alpha: 'A-Za-z',
  Digit: '0-9',
  Alnum: 'A-Za-z0-9',
  Punct: '!-/:-@\\[-`{-~',
  Graph: '!-~',
  Print: ' -~',
  Blank: ' \\t',
  Cntrl: '\\x00-\\x1f\\x7f',
  XDigit: '0-9A-Fa-f',
  Space: '\\t\\n\\x0b\\f\\r ',
  InCJK_UNIFIED_IDEOGRAPHS: '\\x{4e00}-\\x{9fff}',
  InCJKUnifiedIdeographs: '\\x{4e00}-\\x{9fff}',
};
/** Sets written as one letter behind a backslash. */
export const letters: Record<string, string> = {
  s: '\\t\\n\\x0b\\f\\r ',
  h: ' \\t\\xa0\\x{1680}\\x{180e}\\x{2000}-\\x{200a}\\x{202f}\\x{205f}\\x{3000}',
  v: '\\n\\x0b\\f\\r\\x{85}\\x{2028}\\x{2029}',
};
const category = /^(?:Is|general_category=|gc=)?(?<name>L[ultmo]?|M[nce]?|N[dlo]?|P[cdseifo]?|S[mcko]?|Z[slp]?|C[cfos]?)$/u;
const script = /^(?:Is|script=|sc=)(?<name>\w+)$/u;

/** What stands inside a class for `\p{name}`; null where the name is not known. */
export function named(name: string): string | null {
  const plain = ascii[name];
  if (plain !== undefined) return plain;
  const of = category.exec(name)?.groups?.name ?? script.exec(name)?.groups?.name;
  return of === undefined ? null : `\\p{${of}}`;
}
