/** What is asked of labels and types: :A|B, :A&!B, :A:B, IS A. */
import type {
  LabelExpression1Context,
  LabelExpression2Context,
  LabelExpression3Context,
  LabelExpression4Context,
  LabelExpressionContext,
} from '@neo4j-cypher/language-support';
import { rules, wordsOf } from '../grammar.ts';
import type { LabelExpression } from '../tree.ts';
import { nameOf } from './names.ts';
import { at, optional, unsupported, wrong } from './parts.ts';

const joined = (kind: 'and' | 'or', all: LabelExpression[]): LabelExpression =>
  all.reduce((left, right) => ({ kind, at: left.at, left, right }));

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
const all = (of: LabelExpression3Context): LabelExpression => joined('and', of.labelExpression2_list().map(negation));
const choice = (of: LabelExpression4Context): LabelExpression => joined('or', of.labelExpression3_list().map(all));

/** Neo4j reads A:B only where no other sign stands beside it. */
function checkMixed(of: LabelExpression4Context): void {
  const colons = of.labelExpression3_list().some((one) => one.COLON_list().length > 0);
  if (colons && /[|&!%]/u.test(wordsOf(of).replace(/`[^`]*`/gu, '')))
    throw wrong('Labels are joined with & or | here, not with a colon.', of);
}

/** The labels of a pattern's part; null where it names none. */
export function labelsOf(of: LabelExpressionContext): LabelExpression | null {
  const found = optional(of);
  if (!found) return null;
  checkMixed(found.labelExpression4());
  return choice(found.labelExpression4());
}
