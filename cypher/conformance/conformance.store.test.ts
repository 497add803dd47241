/**
 * The scenarios of the TCK on the embedded store, fused into SQL and not, and on Neo4j where one is at hand. A third of them, drawn by
 * FC_SEED; all of them: `npm run verify -- --part language`.
 */
import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, describe, expect, test } from 'vitest';
import { openRandom } from '../../bench/corpus/random.ts';
import { type Class, classOf, isCounted } from './denominator.ts';
import { isThere } from './folder.ts';
import { loadScenarios, type Scenario } from './scenario.ts';
import { judged, judgedOnNeo4j, wrong } from './tally.ts';

const seed = Number(process.env.FC_SEED ?? 1);
const { NEO4J_TEST_URI: uri, NEO4J_TEST_USER: user = 'neo4j', NEO4J_TEST_PASSWORD: password = '', NEO4J_TEST_ALONE: alone } = process.env;
const there = isThere();
const counted = there ? loadScenarios().filter(isCounted) : [];
const third = counted.filter((_, at) => openRandom(seed, at).chance(1 / 3));
/** Share that has to pass; zoned times are refused by name. */
const goals: Record<Class, number> = { language: 0.99, temporal: 0.99, zoned: 0 };

function holds(asked: readonly Scenario[], verdicts: readonly { name: string; verdict: string; told: string }[]): void {
  expect(verdicts.filter(({ verdict }) => wrong.has(verdict)).map(({ name, verdict, told }) => `${name}: ${verdict}\n${told}`)).toEqual([]);
  for (const [one, goal] of Object.entries(goals)) {
    const own = verdicts.filter((_, at) => classOf(asked[at] as Scenario) === one);
    const passed = own.filter(({ verdict }) => verdict === 'pass').length;
    expect(passed / own.length, `${one}: ${passed} of ${own.length}`).toBeGreaterThanOrEqual(goal);
  }
}

describe.skipIf(!there || alone)('on the embedded store', () => {
  test.each([true, false])('a third of them, fused: %s', (fused) => {
    holds(
      third,
      third.map((scenario) => judged(scenario, fused)),
    );
  });
});
describe.skipIf(!there || !uri)('on Neo4j', () => {
  let driver: Driver;
  afterAll(() => driver?.close());
  test('a third of them', async () => {
    driver = neo4j.driver(uri ?? '', neo4j.auth.basic(user, password));
    const verdicts = [];
    for (const scenario of third) verdicts.push(await judgedOnNeo4j(driver, scenario));
    holds(third, verdicts);
  });
});
