/** CASE, with conditions or with a value that is compared. */
import type { CaseExpressionContext, ExtendedCaseExpressionContext, ExtendedWhenContext } from '@neo4j-cypher/language-support';
import { rules } from '../grammar.ts';
import type { Expression, ExpressionOf } from '../tree.ts';
import { comparisonOf } from './comparisons.ts';
import { at, type Builder, optional, signs, stands, wrong } from './parts.ts';

type Branch = ExpressionOf<'case'>['branches'][number];

const branch = (when: Expression[], then: Expression): Branch => ({ when, then });

/** CASE WHEN … THEN … ELSE … END. */
export function caseOf(of: CaseExpressionContext, builder: Builder): Expression {
  const branches = of.caseAlternative_list().map((one) => {
    const [when, then] = one.expression_list().map(builder.expression);
    return branch([when!], then!);
  });
  const otherwise = optional(of.expression());
  return { kind: 'case', at: at(of), subject: null, branches, otherwise: otherwise && builder.expression(otherwise) };
}

/** `WHEN < 3`, `WHEN IS NULL`, or a value, as a condition on the subject. */
function conditionOf(subject: Expression, of: ExtendedWhenContext, builder: Builder): Expression {
  if (of instanceof rules.WhenAdvancedComparisonContext) {
    const test = of.comparisonExpression6();
    // IS would be a name here.
    if (test instanceof rules.TypeComparisonContext && stands(test.IS()) && stands(test.COLONCOLON()))
      throw wrong('Write WHEN :: T or WHEN IS TYPED T.', of);
    return builder.test(subject, test);
  }
  const compared = (operator: string, right: Expression): Expression => ({
    kind: 'comparison',
    at: at(of),
    first: subject,
    rest: [{ operator: comparisonOf(operator, of), right }],
  });
  if (of instanceof rules.WhenEqualsContext) return compared('=', builder.expression(of.expression()));
  if (!(of instanceof rules.WhenSimpleComparisonContext)) throw wrong('This cannot stand after WHEN.', of);
  return compared(signs(of)[0] ?? '', builder.side(of.expression7()));
}
const either = (conditions: Expression[]): Expression =>
  conditions.reduce((left, right) => ({ kind: 'binary', at: left.at, operator: 'OR', left, right }));

/** CASE x WHEN 1, 2 THEN …; one with `WHEN < 3` becomes the CASE with conditions that means the same. */
export function extendedCaseOf(of: ExtendedCaseExpressionContext, builder: Builder): Expression {
  const subject = builder.expression(of.expression(0));
  const alternatives = of.extendedCaseAlternative_list();
  const plain = alternatives.every((one) => one.extendedWhen_list().every((when) => when instanceof rules.WhenEqualsContext));
  const branches = alternatives.map((one) => {
    const then = builder.expression(one.expression());
    const whens = one.extendedWhen_list();
    if (!plain) return branch([either(whens.map((when) => conditionOf(subject, when, builder)))], then);
    const values = whens.flatMap((when) => (when instanceof rules.WhenEqualsContext ? [builder.expression(when.expression())] : []));
    return branch(values, then);
  });
  const otherwise = optional(of._elseExp);
  return {
    kind: 'case',
    at: at(of),
    subject: plain ? subject : null,
    branches,
    otherwise: otherwise && builder.expression(otherwise),
  };
}
