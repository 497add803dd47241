/** Conditions that are right and odd: other types beside each other, null, chains, patterns of texts, labels. */
import { property } from './conditions.ts';
import { inScope, type Maker, type Table } from './maker.ts';
import { leaf, type Tree, type Type, tree } from './tree.ts';
import { truth } from './truth.ts';
import { someValue, written } from './values.ts';
import { labels } from './vocabulary.ts';

const of = (...parts: (Tree | string)[]): Tree => tree('', parts, { type: 'boolean' });
const compared =
  (left: Type, right: Type, operators: readonly string[]) =>
  (maker: Maker): Tree | null => {
    const one = property(maker, left);
    return one && of(one.written, ` ${maker.random.pick(operators)} `, written(maker, someValue(maker, right, null), right));
  };
const expressions = ["'.*县.*'", "'[a-z ]+'", "'(?i).*BAO.*'", "'\\\\d{4}-\\\\d\\\\d-.*'", "'^.{2,3}$'", "'甲|乙|县.*'", "''"];

export const oddConditions: Table = {
  'text with number': { weight: 0.7, make: compared('text', 'integer', ['=', '<', '>=', '<>']) },
  'integer with text': { weight: 0.7, make: compared('integer', 'text', ['=', '<', '>', '<>']) },
  'number with text': { weight: 0.3, make: compared('number', 'text', ['=', '>', '<>']) },
  'boolean in order': { weight: 0.3, make: compared('boolean', 'boolean', ['<', '>=']) },
  'list in order': { weight: 0.3, make: compared('list', 'list', ['<', '>=', '=']) },
  'with null': {
    weight: 0.7,
    make: (maker) =>
      of(maker.make(maker.random.pick(['text', 'integer'])), leaf(maker.random.pick([' = null', ' <> null', ' IN [null]', ' < null']))),
  },
  chained: {
    weight: 1.5,
    make: (maker) => {
      const type = maker.random.pick(['text', 'integer'] as const);
      const [one, other] = [property(maker, type), property(maker, type)];
      return (
        one &&
        other &&
        of(
          written(maker, someValue(maker, type, one.property), type),
          leaf(maker.random.pick([' <= ', ' < '])),
          one.written,
          leaf(maker.random.pick([' < ', ' <= ', ' <> '])),
          other.written,
        )
      );
    },
  },
  'matches an expression': { weight: 2, make: (maker) => of(maker.make('text'), ' =~ ', leaf(maker.random.pick(expressions))) },
  'has a label': {
    weight: 2,
    make: (maker) => {
      const bound = inScope(maker, 'node');
      const [a, b] = [maker.random.pick(labels), maker.random.pick(labels)];
      const asked = maker.random.pick([a, `${a}|${b}`, `!${a}`, `${a}&!${b}`, `(${a}|${b})&!Policy`, '%']);
      return bound.length > 0 ? leaf(`${maker.random.pick(bound).name}:${asked}`, { type: 'boolean' }) : null;
    },
  },
  'same node': {
    weight: 1,
    make: (maker) => {
      const [one, other] = maker.random.take(inScope(maker, 'node'), 2);
      return one && other ? leaf(`${one.name}${maker.random.pick([' = ', ' <> '])}${other.name}`, { type: 'boolean' }) : null;
    },
  },
  either: { weight: 1, deep: true, make: (maker) => of('(', maker.make('condition'), ' XOR ', maker.make('condition'), ')') },
  unknown: {
    weight: 0.5,
    deep: true,
    make: (maker) => {
      const made = truth(maker);
      return made && of('(', made, leaf(') IS NOT NULL'));
    },
  },
};
