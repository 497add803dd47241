/** What a pattern asks of the labels of a node, or of the type of a relationship. */
import type { LabelExpression } from '../../query/tree.ts';

type Test = (labels: readonly string[]) => boolean;

/** Whether labels are as asked. */
export function labelTest(asked: LabelExpression): Test {
  const { kind } = asked;
  switch (kind) {
    case 'label': {
      const { name } = asked;
      return (labels) => labels.includes(name);
    }
    case 'any':
      return (labels) => labels.length > 0;
    case 'not': {
      const of = labelTest(asked.of);
      return (labels) => !of(labels);
    }
    case 'and':
    case 'or': {
      const left = labelTest(asked.left);
      const right = labelTest(asked.right);
      return kind === 'and' ? (labels) => left(labels) && right(labels) : (labels) => left(labels) || right(labels);
    }
    default:
      return kind satisfies never;
  }
}

/** Labels of which one must be there, in every way to see it; empty: nothing is known. (A&B) gives [A] and [B]. */
export function labelChoices(asked: LabelExpression): string[][] {
  const { kind } = asked;
  switch (kind) {
    case 'label':
      return [[asked.name]];
    case 'any':
    case 'not':
      return [];
    case 'and':
      return [...labelChoices(asked.left), ...labelChoices(asked.right)];
    case 'or': {
      const [left] = labelChoices(asked.left);
      const [right] = labelChoices(asked.right);
      return left && right ? [[...new Set([...left, ...right])]] : [];
    }
    default:
      return kind satisfies never;
  }
}

export interface TypeTest {
  /** Types of which a relationship must have one; null: all. */
  types: readonly string[] | null;
  /** What must be looked at beside; null: nothing. */
  test: ((type: string) => boolean) | null;
}
/** What is asked of a relationship's type: as a list of types where it is one. */
export function typeTest(asked: LabelExpression | null): TypeTest {
  if (asked === null) return { types: null, test: null };
  const [types] = labelChoices(asked);
  const plain = (one: LabelExpression): boolean => one.kind === 'label' || (one.kind === 'or' && plain(one.left) && plain(one.right));
  const test = labelTest(asked);
  return { types: types ?? null, test: plain(asked) ? null : (type) => test([type]) };
}
