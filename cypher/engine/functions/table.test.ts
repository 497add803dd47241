/** What is told of functions and aggregates is what they do. */
import { describe, expect, test } from 'vitest';
import { aggregates } from '../aggregates/table.ts';
import { evaluated, rowsOf, written } from '../testing/asking.ts';
import { manual } from './manual.ts';
import { signatureOf } from './signature.ts';
import { functions } from './table.ts';

const all = [...functions.values(), ...aggregates.values()];

describe('functions', () => {
  test.each([...functions.values()].map(({ signature, example }) => [signature.name, ...example]))(
    '%s: %s is %s',
    (_name, text, result) => {
      expect(written(evaluated(text))).toBe(written(evaluated(result)));
    },
  );
  test.each([...functions.values()].filter(({ nulls, signature }) => !nulls && signature.most > 0))(
    'null gives null: $signature.name',
    ({ signature }) => {
      const [{ optional } = { optional: true }] = signature.parameters;
      const given = optional ? ['null'] : signature.parameters.filter((parameter) => !parameter.optional).map(() => 'null');
      expect(evaluated(`${signature.name}(${given.join(', ')})`)).toBeNull();
    },
  );
  test.each([
    ['toLower()', /toLower\(\) takes other arguments: input \(STRING\)/u],
    ['left(1, 2)', /left\(\): STRING was expected, but this is INTEGER/u],
    ['datetime()', /no function datetime\(\) here.*localdatetime/u],
    ['nothing()', /no function nothing\(\) here/u],
  ])('%s is refused by name', (text, message) => expect(() => evaluated(text)).toThrow(message));
});

describe('aggregates', () => {
  test.each([...aggregates.values()].map(({ signature, example }) => [signature.name, ...example]))(
    '%s: %s is %s',
    (_name, text, result) => {
      expect(rowsOf(text).map((row) => row.map(written))).toEqual([[written(evaluated(result))]]);
    },
  );
});

describe('what is told of them', () => {
  test('one sentence, one page, one name', () => {
    expect(new Set(all.map(({ signature }) => signature.name.toLowerCase())).size).toBe(functions.size + aggregates.size);
    for (const { signature, says, source } of all) {
      expect(says, signature.name).toMatch(/^\S.*\.$/u);
      expect(manual[source], signature.name).toMatch(/^https:/u);
    }
  });
  test('what is no signature is found', () => {
    expect(() => signatureOf('left(original STRING) :: STRING')).toThrow('not a parameter');
    expect(() => signatureOf('left')).toThrow('not a signature');
    expect(signatureOf('f(a :: LIST<A, B>, b = 1 :: MAP, c… :: ANY) :: ANY')).toMatchObject({ least: 2, most: Number.POSITIVE_INFINITY });
  });
});
