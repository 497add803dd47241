/** What a label expression means for the labels of a node, or the type of a relationship. */
import type { LabelExpression } from '../../query/tree.ts';
import { refuse } from '../refuse.ts';
import { NodeValue, RelationshipValue, type Value } from '../values.ts';
import type { Truth } from './truth.ts';

/** Compiles a label expression to a test of labels. */
export function labelTest(expression: LabelExpression): (labels: readonly string[]) => boolean {
  switch (expression.kind) {
    case 'label': {
      const { name } = expression;
      return (labels) => labels.includes(name);
    }
    case 'any':
      return (labels) => labels.length > 0;
    case 'not': {
      const test = labelTest(expression.of);
      return (labels) => !test(labels);
    }
    default: {
      const [left, right] = [labelTest(expression.left), labelTest(expression.right)];
      return expression.kind === 'and' ? (labels) => left(labels) && right(labels) : (labels) => left(labels) || right(labels);
    }
  }
}
/** The same test as a condition on a value: a node, or a relationship by its type. */
export function hasLabels(expression: LabelExpression): (value: Value) => Truth {
  const test = labelTest(expression);
  return (value) => {
    if (value === null) return null;
    if (value instanceof NodeValue) return test(value.labels);
    return value instanceof RelationshipValue ? test([value.type]) : refuse('Only nodes and relationships have labels or types.');
  };
}
