/** Functions of texts. */

import { allow } from '../operators/sized.ts';
import { backwards, characters, part, wellFormed } from '../operators/texts.ts';
import { refuse, wrongType } from '../refuse.ts';
import { StoredList, type Value } from '../values.ts';
import type { Meaning } from './define.ts';
import { count, list, text } from './reading.ts';

const notNegative = (value: Value | undefined, what: string): number => {
  const number = count(value);
  return number < 0 ? refuse(`The ${what} cannot be negative.`) : number;
};
/** A place or a length within a text: 32 bits, as in Neo4j. */
const within = (value: Value | undefined, what: string): number => {
  const number = notNegative(value, what);
  return number > 2 ** 31 - 1 ? refuse(`The ${what} is too large.`) : number;
};
const cased = (name: string, says: string, example: readonly [string, string], run: (text: string) => string): Meaning => ({
  signature: `${name}(input :: STRING) :: STRING`,
  says,
  example,
  source: 'string',
  run: ([value]) => run(text(value)),
});

export const strings: readonly Meaning[] = [
  cased('toLower', 'The text in lower case.', ["toLower('Wang')", "'wang'"], (value) => value.toLowerCase()),
  cased('lower', 'The text in lower case; as toLower.', ["lower('Wang')", "'wang'"], (value) => value.toLowerCase()),
  cased('toUpper', 'The text in upper case.', ["toUpper('Wang')", "'WANG'"], (value) => value.toUpperCase()),
  cased('upper', 'The text in upper case; as toUpper.', ["upper('Wang')", "'WANG'"], (value) => value.toUpperCase()),
  {
    signature: 'left(original :: STRING, length :: INTEGER) :: STRING',
    says: 'The first characters of a text.',
    example: ["left('县委常委会', 2)", "'县委'"],
    source: 'string',
    run: ([original, length]) => part(text(original), 0, notNegative(length, 'length')),
  },
  {
    signature: 'right(original :: STRING, length :: INTEGER) :: STRING',
    says: 'The last characters of a text.',
    example: ["right('县委常委会', 3)", "'常委会'"],
    source: 'string',
    run([original, length]) {
      const value = text(original);
      return part(value, Math.max(0, characters(value) - notNegative(length, 'length')), value.length);
    },
  },
  {
    signature: 'substring(original :: STRING, start :: INTEGER, length = rest :: INTEGER) :: STRING',
    says: 'The characters from a place on, the first at 0; all of them, or as many as asked.',
    example: ["substring('县委常委会', 2, 2)", "'常委'"],
    source: 'string',
    run([original, start, length]) {
      const from = within(start, 'start');
      return part(text(original), from, length === undefined ? Number.POSITIVE_INFINITY : from + within(length, 'length'));
    },
  },
  {
    signature: 'replace(original :: STRING, search :: STRING, replace :: STRING) :: STRING',
    says: 'The text with all occurrences of one text replaced by another.',
    example: ["replace('县委、县政府', '县', '市')", "'市委、市政府'"],
    source: 'string',
    run([original, search, by], { budget }) {
      const [parts, between] = [text(original).split(text(search)), text(by)];
      const whole = text(original);
      if (search === '') parts.splice(0, parts.length, '', ...whole.split(''), '');
      allow(whole.length + parts.length * between.length, budget);
      return wellFormed(parts.join(between));
    },
  },
  {
    signature: 'split(original :: STRING, splitDelimiters :: STRING | LIST<STRING>) :: LIST<STRING>',
    says: 'The parts of a text between what divides them.',
    example: ["split('张三、李四', '、')", "['张三', '李四']"],
    source: 'string',
    run([original, delimiters], { budget }) {
      if (Array.isArray(delimiters) && delimiters.includes(null)) return null;
      const parts = divided(text(original), typeof delimiters === 'string' ? [delimiters] : list(delimiters).map(text));
      budget.step(parts.length);
      return parts;
    },
  },
  {
    signature: 'reverse(input :: STRING | LIST<ANY>) :: STRING | LIST<ANY>',
    says: 'A text or a list from its end to its start.',
    example: ["reverse('纪要')", "'要纪'"],
    source: 'string',
    run([input]) {
      if (typeof input === 'string') return backwards(input);
      // Neo4j 5.26 turns no list round that stands in the graph.
      if (input instanceof StoredList) return refuse('A list of the graph is not turned round; write reverse([x IN list | x]).');
      return Array.isArray(input) ? input.toReversed() : wrongType('STRING or LIST', input);
    },
  },
  {
    signature: 'normalize(input :: STRING, normalForm = NFC :: STRING) :: STRING',
    says: 'The text in a normal form of Unicode: NFC, NFD, NFKC or NFKD.',
    example: ["normalize('ﬁ', NFKC)", "'fi'"],
    source: 'string',
    run: ([input, form]) => text(input).normalize(form === undefined ? 'NFC' : text(form)),
  },
];

/** The parts of a text between any of the delimiters; an empty one divides all of it. */
function divided(whole: string, delimiters: readonly string[]): string[] {
  if (delimiters.includes('')) return whole === '' ? [''] : whole.split('').map(wellFormed);
  const parts: string[] = [];
  let [from, at] = [0, 0];
  while (at < whole.length) {
    const found = delimiters.find((delimiter) => whole.startsWith(delimiter, at));
    if (found === undefined) at += 1;
    else {
      parts.push(whole.slice(from, at));
      at += found.length;
      from = at;
    }
  }
  return [...parts, whole.slice(from)];
}
