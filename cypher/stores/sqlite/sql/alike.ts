/** Values that must be of one kind: those of CASE and coalesce. */
import type { Expression } from '../../../query/tree.ts';
import type { Block } from './block.ts';
import { notPushed } from './rendering.ts';
import type { Kind, Scalar } from './scalar.ts';

/** Values of one kind; nulls among them take it. */
export function alike(expressions: readonly Expression[], block: Block, beside?: Kind): Scalar[] {
  const isNull = (one: Expression): boolean => one.kind === 'literal' && one.value === null;
  // Each is looked at once: twice would be twice as often at every level of what stands within each other.
  const scalars = expressions.map((one) => (isNull(one) ? null : block.scalar(one, beside)));
  const typed = scalars.filter((one) => one !== null);
  const kind = typed[0]?.kind ?? beside ?? notPushed('null');
  if (kind === 'any' || typed.some((one) => one.kind !== kind)) notPushed('values of several kinds');
  return expressions.map((one, at) => scalars[at] ?? block.scalar(one, kind));
}
