/** Calls of functions: that there is such a one, how many arguments it takes and of what types, and what it gives. */
import { aggregates } from '../../engine/aggregates/table.ts';
import { functions } from '../../engine/functions/table.ts';
import type { ExpressionOf } from '../tree.ts';
import type { Rule } from './checker.ts';
import { expectType, meant, mistake, unsupported } from './refusal.ts';
import { resultOf } from './results.ts';
import { typeFrom } from './type-names.ts';
import * as types from './types.ts';

/** Whether a function, by its name in lower case, is an aggregate. */
export const isAggregateFunction = (name: string): boolean => aggregates.has(name);

/** Functions of Cypher that are not answered here, by the beginning of their names, with why and what to do. */
const refused: readonly (readonly [RegExp, string])[] = [
  [/^(?:date)?time(?:\.|$)/u, 'gives a time with a zone, which no record holds; use localdatetime() or localtime().'],
  [/^point(?:\.|$)/u, 'is of places on a map by numbers, which no record holds.'],
  [/^vector\./u, 'compares vectors, which no record holds.'],
  [/^graph\./u, 'chooses a graph; there is one.'],
  [/^(?:file|linenumber)$/u, 'is of LOAD CSV, which is refused.'],
];

export const countAll: Rule<ExpressionOf<'countAll'>> = () => types.integer;

const plural = (count: number): string => `${count} argument${count === 1 ? '' : 's'}`;

export const call: Rule<ExpressionOf<'call'>> = ({ name, distinct, arguments: given, at }, names, checker) => {
  const signature = (functions.get(name) ?? aggregates.get(name))?.signature;
  if (!signature) {
    const why = refused.find(([form]) => form.test(name))?.[1];
    if (why) throw unsupported(`${name}() ${why}`, at);
    throw mistake(
      `There is no function ${name}()${
        meant(
          name,
          [...functions.values(), ...aggregates.values()].map((one) => one.signature.name),
        ) || '.'
      }`,
      at,
    );
  }
  const { least, most, parameters, result } = signature;
  if (given.length < least || given.length > most) {
    const takes =
      least === most ? plural(least) : most === Number.POSITIVE_INFINITY ? `at least ${plural(least)}` : `${least} to ${plural(most)}`;
    throw mistake(`${signature.name}() takes ${takes}, not ${given.length}.`, at);
  }
  if (distinct && !isAggregateFunction(name))
    throw mistake(`DISTINCT can stand only in what gathers rows, as count() and collect(); not in ${signature.name}().`, at);
  const found = given.map((argument, place) => {
    if (argument.kind === 'pattern' && name === 'size') throw mistake('size() of a pattern is COUNT { … } now.', argument.at);
    const type = checker.value(argument, names);
    const asked = parameters[Math.min(place, parameters.length - 1)]!;
    expectType(type, typeFrom(asked.type), `${signature.name}()`, argument.at);
    return type;
  });
  return resultOf(name, found) ?? typeFrom(result);
};
