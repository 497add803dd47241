/** The part `language`: every scenario of the kit that defines the language, on the embedded store. */
import { classOf, isCounted } from '../../cypher/conformance/denominator.ts';
import { isThere } from '../../cypher/conformance/folder.ts';
import { loadScenarios } from '../../cypher/conformance/scenario.ts';
import { judged, wrong } from '../../cypher/conformance/tally.ts';
import type { Checked, Part } from './part.ts';

const scenarios = isThere() ? loadScenarios().filter(isCounted) : [];

/** One scenario, in one SQL where it can be and by the engine alone. A refusal is counted; a wrong answer is a fault. */
function check(number: number): Checked {
  const scenario = scenarios[number];
  if (!scenario) throw new RangeError(`there is no scenario ${number}`);
  const found = [true, false].map((fused) => ({ way: fused ? 'fused' : 'alone', ...judged(scenario, fused) }));
  return {
    outcomes: found.map(({ way, verdict }) => `${classOf(scenario)} ${way} ${verdict}`),
    faults: found
      .filter(({ verdict }) => wrong.has(verdict))
      .map(({ way, verdict, name, told }) => ({ kind: `${way} ${verdict}`, text: `${name}\n${told}` })),
  };
}

export const language: Part = {
  name: 'language',
  about: 'the scenarios that define the language, fused into SQL and not; without their folder there are none',
  count: scenarios.length,
  seed: 0,
  open: async () => ({ check: async (number) => check(number), close: async () => undefined }),
};
