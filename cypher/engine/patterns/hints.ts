/** What is known of a node before it is asked for: labels it must have, and properties whose values are known by then. */
import type { Expression } from '../../query/tree.ts';
import { conjuncts, mentions } from '../../query/walk.ts';
import type { Compiler } from '../compiler.ts';
import type { Known } from '../graph.ts';
import { isOfValues } from '../refuse.ts';
import type { Frame, Running } from '../running.ts';
import type { Value } from '../values.ts';
import { newNames } from './conditions.ts';
import { labelChoices } from './labels.ts';
import { wantedOf } from './properties.ts';
import type { Shape } from './shape.ts';

export interface Hint {
  /** Names of the pattern that must have a value before. */
  needs: ReadonlySet<string>;
  known: (frame: Frame, running: Running) => Known[];
}
export interface NodeHints {
  /** Lists of labels: the node has one of each. */
  choices: string[][];
  properties: Hint[];
}

/** What cannot be computed is not known: the condition itself tells, if ever it is reached. */
function ifKnown(known: Hint['known']): Hint['known'] {
  return (frame, running) => {
    try {
      return known(frame, running);
    } catch (error) {
      if (isOfValues(error)) return [];
      throw error;
    }
  };
}

interface Compared {
  variable: string;
  property: string;
  value: Expression;
  list: boolean;
}
const propertyOf = (side: Expression): { variable: string; property: string } | null =>
  side.kind === 'property' && side.of.kind === 'variable' ? { variable: side.of.name, property: side.name } : null;
/** n.key = value, value = n.key, n.key IN list. */
function comparedOf(condition: Expression): Compared[] {
  if (condition.kind === 'binary' && condition.operator === 'IN') {
    const side = propertyOf(condition.left);
    return side ? [{ ...side, value: condition.right, list: true }] : [];
  }
  if (condition.kind !== 'comparison' || condition.rest.length !== 1 || condition.rest[0]?.operator !== '=') return [];
  const { first, rest } = condition;
  const { right } = rest[0]!;
  return [
    { side: propertyOf(first), value: right },
    { side: propertyOf(right), value: first },
  ].flatMap(({ side, value }) => (side ? [{ ...side, value, list: false }] : []));
}

/** What is known of each node of a pattern, in their order. */
export function hintsOf(shape: Shape, where: Expression | null, compiler: Compiler): NodeHints[] {
  const { nodes, inner } = shape;
  const made = newNames(shape);
  const needsOf = (part: Expression): Set<string> => new Set([...mentions(part)].filter((name) => made.has(name)));
  return nodes.map(({ name, labels, patterns }) => {
    const conditions = [where, ...patterns.map((pattern) => pattern.where)].flatMap(conjuncts);
    const asked = conditions.flatMap((one) =>
      one.kind === 'hasLabels' && one.of.kind === 'variable' && one.of.name === name ? [one.labels] : [],
    );
    const maps = patterns.flatMap(({ properties }) => (properties ? [properties] : []));
    const fromMaps = maps.map((properties): Hint => {
      const wanted = wantedOf(properties, inner, compiler);
      return {
        needs: needsOf(properties),
        known: ifKnown((frame, running) => wanted(frame, running).map((one) => ({ name: one.name, values: [one.value] }))),
      };
    });
    const compared = conditions.flatMap(comparedOf).filter(({ variable, value }) => variable === name && !mentions(value).has(name));
    const fromConditions = compared.map(({ property, value, list }): Hint => {
      const evaluate = compiler.expression(value, inner);
      return {
        needs: needsOf(value),
        known: ifKnown((frame, running) => {
          const found = evaluate(frame, running);
          const values: Value[] | null = !list ? [found] : Array.isArray(found) ? found : null;
          return values ? [{ name: property, values: values.filter((one) => one !== null) }] : [];
        }),
      };
    });
    return { choices: [...labels, ...asked].flatMap(labelChoices), properties: [...fromMaps, ...fromConditions] };
  });
}
