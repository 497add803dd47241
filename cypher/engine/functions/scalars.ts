/** Functions of single values of any type. */
import { isList, isMap } from '../kinds.ts';
import { equal } from '../operators/equality.ts';
import { characters } from '../operators/texts.ts';
import { wrongType } from '../refuse.ts';
import { fullType } from '../value-type.ts';
import type { Meaning } from './define.ts';
import { text } from './reading.ts';

const length = (name: string, example: readonly [string, string]): Meaning => ({
  signature: `${name}(input :: STRING) :: INTEGER`,
  says: 'How many characters a text has.',
  example,
  source: 'scalar',
  run: ([input]) => BigInt(characters(text(input))),
});

export const scalars: readonly Meaning[] = [
  length('char_length', ["char_length('纪要')", '2']),
  length('character_length', ["character_length('纪要')", '2']),
  {
    signature: 'coalesce(input… :: ANY) :: ANY',
    says: 'The first value that is not null.',
    example: ["coalesce(null, '无', 1)", "'无'"],
    source: 'scalar',
    nulls: true,
    run: (values) => values.find((value) => value !== null) ?? null,
  },
  {
    signature: 'isEmpty(input :: STRING | MAP | LIST<ANY>) :: BOOLEAN',
    says: 'Whether a text, list or map has nothing in it.',
    example: ["isEmpty('')", 'true'],
    source: 'predicate',
    run([input = null]) {
      if (typeof input === 'string' || isList(input)) return input.length === 0;
      return isMap(input) ? input.size === 0 : wrongType('STRING, LIST or MAP', input);
    },
  },
  {
    signature: 'nullIf(v1 :: ANY, v2 :: ANY) :: ANY',
    says: 'Null where the two are equal, else the first.',
    example: ["nullIf('', '')", 'null'],
    source: 'scalar',
    nulls: true,
    run: ([first = null, second = null]) => (equal(first, second) === true ? null : first),
  },
  {
    signature: 'randomUUID() :: STRING',
    says: 'A random identifier of 36 characters.',
    example: ['size(randomUUID())', '36'],
    source: 'scalar',
    run: () => crypto.randomUUID(),
  },
  {
    signature: 'size(input :: STRING | LIST<ANY>) :: INTEGER',
    says: 'How many characters a text has, or elements a list.',
    example: ["size(['张三', '李四'])", '2'],
    source: 'scalar',
    run([input = null]) {
      if (typeof input === 'string') return BigInt(characters(input));
      return isList(input) ? BigInt(input.length) : wrongType('STRING or LIST', input);
    },
  },
  {
    signature: 'timestamp() :: INTEGER',
    says: 'Milliseconds since 1970, when the query began.',
    example: ['timestamp() > 0', 'true'],
    source: 'scalar',
    run: (_values, { now }) => BigInt(now),
  },
  {
    signature: 'valueType(input :: ANY) :: STRING',
    says: 'The type of a value, in full.',
    example: ['valueType([1, null])', "'LIST<INTEGER> NOT NULL'"],
    source: 'scalar',
    nulls: true,
    run: ([input = null]) => fullType(input),
  },
];
