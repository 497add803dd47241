/** Which expressions are known before a statement is run, and what they come to. */
import type { Expression } from '../../../query/tree.ts';
import { mapParts } from '../../../query/walk.ts';
import type { Block } from './block.ts';
import type { Known } from './rendering.ts';

/** Functions that say the same all through a query and fail for no value of the right type. */
const steady: ReadonlySet<string> = new Set([
  'coalesce',
  'tostring',
  'tolower',
  'toupper',
  'trim',
  'date',
  'size',
  'head',
  'last',
  'substring',
  'left',
  'right',
  'split',
  'replace',
  'keys',
  'properties',
]);
function isKind(expression: Expression): boolean {
  switch (expression.kind) {
    case 'literal':
    case 'parameter':
    case 'variable':
    case 'property':
    case 'list':
    case 'map':
    case 'unary':
    case 'comparison':
    case 'isNull':
    case 'hasLabels':
    case 'case':
    case 'index':
      return true;
    case 'binary':
      return !['/', '%', '^', '=~'].includes(expression.operator);
    case 'call':
      return steady.has(expression.name);
    default:
      return false;
  }
}
/** The expression in names of outside; null where it depends on rows of the statement. */
export function outside(expression: Expression, block: Block): Expression | null {
  if (expression.kind === 'variable') {
    const bound = block.names.get(expression.name);
    if (!bound) return block.statement.scope.slot(expression.name) === undefined ? null : expression;
    if (bound.kind === 'known') return bound.expression;
    return bound.kind === 'node' || bound.kind === 'relationship' ? bound.outer : null;
  }
  if (!isKind(expression)) return null;
  let all = true;
  const changed = mapParts(expression, (part) => {
    const found = outside(part, block);
    if (!found) all = false;
    return found ?? part;
  });
  return all ? changed : null;
}

const found = new WeakMap<Expression, Known>();
/** What an expression comes to before any row is read; null where that depends on the rows. */
export function knownOf(expression: Expression, block: Block): Known | null {
  const known = outside(expression, block);
  if (!known) return null;
  // The same part asked for twice is evaluated once.
  const before = found.get(known);
  if (before) return before;
  const { compiler, scope } = block.statement;
  const made: Known = { evaluate: compiler.expression(known, scope) };
  found.set(known, made);
  return made;
}
