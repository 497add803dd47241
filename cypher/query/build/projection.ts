/** What RETURN and WITH give on: items, order, SKIP and LIMIT. */
import type { LimitContext, OrderByContext, ReturnBodyContext, ReturnItemContext, SkipContext } from '@neo4j-cypher/language-support';
import { placeOf } from '../grammar.ts';
import type { Item, Order, Projection } from '../tree.ts';
import { shapeOf } from '../walk.ts';
import { nameOf } from './names.ts';
import { at, type Builder, optional, stands } from './parts.ts';

interface Ends {
  orderBy(): OrderByContext;
  skip(): SkipContext;
  limit(): LimitContext;
}

function itemOf(of: ReturnItemContext, text: string, builder: Builder): Item {
  const alias = optional(of.variable());
  const expression = builder.expression(of.expression());
  if (alias) return { at: at(of), expression, name: nameOf(alias), aliased: true };
  const { start, end } = placeOf(of.expression());
  // A name alone is called as it means, n { … } by its name; anything else as it was typed.
  const { kind } = expression;
  const name = kind === 'variable' ? expression.name : kind === 'mapProjection' ? expression.variable : text.slice(start, end);
  return { at: at(of), expression, name, aliased: false };
}
function orderOf(of: OrderByContext, builder: Builder): Order[] {
  const found = optional(of);
  if (!found) return [];
  return found.orderItem_list().map((item) => ({
    at: at(item),
    expression: builder.expression(item.expression()),
    descending: stands(item.descToken()),
  }));
}

/** ORDER BY, SKIP (or OFFSET) and LIMIT. */
export function endsOf(of: Ends, builder: Builder): Pick<Projection, 'order' | 'skip' | 'limit'> {
  const [skip, limit] = [optional(of.skip()), optional(of.limit())];
  return {
    order: orderOf(of.orderBy(), builder),
    skip: skip && builder.expression(skip.expression()),
    limit: limit && builder.expression(limit.expression()),
  };
}
/** ORDER BY what an item says is ORDER BY that item, whatever the names in it mean once the item has its own; so Neo4j takes it. */
function byItem(order: Order, items: readonly Item[]): Order {
  const { expression } = order;
  if (expression.kind === 'variable') return order;
  const shape = shapeOf(expression);
  const item = items.find((one) => shapeOf(one.expression) === shape);
  return item ? { ...order, expression: { kind: 'variable', name: item.name, at: expression.at } } : order;
}

export function projectionOf(of: ReturnBodyContext, text: string, builder: Builder): Projection {
  const given = of.returnItems();
  const items = given.returnItem_list().map((item) => itemOf(item, text, builder));
  const { order, ...page } = endsOf(of, builder);
  return {
    distinct: stands(of.DISTINCT()),
    star: stands(given.TIMES()),
    items,
    order: order.map((one) => byItem(one, items)),
    ...page,
  };
}
