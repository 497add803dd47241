/** What goes over the elements of a list, or over the matches of a pattern. */
import type {
  ListComprehensionContext,
  ListItemsPredicateContext,
  PatternComprehensionContext,
  ReduceExpressionContext,
} from '@neo4j-cypher/language-support';
import type { Expression, ExpressionOf } from '../tree.ts';
import { nameOf } from './names.ts';
import { at, type Builder, optional, stands, wrong } from './parts.ts';
import { pathOf } from './patterns.ts';

export function comprehensionOf(of: ListComprehensionContext, builder: Builder): Expression {
  const [where, map] = [optional(of._whereExp), optional(of._barExp)];
  return {
    kind: 'listComprehension',
    at: at(of),
    variable: nameOf(of.variable()),
    list: builder.expression(of.expression(0)),
    where: where && builder.expression(where),
    map: map && builder.expression(map),
  };
}

export function patternComprehensionOf(of: PatternComprehensionContext, builder: Builder): Expression {
  const [name, where] = [optional(of.variable()), optional(of._whereExp)];
  const part = pathOf(of.pathPatternNonEmpty(), builder);
  return {
    kind: 'patternComprehension',
    at: at(of),
    part: { ...part, path: name && nameOf(name) },
    where: where && builder.expression(where),
    map: builder.expression(of._barExp),
  };
}

/** any(), all(), none(), single(). */
export function quantifierOf(of: ListItemsPredicateContext, builder: Builder): Expression {
  const quantifiers: [unknown, ExpressionOf<'quantifier'>['quantifier']][] = [
    [of.ALL(), 'all'],
    [of.ANY(), 'any'],
    [of.NONE(), 'none'],
    [of.SINGLE(), 'single'],
  ];
  const quantifier = quantifiers.find(([word]) => stands(word))?.[1] ?? 'all';
  const where = optional(of._whereExp);
  if (!where) throw wrong(`${quantifier}() needs a condition: ${quantifier}(x IN list WHERE …).`, of);
  return {
    kind: 'quantifier',
    at: at(of),
    quantifier,
    variable: nameOf(of.variable()),
    list: builder.expression(of._inExp),
    where: builder.expression(where),
  };
}

export function reduceOf(of: ReduceExpressionContext, builder: Builder): Expression {
  const [initial, list, step] = of.expression_list().map(builder.expression);
  const [accumulator, variable] = of.variable_list().map(nameOf);
  return { kind: 'reduce', at: at(of), accumulator: accumulator!, initial: initial!, variable: variable!, list: list!, step: step! };
}
