/** Which expressions stand for a node or a relationship of the statement. */
import type { Expression } from '../../../query/tree.ts';
import type { Block } from './block.ts';
import { type Element, noneBeside } from './names.ts';
import type { Scalar } from './scalar.ts';

const ends: ReadonlyMap<string, 'src' | 'dst'> = new Map([
  ['startnode', 'src'],
  ['endnode', 'dst'],
]);

/** The element an expression stands for: a name, or an end of one; null for any other expression. */
export function elementOf(expression: Expression, block: Block): Element | null {
  if (expression.kind === 'variable') {
    const bound = block.names.get(expression.name);
    return bound?.kind === 'node' || bound?.kind === 'relationship' ? bound : null;
  }
  const end = expression.kind === 'call' ? ends.get(expression.name) : undefined;
  if (expression.kind !== 'call' || !end) return null;
  const [of] = expression.arguments;
  const relationship = of && elementOf(of, block);
  if (relationship?.kind !== 'relationship') return null;
  return endOf(relationship, end, block);
}

const made = new WeakMap<Element, Map<string, Element>>();
/** The node a relationship starts from or goes to. */
function endOf(relationship: Element, end: 'src' | 'dst', block: Block): Element {
  const known = made.get(relationship) ?? new Map<string, Element>();
  made.set(relationship, known);
  const before = known.get(end);
  if (before) return before;
  const row = relationship.home.row(relationship);
  const node: Element = {
    kind: 'node',
    table: block.statement.layout.node,
    id: (to) => to.add(`${row}.${end}`),
    row: null,
    beside: noneBeside,
    optional: relationship.optional,
    home: relationship.home,
    outer: null,
  };
  known.set(end, node);
  return node;
}

/** The number of an element, as a value. */
export const numberOf = (element: Element): Scalar => ({ kind: element.kind, write: element.id });
