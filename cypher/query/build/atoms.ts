/** Expressions that stand by themselves. */
import type { Expression1Context } from '@neo4j-cypher/language-support';
import type { Expression } from '../tree.ts';
import { callOf, normalizeOf, trimOf } from './calls.ts';
import { caseOf, extendedCaseOf } from './cases.ts';
import { comprehensionOf, patternComprehensionOf, quantifierOf, reduceOf } from './lists.ts';
import { literalOf } from './literals.ts';
import { mapProjectionOf } from './maps.ts';
import { nameOf } from './names.ts';
import { at, type Builder, optional, unsupported } from './parts.ts';
import { parameterOf, pathOf, shortestOf } from './patterns.ts';
import { collectOf, countOf, existsOf } from './subqueries.ts';

/** One kind of it: the part of the grammar, where it is this kind, and what is built of it. */
interface Kind<T> {
  part: (of: Expression1Context) => T;
  build: (part: NonNullable<T>, builder: Builder) => Expression;
}
const kind = <T>(part: Kind<T>['part'], build: Kind<T>['build']) => {
  return (of: Expression1Context, builder: Builder): Expression | null => {
    const found = optional(part(of));
    return found === null || found === undefined ? null : build(found, builder);
  };
};

const kinds = [
  kind((of) => of.literal(), literalOf),
  kind((of) => of.parameter(), parameterOf),
  kind(
    (of) => of.variable(),
    (part) => ({ kind: 'variable', at: at(part), name: nameOf(part) }),
  ),
  kind((of) => of.functionInvocation(), callOf),
  kind(
    (of) => of.parenthesizedExpression(),
    (part, builder) => builder.expression(part.expression()),
  ),
  kind(
    (of) => of.countStar(),
    (part) => ({ kind: 'countAll', at: at(part) }),
  ),
  kind(
    (of) => of.listLiteral(),
    (part, builder) => ({ kind: 'list', at: at(part), items: part.expression_list().map(builder.expression) }),
  ),
  kind((of) => of.caseExpression(), caseOf),
  kind((of) => of.extendedCaseExpression(), extendedCaseOf),
  kind((of) => of.existsExpression(), existsOf),
  kind((of) => of.countExpression(), countOf),
  kind((of) => of.collectExpression(), collectOf),
  kind((of) => of.mapProjection(), mapProjectionOf),
  kind((of) => of.listComprehension(), comprehensionOf),
  kind((of) => of.patternComprehension(), patternComprehensionOf),
  kind((of) => of.reduceExpression(), reduceOf),
  kind((of) => of.listItemsPredicate(), quantifierOf),
  kind((of) => of.normalizeFunction(), normalizeOf),
  kind((of) => of.trimFunction(), trimOf),
  kind(
    (of) => of.patternExpression(),
    (part, builder) => ({
      kind: 'pattern',
      exists: false,
      at: at(part),
      part: pathOf(part.pathPatternNonEmpty(), builder),
    }),
  ),
  kind(
    (of) => of.shortestPathExpression(),
    (part, builder) => ({
      kind: 'shortestPath',
      at: at(part),
      part: shortestOf(part.shortestPathPattern(), builder),
    }),
  ),
];

/** Throws QueryRefused for vectors, the one kind that is not there. */
export function atomOf(of: Expression1Context, builder: Builder): Expression {
  for (const build of kinds) {
    const found = build(of, builder);
    if (found) return found;
  }
  throw unsupported('Vectors are not supported.', of);
}
