/** Whether a step of reduce puts what was there before into a list or map: each step is then one deeper, and no server takes a value of many thousand levels apart. */
import type { Expression } from '../../../query/tree.ts';
import { someExpression } from '../../../query/walk.ts';

/** Functions that give what they were given, or most of it. */
const handing: ReadonlySet<string> = new Set(['coalesce', 'head', 'last', 'reverse', 'tail']);

/** Whether the value holds that of the name as a whole. */
function carries(expression: Expression, name: string): boolean {
  switch (expression.kind) {
    case 'variable':
      return expression.name === name;
    case 'binary':
      return expression.operator === '+' && (carries(expression.left, name) || carries(expression.right, name));
    case 'case':
      return [...expression.branches.map(({ then }) => then), ...(expression.otherwise ? [expression.otherwise] : [])].some((one) =>
        carries(one, name),
      );
    case 'call':
      return handing.has(expression.name) && expression.arguments.some((one) => carries(one, name));
    case 'listComprehension':
      return carries(expression.list, name) || (expression.map !== null && carries(expression.map, name));
    default:
      return held(expression).some((one) => carries(one, name));
  }
}
/** What a list or a map is made of. */
function held(expression: Expression): Expression[] {
  if (expression.kind === 'list') return expression.items;
  if (expression.kind === 'map') return expression.entries.map(({ value }) => value);
  if (expression.kind === 'mapProjection') return expression.items.flatMap((item) => (item.kind === 'entry' ? [item.value] : []));
  return expression.kind === 'listComprehension' && expression.map ? [expression.map] : [];
}

/** `name`: that of the accumulator. */
export const nests = (step: Expression, name: string): boolean =>
  someExpression(step, (one) => held(one).some((part) => carries(part, name)));
