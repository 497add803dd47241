/** Labels of nodes and types of relationships as conditions: numbers of ours, in the text of the statement. */
import type { LabelExpression } from '../../../query/tree.ts';
import { hasLabel, type Layout } from '../layout.ts';
import { all, any, type Condition, each, not } from './condition.ts';
import type { Element } from './names.ts';
import type { Rendering } from './rendering.ts';

/** That a node has the labels asked for. */
export function labelsOf(node: Element, asked: LabelExpression, layout: Layout): Condition {
  switch (asked.kind) {
    case 'label':
      return each((to) => writeLabel(node, asked.name, layout, to));
    case 'any':
      // A set without labels, where there is one, is of nodes that have none.
      return not(each((to) => writeRanges(node, layout.setOf([]) === undefined ? [] : [layout.setOf([]) ?? 0], layout, to)));
    case 'not':
      return not(labelsOf(node, asked.of, layout));
    default:
      return (asked.kind === 'and' ? all : any)([labelsOf(node, asked.left, layout), labelsOf(node, asked.right, layout)]);
  }
}
