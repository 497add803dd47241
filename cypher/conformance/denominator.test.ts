/** What is counted is derived, not chosen. */
import { expect, test } from 'vitest';
import { classOf, isCounted, writesOrCalls } from './denominator.ts';
import { isThere } from './folder.ts';
import { leftOut } from './left-out.ts';
import { loadScenarios } from './scenario.ts';

test.skipIf(!isThere())('every scenario is counted but those that write, call procedures, or that Neo4j answers otherwise', () => {
  const scenarios = loadScenarios();
  expect(scenarios.length).toBe(3897);
  expect(new Set(scenarios.map(({ name }) => name)).size).toBe(3897);
  const derived = scenarios.flatMap((scenario) => {
    const reason = writesOrCalls(scenario);
    return reason ? [[scenario.name, reason]] : [];
  });
  const listed = [...leftOut].filter(([, reason]) => reason !== 'neo4j-differs');
  expect(Object.fromEntries(listed)).toEqual(Object.fromEntries(derived));
  const known = new Set(scenarios.map(({ name }) => name));
  expect([...leftOut.keys()].filter((name) => !known.has(name))).toEqual([]);

  const counted = scenarios.filter(isCounted);
  expect(counted.length).toBe(3897 - leftOut.size);
  const sizes = (['language', 'temporal', 'zoned'] as const).map((one) => counted.filter((scenario) => classOf(scenario) === one).length);
  expect([counted.length, ...sizes]).toEqual([3523, 2472, 422, 629]);
});
