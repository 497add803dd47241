/** How long a range is, as far as that is known before the query runs. */
import type { Expression } from '../../../query/tree.ts';
import type { Params } from '../../../store.ts';

/** A number that is written or given; NaN where it comes of the graph. */
function known(expression: Expression | undefined, params: Params): number {
  switch (expression?.kind) {
    case 'literal':
      return typeof expression.value === 'bigint' || typeof expression.value === 'number' ? Number(expression.value) : Number.NaN;
    case 'parameter': {
      const value = params[expression.name];
      return typeof value === 'number' ? value : Number.NaN;
    }
    case 'unary':
      return expression.operator === '-' ? -known(expression.of, params) : known(expression.of, params);
    case 'binary': {
      const [left, right] = [known(expression.left, params), known(expression.right, params)];
      const results: Partial<Record<string, number>> = {
        '+': left + right,
        '-': left - right,
        '*': left * right,
        '/': left / right,
        '^': left ** right,
      };
      return results[expression.operator] ?? Number.NaN;
    }
    default:
      return Number.NaN;
  }
}
/** Numbers in range(first, last, step); 1 where it is not known. */
export function rangeOf([first, last, step]: readonly Expression[], params: Params): number {
  const by = step ? known(step, params) : 1;
  const length = Math.floor((known(last, params) - known(first, params)) / by) + 1;
  return Number.isNaN(length) ? 1 : Math.max(0, length);
}
