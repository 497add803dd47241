/** Values by type: properties, names, literals, parameters, functions. */
import { property } from './conditions.ts';
import { inScope, type Maker, type Table } from './maker.ts';
import { leaf, list, type Tree, type Type, tree } from './tree.ts';
import { literal, parameter, someValue } from './values.ts';

const name =
  (...types: Type[]) =>
  (maker: Maker): Tree | null => {
    const bound = inScope(maker, ...types);
    return bound.length > 0 ? leaf(maker.random.pick(bound).name, { type: types[0] as Type }) : null;
  };
const read =
  (type: Type) =>
  (maker: Maker): Tree | null =>
    property(maker, type)?.written ?? null;
const constant =
  (type: Type) =>
  (maker: Maker): Tree =>
    literal(maker, someValue(maker, type, null), type);
const given =
  (type: Type) =>
  (maker: Maker): Tree =>
    parameter(maker, someValue(maker, type, null), type);
const coalesce =
  (type: 'text' | 'integer' | 'boolean' | 'number') =>
  (maker: Maker): Tree =>
    tree(
      '',
      [
        'coalesce(',
        list(
          Array.from({ length: maker.random.int(1, 3) }, () => maker.make(type)),
          '',
          ', ',
          1,
        ),
        ')',
      ],
      { type },
    );
const call =
  (of: string, type: Type, ...on: Type[]) =>
  (maker: Maker): Tree | null => {
    const made = name(...on)(maker);
    return made && tree('', [leaf(`${of}(`), made, ')'], { type });
  };

const basic = (type: Type, weights: { property: number; name: number; literal: number; parameter: number }): Table => ({
  property: { weight: weights.property, make: read(type) },
  name: { weight: weights.name, make: name(type) },
  literal: { weight: weights.literal, make: constant(type) },
  parameter: { weight: weights.parameter, make: given(type) },
});

/** The productions of a text. */
export const texts: Table = {
  ...basic('text', { property: 8, name: 4, literal: 1.5, parameter: 1.5 }),
  type: { weight: 2, make: call('type', 'text', 'relationship') },
  coalesce: { weight: 2, make: coalesce('text'), deep: true },
};
/** The productions of a whole number. */
export const integers: Table = {
  ...basic('integer', { property: 6, name: 4, literal: 1.5, parameter: 1 }),
  'size of labels': {
    weight: 1,
    make: (maker) => {
      const made = call('labels', 'labels', 'node')(maker);
      return made && tree('', ['size(', made, ')'], { type: 'integer' });
    },
  },
  'size of list': { weight: 2, make: (maker) => tree('', ['size(', maker.make('list'), ')'], { type: 'integer' }) },
  'size of bag': { weight: 20, make: call('size', 'integer', 'bag') },
  coalesce: { weight: 2, make: coalesce('integer'), deep: true },
};
/** The productions of a number with a fraction. */
export const numbers: Table = {
  ...basic('number', { property: 6, name: 3, literal: 1, parameter: 1 }),
  coalesce: { weight: 2, make: coalesce('number'), deep: true },
};
/** The productions of true or false as a value. */
export const booleans: Table = {
  ...basic('boolean', { property: 5, name: 3, literal: 1, parameter: 1 }),
  coalesce: { weight: 1, make: coalesce('boolean'), deep: true },
};
/** The productions of a list whose order means something. */
export const lists: Table = {
  property: { weight: 4, make: read('list') },
  name: { weight: 2, make: name('list') },
  literal: {
    weight: 1,
    make: (maker) => {
      const type = maker.random.pick(['text', 'integer'] as const);
      return tree(
        '',
        [
          '[',
          list(
            Array.from({ length: maker.random.int(0, 3) }, () => constant(type)(maker)),
            '',
            ', ',
          ),
          ']',
        ],
        { type: 'list' },
      );
    },
  },
  parameter: { weight: 1, make: (maker) => parameter(maker, [someValue(maker, 'text', 'name'), someValue(maker, 'text', null)], 'list') },
};
