/** From one type to another: toInteger, toFloat, toBoolean, toString, each also for what cannot be converted, and for lists. */
import { isList, typeName } from '../kinds.ts';
import { textOf } from '../operators/printing.ts';
import { isOfValues, refuse, wrongType } from '../refuse.ts';
import type { Value } from '../values.ts';
import type { Meaning } from './define.ts';
import { fractionFrom, truthFrom, wholeFrom } from './numerals.ts';
import { toWhole } from './reading.ts';

/** Gives undefined where values of that type cannot be converted, null where this one cannot. */
type Convert = (value: Value) => Value | undefined;
const toInteger: Convert = (value) => {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'number') return toWhole(value);
  if (typeof value === 'boolean') return value ? 1n : 0n;
  return typeof value === 'string' ? wholeFrom(value) : undefined;
};
const toFloat: Convert = (value) => {
  if (typeof value === 'bigint' || typeof value === 'number') return Number(value);
  return typeof value === 'string' ? fractionFrom(value) : undefined;
};
const toBoolean: Convert = (value) => {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'bigint') return value !== 0n;
  return typeof value === 'string' ? truthFrom(value) : undefined;
};
const toText: Convert = (value) => textOf(value) ?? undefined;

/** Null where the value cannot be converted, whatever the reason. */
function orNull(convert: Convert, value: Value): Value {
  try {
    return convert(value) ?? null;
  } catch (error) {
    if (isOfValues(error)) return null;
    throw error;
  }
}

interface Conversion {
  name: string;
  takes: string;
  gives: string;
  convert: Convert;
  plain: readonly [string, string];
  lenient: readonly [string, string];
  list: readonly [string, string];
}
const family = ({ name, takes, gives, convert, plain, lenient, list }: Conversion): readonly Meaning[] => [
  {
    signature: `${name}(input :: ${takes}) :: ${gives}`,
    says: `The value as ${gives}; null where a text says none.`,
    example: plain,
    source: name === 'toString' ? 'string' : 'scalar',
    run([input = null]) {
      const value = convert(input);
      return value === undefined ? refuse(`${typeName(input)} cannot become ${gives}; ${name}OrNull() gives null there.`) : value;
    },
  },
  {
    signature: `${name}OrNull(input :: ANY) :: ${gives}`,
    says: `The value as ${gives}; null where it cannot become one.`,
    example: lenient,
    source: name === 'toString' ? 'string' : 'scalar',
    run: ([input = null]) => orNull(convert, input),
  },
  {
    signature: `${name}List(input :: LIST<ANY>) :: LIST<${gives}>`,
    says: `The elements as ${gives}; null for each that cannot become one.`,
    example: list,
    source: 'list',
    run: ([input = null], { budget }) => {
      if (!isList(input)) return wrongType('LIST', input);
      budget.step(input.length);
      return input.map((value) => orNull(convert, value));
    },
  },
];

export const conversions: readonly Meaning[] = [
  ...family({
    name: 'toInteger',
    takes: 'BOOLEAN | STRING | INTEGER | FLOAT',
    gives: 'INTEGER',
    convert: toInteger,
    plain: ["toInteger('12')", '12'],
    lenient: ["toIntegerOrNull('twelve')", 'null'],
    list: ["toIntegerList(['1', 'x', 2.9])", '[1, null, 2]'],
  }),
  ...family({
    name: 'toFloat',
    takes: 'STRING | INTEGER | FLOAT',
    gives: 'FLOAT',
    convert: toFloat,
    plain: ["toFloat('1.5')", '1.5'],
    lenient: ['toFloatOrNull(true)', 'null'],
    list: ["toFloatList([1, 'x'])", '[1.0, null]'],
  }),
  ...family({
    name: 'toBoolean',
    takes: 'BOOLEAN | STRING | INTEGER',
    gives: 'BOOLEAN',
    convert: toBoolean,
    plain: ["toBoolean('TRUE')", 'true'],
    lenient: ["toBooleanOrNull('yes')", 'null'],
    list: ["toBooleanList([1, 'false', 'x'])", '[true, false, null]'],
  }),
  ...family({
    name: 'toString',
    takes: 'BOOLEAN | STRING | INTEGER | FLOAT | DATE | LOCAL TIME | LOCAL DATETIME | DURATION',
    gives: 'STRING',
    convert: toText,
    plain: ['toString(1.0)', "'1.0'"],
    lenient: ['toStringOrNull([1])', 'null'],
    list: ["toStringList([1, 'a', [2]])", "['1', 'a', null]"],
  }),
];
