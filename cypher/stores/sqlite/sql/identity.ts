/** Properties that stand for a whole element: a node's key. Grouping by one is grouping by the number, of which SQL needs no row. */
import type { Expression, Item } from '../../../query/tree.ts';
import type { Layout } from '../layout.ts';
import type { Block } from './block.ts';
import { elementOf } from './elements.ts';
import type { Element } from './names.ts';

/** Whether every node of the table has the property, and no two the same: the index of it is unique over all. */
function names(property: string, layout: Layout, beside: boolean): boolean {
  const sets = layout.vocabulary.nodes.filter((set) => (set.beside ?? false) === beside);
  return sets.length > 0 && sets.every(({ unique }) => unique.includes(property));
}

/** The element that an expression stands for as well as its number would: itself, or its key. */
export function identified(expression: Expression, block: Block): Element | null {
  const element = elementOf(expression, block);
  if (element) return element;
  if (expression.kind !== 'property') return null;
  const of = elementOf(expression.of, block);
  const { layout } = block.statement;
  return of?.kind === 'node' && names(expression.name, layout, of.table === layout.beside) ? of : null;
}

/** Elements that items tell apart, wherever in them the key stands. */
export function identifiedBy(items: readonly Item[], block: Block): Set<Element> {
  const found = new Set<Element>();
  for (const {
    expression,
    expression: { at },
  } of items) {
    const keys: Expression[] =
      expression.kind === 'mapProjection'
        ? expression.items.flatMap((item): Expression[] =>
            item.kind === 'property'
              ? [{ kind: 'property', of: { kind: 'variable', name: expression.variable, at }, name: item.name, at }]
              : [],
          )
        : [expression];
    for (const key of keys) {
      const element = identified(key, block);
      if (element) found.add(element);
    }
  }
  return found;
}
