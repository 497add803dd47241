/** Functions of Cypher that SQL has too, by name: what it must be given, and how it is said. */
import type { Expression, ExpressionOf } from '../../../query/tree.ts';
import { span } from '../layout.ts';
import { alike } from './alike.ts';
import type { Block } from './block.ts';
import { elementOf } from './elements.ts';
import { notPushed, type Rendering } from './rendering.ts';
import { isList, type Kind, type Scalar } from './scalar.ts';

type Make = (given: readonly Expression[], block: Block, beside: Kind | undefined) => Scalar;

/** A text among the arguments. */
function textOf(expression: Expression | undefined, block: Block): Scalar {
  const scalar = expression ? block.scalar(expression, 'string') : notPushed('nothing');
  return scalar.kind === 'string' ? scalar : notPushed(scalar.kind);
}
/** A whole number that stands in the query and is not negative. */
function countIn(expression: Expression | undefined): bigint {
  const value = expression?.kind === 'literal' ? expression.value : null;
  return typeof value === 'bigint' && value >= 0n && value < 2n ** 31n ? value : notPushed('a number that is not known');
}
const written = (kind: Kind, name: string, parts: readonly ((to: Rendering) => void)[]): Scalar => ({
  kind,
  write(to) {
    to.add(`${name}(`);
    to.join(parts, ', ', (part) => part(to));
    to.add(')');
  },
});

/** Characters are counted alike: by code points. */
const left: Make = ([text, length], block) => {
  const [of, most] = [textOf(text, block), countIn(length)];
  return written('string', 'substr', [of.write, (to) => to.bind(1n), (to) => to.bind(most)]);
};
const substring: Make = ([text, start, length], block) => {
  const [of, from] = [textOf(text, block), countIn(start) + 1n];
  const most = length ? countIn(length) : null;
  return written('string', 'substr', [of.write, (to) => to.bind(from), ...(most === null ? [] : [(to: Rendering) => to.bind(most)])]);
};
const size: Make = ([of], block) => {
  const scalar = of ? block.scalar(of) : notPushed('nothing');
  if (scalar.kind === 'string') return written('integer', 'length', [scalar.write]);
  return isList(scalar.kind) ? written('integer', 'json_array_length', [scalar.write]) : notPushed(scalar.kind);
};
const length: Make = ([of], block) => written('integer', 'length', [textOf(of, block).write]);
const coalesce: Make = (given, block, beside) => {
  const values = alike(given, block, beside);
  const [first] = values;
  if (!first) return notPushed('nothing');
  return values.length === 1
    ? first
    : written(
        first.kind,
        'coalesce',
        values.map(({ write }) => write),
      );
};
const toText: Make = ([of], block) => {
  const scalar = of ? block.scalar(of) : notPushed('nothing');
  if (scalar.kind === 'string') return scalar;
  if (scalar.kind !== 'integer') return notPushed(scalar.kind);
  return {
    kind: 'string',
    write(to) {
      to.add('CAST(');
      scalar.write(to);
      to.add(' AS TEXT)');
    },
  };
};
const type: Make = ([of], block) => {
  const element = of ? elementOf(of, block) : null;
  if (element?.kind !== 'relationship') return notPushed('type');
  const row = element.home.row(element);
  return { kind: 'type', write: (to) => to.add(`${row}.type`) };
};
const labels: Make = ([of], block) => {
  const element = of ? elementOf(of, block) : null;
  if (element?.kind !== 'node') return notPushed('labels');
  return {
    kind: 'labels',
    write(to) {
      to.add('(');
      element.id(to);
      to.add(` / ${span})`);
    },
  };
};

const made: ReadonlyMap<string, Make> = new Map([
  ['char_length', length],
  ['character_length', length],
  ['coalesce', coalesce],
  ['labels', labels],
  ['left', left],
  ['size', size],
  ['substring', substring],
  ['tostring', toText],
  ['type', type],
]);

/** A call as SQL. Throws NotPushed for a function, or for arguments, of which SQL does not say the same. */
export function functionOf(call: ExpressionOf<'call'>, block: Block, beside: Kind | undefined): Scalar {
  const make = made.get(call.name);
  return make ? make(call.arguments, block, beside) : notPushed(call.name);
}
