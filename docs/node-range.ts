/** Whether a version of Node lies in an `engines` range: alternatives of comparators, as npm reads them. */

type Version = readonly [number, number, number];

const compare = (a: Version, b: Version): number => a[0] - b[0] || a[1] - b[1] || a[2] - b[2];

/** A comparator as the versions it lets through: from `least` on, before `end`. */
interface Span {
  least: Version;
  end: Version | null;
}
const zero: Version = [0, 0, 0];

function spanOf(written: string): Span {
  const found = /^(?<sign>[<>]=?|[=^~])?v?(?<major>\d+|[x*])(?:\.(?<minor>\d+|[x*]))?(?:\.(?<patch>\d+|[x*]))?(?:[-+].*)?$/iu.exec(written);
  const { sign = '', major = '', minor, patch } = found?.groups ?? {};
  if (!found) throw new RangeError(`${JSON.stringify(written)} is no range that is understood`);
  if (/[x*]/iu.test(major)) return { least: zero, end: null };
  const open = (part: string | undefined): boolean => part === undefined || /[x*]/iu.test(part);
  const [a, b, c] = [Number(major), open(minor) ? 0 : Number(minor), open(patch) ? 0 : Number(patch)];
  const least: Version = [a, b, c];
  /** After everything that is written: 20 is all of 20, 20.19 all of 20.19. */
  const after: Version = open(minor) ? [a + 1, 0, 0] : open(patch) ? [a, b + 1, 0] : [a, b, c + 1];
  if (sign === '>=') return { least, end: null };
  if (sign === '>') return { least: after, end: null };
  if (sign === '<') return { least: zero, end: least };
  if (sign === '<=') return { least: zero, end: after };
  if (sign === '^') return { least, end: [a + 1, 0, 0] };
  if (sign === '~') return { least, end: open(minor) ? [a + 1, 0, 0] : [a, b + 1, 0] };
  return { least, end: after };
}

/** Whether the range lets the version through. Throws RangeError for what is no range. */
export function allows(range: string, version: string): boolean {
  const own = spanOf(version).least;
  return range.split('||').some((alternative) => {
    const plain = alternative.replace(/(\S+)\s+-\s+(\S+)/gu, '>=$1 <=$2').replace(/([<>=^~])\s+/gu, '$1');
    return plain
      .split(/[\s,]+/u)
      .filter((part) => part !== '')
      .map(spanOf)
      .every(({ least, end }) => compare(own, least) >= 0 && (end === null || compare(own, end) < 0));
  });
}
