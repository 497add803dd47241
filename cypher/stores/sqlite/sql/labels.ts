/** Labels of nodes and types of relationships as conditions: numbers of ours, in the text of the statement. */
import type { LabelExpression } from '../../../query/tree.ts';
import { hasLabel, type Layout, type Range, span } from '../layout.ts';
import { type Condition, each } from './condition.ts';
import type { Element } from './names.ts';
import type { Rendering } from './rendering.ts';

/** Whether something with these names is one that is asked for. */
function fits(asked: LabelExpression, has: readonly string[]): boolean {
  switch (asked.kind) {
    case 'label':
      return has.includes(asked.name);
    case 'any':
      return has.length > 0;
    case 'not':
      return !fits(asked.of, has);
    case 'and':
      return fits(asked.left, has) && fits(asked.right, has);
    case 'or':
      return fits(asked.left, has) || fits(asked.right, has);
  }
}
/** Which sets of labels are asked for, by number, in order. */
export const setsOf = (asked: LabelExpression, layout: Layout): number[] =>
  layout.vocabulary.nodes.flatMap(({ labels }, at) => (fits(asked, labels) ? [at + 1] : []));
/** Which types are asked for, by number; null: all there are. */
export function typeNumbers(asked: LabelExpression | null, layout: Layout): number[] | null {
  if (asked === null) return null;
  const { relationships } = layout.vocabulary;
  const found = relationships.flatMap(({ type }, at) => (fits(asked, [type]) ? [at + 1] : []));
  return found.length === relationships.length ? null : found;
}

function rangesOf(sets: readonly number[]): Range[] {
  const ranges: Range[] = [];
  for (const set of sets) {
    const last = ranges.at(-1);
    if (last && last.to === set * span - 1) last.to += span;
    else ranges.push({ from: set * span, to: (set + 1) * span - 1 });
  }
  return ranges;
}
/** False, and unknown where the number is null. */
const never = (id: Element['id'], to: Rendering): void => {
  id(to);
  to.add(' <> ');
  id(to);
};

/** That a node has the labels asked for. */
export function labelsOf(node: Element, asked: LabelExpression, layout: Layout): Condition {
  const ranges = rangesOf(setsOf(asked, layout));
  return each((to) => {
    if (ranges.length === 0) return never(node.id, to);
    // In the words of the indexes, where one of them may be used.
    if (asked.kind === 'label' && node.row !== null && !node.optional) return to.add(hasLabel(layout, node.row, asked.name));
    to.join(ranges, ' OR ', ({ from, to: last }) => {
      node.id(to);
      to.add(` BETWEEN ${from} AND ${last}`);
    });
  });
}

/** That a relationship is of a type asked for; `type` writes its number. */
export function typesOf(type: Element['id'], asked: LabelExpression, layout: Layout): Condition {
  const numbers = typeNumbers(asked, layout);
  return each((to) => {
    if (numbers?.length === 0) return never(type, to);
    type(to);
    to.add(numbers === null ? ' IS NOT NULL' : ` IN (${numbers.join(', ')})`);
  });
}
