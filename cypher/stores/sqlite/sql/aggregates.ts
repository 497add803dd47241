/** Aggregates that SQL has too, by name. */
import type { Expression } from '../../../query/tree.ts';
import type { Block } from './block.ts';
import { elementOf, numberOf } from './elements.ts';
import { identified } from './identity.ts';
import { notPushed } from './rendering.ts';
import { type Kind, ordered, type Scalar } from './scalar.ts';
import type { Around } from './select.ts';

export interface Aggregate {
  scalar: Scalar | null;
  around: Around;
  /** What it gives. */
  kind: Kind;
}

type Make = (of: Scalar, distinct: string) => Omit<Aggregate, 'scalar'>;
const best =
  (name: string): Make =>
  ({ kind }) =>
    ordered(kind) ? { around: { before: `${name}(`, after: ')' }, kind } : notPushed(`${name} of ${kind}`);

const made: ReadonlyMap<string, Make> = new Map<string, Make>([
  [
    'count',
    ({ kind }, distinct) =>
      kind === 'any' ? notPushed('count') : { around: { before: `count(${distinct}`, after: ')' }, kind: 'integer' },
  ],
  // A sum beyond what a whole number holds fails on both sides; over nothing it is 0. One of fractions depends on how it is added up.
  [
    'sum',
    ({ kind }, distinct) =>
      kind === 'integer' ? { around: { before: `coalesce(sum(${distinct}`, after: '), 0)' }, kind } : notPushed(`sum of ${kind}`),
  ],
  ['min', best('min')],
  ['max', best('max')],
  [
    'collect',
    ({ kind }, distinct) =>
      kind === 'string' || kind === 'integer'
        ? { around: { before: `json_group_array(${distinct}`, after: ')', filled: true }, kind: `${kind}[]` }
        : notPushed(`collect of ${kind}`),
  ],
]);

/** An aggregate as SQL. Throws NotPushed where SQL does not give the same. */
export function aggregateOf(expression: Expression, block: Block): Aggregate {
  if (expression.kind === 'countAll') return { scalar: null, around: { before: 'count(', after: ')' }, kind: 'integer' };
  if (expression.kind !== 'call' || expression.arguments.length !== 1) return notPushed(expression.kind);
  const [of] = expression.arguments;
  const make = made.get(expression.name);
  if (!of || !make) return notPushed(expression.name);
  const element = expression.name === 'count' ? identified(of, block) : elementOf(of, block);
  const scalar = element ? numberOf(element) : block.scalar(of);
  if (expression.name === 'collect' && block.sorted) notPushed('collect in order');
  return { scalar, ...make(scalar, expression.distinct ? 'DISTINCT ' : '') };
}
