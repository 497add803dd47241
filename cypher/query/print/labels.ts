/** Labels and types. */
import type { LabelExpression } from '../tree.ts';
import { word } from './words.ts';

/** How tightly each binds. */
const levels = { or: 0, and: 1, not: 2, any: 3, label: 3 } as const;

function joined(of: LabelExpression): string {
  switch (of.kind) {
    case 'label':
      return word(of.name, of.at);
    case 'any':
      return '%';
    case 'not':
      return `!${within(of.of, 'not')}`;
    case 'and':
      return `${within(of.left, 'and')}&${within(of.right, 'and')}`;
    case 'or':
      return `${within(of.left, 'or')}|${within(of.right, 'or')}`;
  }
}
const within = (of: LabelExpression, outer: 'or' | 'and' | 'not'): string =>
  levels[of.kind] < levels[outer] ? `(${joined(of)})` : joined(of);

/** What is asked of labels, without the colon. */
export const labels = joined;

/** Whether only nodes with one of the named labels are found: not where it asks for others than these, or for any. */
export function names(of: LabelExpression | null): boolean {
  if (!of) return false;
  if (of.kind === 'and') return names(of.left) || names(of.right);
  if (of.kind === 'or') return names(of.left) && names(of.right);
  return of.kind === 'label';
}

/**
 * In how many ways a node can have what is asked of its labels, as one who writes out every choice counts them: the alternatives of the
 * disjunctive form, or those of the conjunctive one for what is denied.
 */
export function alternatives(of: LabelExpression, denied = false): number {
  if (of.kind === 'not') return alternatives(of.of, !denied);
  if (of.kind !== 'and' && of.kind !== 'or') return 1;
  const [left, right] = [alternatives(of.left, denied), alternatives(of.right, denied)];
  return (of.kind === 'or') !== denied ? left + right : left * right;
}
