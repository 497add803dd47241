/** Values that must be of one kind: those of CASE and coalesce. */
import type { Expression } from '../../../query/tree.ts';
import type { Block } from './block.ts';
import { notPushed } from './rendering.ts';
import type { Kind, Scalar } from './scalar.ts';

/** Values of one kind; nulls among them take it. */
export function alike(expressions: readonly Expression[], block: Block, beside?: Kind): Scalar[] {
  const isNull = (one: Expression): boolean => one.kind === 'literal' && one.value === null;
  const typed = expressions.filter((one) => !isNull(one)).map((one) => block.scalar(one, beside));
  const kind = typed[0]?.kind ?? beside ?? notPushed('null');
  if (kind === 'any' || typed.some((one) => one.kind !== kind)) notPushed('values of several kinds');
  return expressions.map((one) => block.scalar(one, kind));
}
