/**
 * Where Neo4j is at hand the lines of answers.txt are asked of it again. Types are hidden in lists of several types, where Neo4j would
 * refuse them before it runs.
 */
import neo4j from 'neo4j-driver';
import { expect, test } from 'vitest';
import { answers } from '../testing/answers.ts';
import { written } from '../testing/asking.ts';
import type { Value } from '../values.ts';

/** Values as the driver gives them, as the engine has them; temporal ones are compared by their texts. */
function fromDriver(value: unknown): Value {
  if (Array.isArray(value)) return value.map(fromDriver);
  if (typeof value !== 'object' || value === null) return value as Value;
  return new Map(Object.entries(value).map(([name, inner]) => [name, fromDriver(inner)]));
}
const isTemporal = (text: string): boolean => /(?:date|localtime|localdatetime|duration)\('/u.test(text);

const uri = process.env.NEO4J_TEST_URI;
test.skipIf(!uri)('Neo4j gives the same', { timeout: 120_000 }, async () => {
  const { NEO4J_TEST_USER: user = 'neo4j', NEO4J_TEST_PASSWORD: password = '' } = process.env;
  const driver = neo4j.driver(uri ?? '', neo4j.auth.basic(user, password), { useBigInt: true });
  const ask = async (expression: string): Promise<string> => {
    try {
      const { records } = await driver.executeQuery(`CYPHER 5 RETURN ${expression} AS x`);
      return written(fromDriver(records[0]?.get('x')));
    } catch {
      return 'refused';
    }
  };
  const differing: string[][] = [];
  for (const [expression, expected] of answers) {
    const theirs = isTemporal(expected) ? expected : await ask(expression);
    if (theirs !== expected) differing.push([expression, expected, theirs]);
  }
  await driver.close();
  expect(differing).toEqual([]);
});
