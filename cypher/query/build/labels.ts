/** What is asked of labels and types: :A|B, :A&!B, :A:B, IS A. */
import type {
  LabelExpression1Context,
  LabelExpression2Context,
  LabelExpression3Context,
  LabelExpression4Context,
  LabelExpressionContext,
} from '@neo4j-cypher/language-support';
import { rules } from '../grammar.ts';
import type { LabelExpression } from '../tree.ts';
import { nameOf } from './names.ts';
import { at, optional, signs, stands, unsupported } from './parts.ts';

/** What stands between labels: `colons` tells for each of these signs whether it has a colon. */
const joined = (kind: 'and' | 'or', all: LabelExpression[], colons: boolean[]): LabelExpression =>
  all.reduce((left, right, index) => ({ kind, at: left.at, left, right, ...(colons[index - 1] ? { colon: true } : {}) }));

function single(of: LabelExpression1Context): LabelExpression {
  if (of instanceof rules.LabelNameContext) return { kind: 'label', at: at(of), name: nameOf(of.symbolicNameString()) };
  if (of instanceof rules.AnyLabelContext) return { kind: 'any', at: at(of) };
  if (of instanceof rules.ParenthesizedLabelExpressionContext) return choice(of.labelExpression4());
  throw unsupported('A label that is computed, $(…), is not supported; write its name, or ask for it in WHERE with labels(n).', of);
}
function negation(of: LabelExpression2Context): LabelExpression {
  const inner = single(of.labelExpression1());
  return of.EXCLAMATION_MARK_list().reduce((found) => ({ kind: 'not', at: at(of), of: found }), inner);
}
const all = (of: LabelExpression3Context): LabelExpression =>
  joined(
    'and',
    of.labelExpression2_list().map(negation),
    signs(of).map((sign) => sign === ':'),
  );
function choice(of: LabelExpression4Context): LabelExpression {
  // A | has its colon, if any, right behind it.
  const between = signs(of);
  const colons = between.flatMap((sign, index) => (sign === '|' ? [between[index + 1] === ':'] : []));
  return joined('or', of.labelExpression3_list().map(all), colons);
}

/** The labels of a pattern's part; null where it names none. */
export function labelsOf(of: LabelExpressionContext): LabelExpression | null {
  const found = optional(of);
  if (!found) return null;
  const asked = choice(found.labelExpression4());
  return stands(found.IS()) ? { ...asked, is: true } : asked;
}
