/** Conditions that a typed language refuses: both sides of other types, a text as condition, a name the model does not have. */
import { property } from './conditions.ts';
import { inScope, type Maker, type Table } from './maker.ts';
import { leaf, type Tree, type Type, tree } from './tree.ts';
import { literal, someValue, written } from './values.ts';

const compared =
  (left: Type, right: Type, operators: readonly string[]) =>
  (maker: Maker): Tree | null => {
    const one = property(maker, left);
    return one && tree('', [one.written, ` ${maker.random.pick(operators)} `, written(maker, someValue(maker, right, null), right)]);
  };
const after =
  (type: Type, text: string) =>
  (maker: Maker): Tree | null => {
    const one = property(maker, type);
    return one && tree('', [one.written, leaf(text)]);
  };
const on =
  (type: Type, before: string, behind: string) =>
  (maker: Maker): Tree | null => {
    const bound = inScope(maker, type);
    return bound.length === 0 ? null : tree('', [leaf(`${before}${maker.random.pick(bound).name}${behind}`)]);
  };

/** The productions of a mistake. */
export const mistakes: Table = {
  'text with number': { weight: 2, make: compared('text', 'integer', ['=', '<', '>=', '<>']) },
  'integer with text': { weight: 2, make: compared('integer', 'text', ['=', '<', '>', '<>']) },
  'amount with text': {
    weight: 2,
    make: (maker) => {
      const amount = property(maker, 'number');
      const value = maker.random.pick(maker.graph.values('amount'));
      return amount && tree('', [amount.written, maker.random.pick([' = ', ' > ', ' <> ']), literal(maker, String(value), 'text')]);
    },
  },
  'boolean with text': { weight: 1, make: compared('boolean', 'text', ['=', '<>']) },
  'boolean in order': { weight: 1, make: compared('boolean', 'boolean', ['<', '>=']) },
  'list with text': { weight: 1, make: compared('list', 'text', ['=', '>']) },
  'integer starts with': { weight: 1, make: after('integer', " STARTS WITH '1'") },
  'text starts with integer': { weight: 1, make: after('text', ' STARTS WITH 1') },
  'in a text': { weight: 1, make: after('text', " IN 'abc'") },
  'text as condition': { weight: 1, make: (maker) => property(maker, 'text')?.written ?? null },
  'integer as condition': { weight: 1, make: (maker) => property(maker, 'integer')?.written ?? null },
  'type of a node': { weight: 1, make: on('node', 'type(', ") = 'HELD'") },
  'labels of a relationship': { weight: 1, make: on('relationship', 'size(labels(', ')) = 1') },
  'unknown property': { weight: 1, make: on('node', '', ".nmae = 'x'") },
  'unknown label': { weight: 1, make: on('node', 'EXISTS { (', ')--(:Offical) }') },
  'unknown type': { weight: 1, make: on('node', 'EXISTS { (', ')-[:ATENDED]-() }') },
  'unknown name': { weight: 1, make: () => leaf("nobody.key = 'x'") },
};
