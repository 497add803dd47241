/** WITH and RETURN: group, name, DISTINCT, ORDER BY, SKIP and LIMIT, WHERE, in this order. */
import type { Expression, Item, Order, Projection } from '../../../query/tree.ts';
import { mentions } from '../../../query/walk.ts';
import { compileCondition } from '../../condition.ts';
import type { Evaluate, Frame, Scope, Step } from '../../running.ts';
import { shadowing } from '../../scope.ts';
import type { ClauseStep, Place } from '../place.ts';
import { distinct } from './distinct.ts';
import { compileGroup } from './group.ts';
import { itemsOf } from './items.ts';
import { countOf, page } from './page.ts';
import { hasAggregate, keysOf, Regroup } from './regroup.ts';
import { compileSort, sorted } from './sort.ts';

/** What is projected, over rows that are grouped where there are aggregates. */
interface Projected {
  scope: Scope;
  group: Step | null;
  items: readonly Item[];
  order: readonly Order[];
  where: Expression | null;
}

function grouped({ scope, items, order, where }: Projected, place: Place): Projected {
  const keys = keysOf(items);
  const regroup = new Regroup(keys);
  const none = new Set<string>();
  const newItems = items.map((item) => ({ ...item, expression: regroup.change(item.expression, none) }));
  // In ORDER BY and WHERE the names of the items come first, unless one only stands for itself.
  const meant = new Set(items.flatMap(({ name, expression: of }) => (of.kind === 'variable' && of.name === name ? [] : [name])));
  const newOrder = order.map((one) => ({ ...one, expression: regroup.change(one.expression, meant) }));
  const newWhere = where && regroup.change(where, meant);
  const { scope: after, step } = compileGroup(keys, regroup.found, scope, place);
  return { scope: after, group: step, items: newItems, order: newOrder, where: newWhere };
}

/** Frames with the values of the items in their slots; the slots before are kept, or only those of the outer names. */
function* named(frames: Iterable<Frame>, run: Parameters<Step>[1], values: readonly Evaluate[], slots: readonly number[], kept: number) {
  for (const frame of frames) {
    run.budget.step();
    const row = frame.slice(0, kept);
    for (let index = 0; index < values.length; index += 1) row[slots[index]!] = values[index]!(frame, run);
    yield row;
  }
}

/**
 * Compiles a projection. Frames after it have the outer names, then the items. ORDER BY and WHERE see the names from before too, below those
 * of the items.
 */
export function compileProjection(
  projection: Projection & { at: number },
  where: Expression | null,
  before: Scope,
  place: Place,
): ClauseStep {
  const { compiler, outer } = place;
  const items = itemsOf(projection, before, outer);
  const plain: Projected = { scope: before, group: null, items, order: projection.order, where };
  const projected = items.some(({ expression }) => hasAggregate(expression)) ? grouped(plain, place) : plain;
  const { scope, group, order } = projected;

  const after = items.reduce<Scope>((grown, { name }) => grown.with(name), outer);
  const names = new Set(items.map(({ name }) => name));
  const old = [...mentions([order, projected.where])].some((name) => !names.has(name) && scope.slot(name) !== undefined);
  const working = old ? items.reduce<Scope>((grown, { name }) => shadowing(grown, name), scope) : after;

  const values = projected.items.map(({ expression }) => compiler.expression(expression, scope));
  const slots = items.map(({ name }) => working.slot(name)!);
  const kept = old ? scope.size : outer.size;
  const sort = order.length > 0 ? compileSort(order, working, compiler) : null;
  const skip = projection.skip && countOf(projection.skip, 'SKIP', compiler);
  const limit = projection.limit && countOf(projection.limit, 'LIMIT', compiler);
  const holds = projected.where && compileCondition(projected.where, working, compiler);
  const afterSlots = items.map(({ name }) => after.slot(name)!);

  const step: Step = function* project(frames, running) {
    const skipped = skip?.(running) ?? 0;
    const limited = limit?.(running) ?? Number.POSITIVE_INFINITY;
    let rows: Iterable<Frame> = named(group ? group(frames, running) : frames, running, values, slots, kept);
    if (projection.distinct) rows = distinct(rows, slots, running);
    if (sort) rows = sorted(rows, sort, skipped + limited, running);
    if (skip || limit) rows = page(rows, skipped, limited);
    if (!holds && !old) return yield* rows;
    for (const row of rows) {
      if (holds && !holds(row, running)) continue;
      if (!old) {
        yield row;
        continue;
      }
      const frame = row.slice(0, outer.size);
      for (let index = 0; index < slots.length; index += 1) frame[afterSlots[index]!] = row[slots[index]!]!;
      yield frame;
    }
  };
  return { scope: after, step };
}
