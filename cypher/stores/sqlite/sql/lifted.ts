/** Items that SQL does not say as a whole: it gives their parts, and the engine makes the item of each row. */
import { isAggregate } from '../../../engine/clauses/projection/regroup.ts';
import { scopeOf } from '../../../engine/scope.ts';
import { comparesDegree } from '../../../query/degree.ts';
import type { Expression } from '../../../query/tree.ts';
import { mapParts, shapeOf } from '../../../query/walk.ts';
import type { ItemRead, Items } from './items.ts';
import { knownOf } from './known.ts';
import { NotPushed, notPushed } from './rendering.ts';
import type { Select } from './select.ts';

/** Kinds with names of their own, which mean nothing outside of them. */
const own: ReadonlySet<Expression['kind']> = new Set([
  'listComprehension',
  'patternComprehension',
  'quantifier',
  'reduce',
  'pattern',
  'shortestPath',
  'subquery',
  'mapProjection',
]);

/**
 * An item made of parts. `grouped`: beside its aggregates it names but what is grouped by, given as shapes, else it would not be one
 * value for each group.
 */
export function lifted(expression: Expression, items: Items, select: Select, grouped: ReadonlySet<string> | null): ItemRead {
  const { block } = select;
  // One that SQL does not have is the engine's, with all its rows.
  if (isAggregate(expression) || own.has(expression.kind) || comparesDegree(expression)) return notPushed(expression.kind);
  const parts = new Map<string, ItemRead>();
  const part = (one: Expression, read: ItemRead): Expression => {
    const name = `\0${shapeOf(one)}`;
    parts.set(name, read);
    return { kind: 'variable', name, at: one.at };
  };
  const lift = (one: Expression): Expression => {
    if (knownOf(one, block) || isAggregate(one)) return part(one, items.item(one, ''));
    if (grouped === null || grouped.has(shapeOf(one))) {
      const columns = select.columns.length;
      const mark = block.mark();
      try {
        return part(one, items.item(one, ''));
      } catch (error) {
        if (!(error instanceof NotPushed)) throw error;
        select.columns.length = columns;
        block.reset(mark);
      }
    }
    if (own.has(one.kind) || one.kind === 'variable' || comparesDegree(one)) return notPushed(one.kind);
    return mapParts(one, lift);
  };
  const whole = mapParts(expression, lift);
  const names = [...parts.keys()];
  const evaluate = block.statement.compiler.expression(whole, scopeOf(names));
  const reads = names.map((name) => parts.get(name)?.read ?? notPushed(name));
  return {
    read: (row, context) =>
      evaluate(
        reads.map((read) => read(row, context)),
        context.running,
      ),
    carried: { kind: 'other' },
  };
}
