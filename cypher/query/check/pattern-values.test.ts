/** Where a pattern can stand for whether it is there. Neo4j 5.26 judged every query here. */
import { expect, test } from 'vitest';
import { lines, refusal } from './testing.ts';

const right = lines(`
  MATCH (n) WHERE NOT (n)-->() XOR (n)<--() RETURN n
  MATCH (n) RETURN NOT (n)-->() AS x, (n)-->() AND true AS y
  MATCH (n WHERE (n)-->()) RETURN n
  MATCH (n) RETURN [x IN [1] WHERE (n)-->() | x], all(x IN [1] WHERE (n)-->())
  MATCH (n) RETURN [(n)-->(m) WHERE (m)-->() | m]
  MATCH (n) RETURN n {.a, b: NOT (n)-->(), c: exists((n)-->())}
  MATCH (n) WITH n WHERE (n)-->() RETURN n ORDER BY CASE WHEN (n)<--() THEN 1 END`);
const wrong = lines(`
  MATCH (n) RETURN n {.a, b: (n)-->()}
  MATCH (n) RETURN {a: (n)-->()}
  MATCH (n) RETURN [(n)-->()]
  MATCH (n) RETURN CASE WHEN true THEN (n)-->() END
  MATCH (n) RETURN CASE true WHEN (n)-->() THEN 1 END
  MATCH (n) WHERE (n)-->() = true RETURN n
  MATCH (n) WHERE (n)-->() IS NOT NULL RETURN n
  MATCH (n) WHERE coalesce((n)-->(), true) RETURN n
  MATCH (n) WITH n ORDER BY (n)-->() RETURN n
  MATCH (n) UNWIND (n)-->() AS x RETURN x
  MATCH (n) RETURN [x IN [1] | (n)-->()]
  MATCH (n {a: (n)-->()}) RETURN n
  MATCH (n) RETURN collect((n)-->())
  MATCH (n) RETURN COLLECT { RETURN (n)-->() }`);

test.each(right)('%s', (query) => expect(refusal(query)).toBeNull());
test.each(wrong)('%s is refused with its place', (query) => {
  const found = refusal(query);
  expect(found?.code).toBe('syntax');
  expect(found?.offset ?? -1).toBeGreaterThan(0);
});
