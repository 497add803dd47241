/** Conditions: every operator on values of one type, mostly true of the row that is known. */
import type { Value } from '../store.ts';
import { propertiesOf } from './graph.ts';
import { apart, type Bound, inScope, type Maker, type Table } from './maker.ts';
import { path } from './patterns.ts';
import { leaf, list, type Tree, type Type, tree } from './tree.ts';
import { literal, parameter, someValue, written } from './values.ts';
import { propertiesWith, propertyTypes } from './vocabulary.ts';

/** Something read of a name in scope, and what it is in the row that is known. */
interface Read {
  written: Tree;
  value: Value;
  property: string | null;
}

/** A property of the type, of a name in scope. */
export function property(maker: Maker, type: Type): Read | null {
  const { random } = maker;
  const bound = inScope(maker, 'node', 'relationship');
  if (bound.length === 0) return null;
  const one = random.pick(bound);
  const own = one.witness ? propertiesOf(one.witness) : {};
  const there = Object.keys(own).filter((name) => propertyTypes.get(name) === type && String(own[name]).length <= 80);
  const name = there.length > 0 && random.chance(0.85) ? random.pick(there) : random.pick(propertiesWith(type));
  return { written: leaf(`${one.name}.${name}`, { type }), value: own[name] ?? null, property: name };
}
function variable(maker: Maker, type: Type): Read | null {
  const bound = inScope(maker, type);
  if (bound.length === 0) return null;
  const one: Bound = maker.random.pick(bound);
  return { written: leaf(one.name, { type }), value: null, property: one.property ?? null };
}
/** A value of the type, read of a name where that can be. */
const read = (maker: Maker, type: Type): Read => {
  const found = (maker.random.chance(0.4) ? variable(maker, type) : null) ?? property(maker, type) ?? variable(maker, type);
  return found && maker.random.chance(0.85) ? found : { written: maker.make(type as 'text'), value: null, property: null };
};
/** What to hold against it. */
const against = (maker: Maker, type: Type, { value, property: name }: Read): Value =>
  value !== null && maker.random.chance(0.65) ? value : someValue(maker, type, name);

const operators = ['=', '=', '=', '=', '<>', '<>', '<', '<=', '<=', '>', '>=', '>='];

function compare(maker: Maker, type: Type): Tree {
  const { random } = maker;
  const left = read(maker, type);
  const right = random.chance(0.8) ? written(maker, against(maker, type, left), type) : maker.make(type as 'text');
  const operator = type === 'boolean' ? random.pick(['=', '<>']) : random.pick(operators);
  const sides = random.chance(0.85) ? [left.written, ` ${operator} `, right] : [right, ` ${operator} `, left.written];
  return tree(`operator.${operator}`, sides, { type: 'boolean' });
}
function textTest(maker: Maker, words: string): Tree {
  const left = read(maker, 'text');
  const whole = String(against(maker, 'text', left));
  const chars = [...whole];
  const from = words === 'STARTS WITH' ? 0 : maker.random.int(0, Math.max(chars.length - 1, 0));
  const to = words === 'ENDS WITH' ? chars.length : maker.random.int(from, chars.length);
  return tree('', [left.written, ` ${words} `, written(maker, chars.slice(from, to).join(''), 'text')], { type: 'boolean' });
}
function nothing(maker: Maker, words: string): Tree {
  const types: Type[] = ['text', 'text', 'integer', 'boolean', 'number', 'list'];
  return tree('', [read(maker, maker.random.pick(types)).written, ` ${words}`], { type: 'boolean' });
}
function among(maker: Maker, way: 'literal' | 'parameter'): Tree {
  const type = maker.random.pick(['text', 'text', 'integer', 'number'] as const);
  const left = read(maker, type);
  const count = maker.random.pick([0, 1, 2, 3, 5]);
  const values = Array.from({ length: count }, () => against(maker, type, left));
  if (way === 'parameter') return tree('', [left.written, ' IN ', parameter(maker, values, 'list')], { type: 'boolean' });
  const items = values.map((value) => literal(maker, value, type));
  return tree('', [left.written, ' IN [', list(items, '', ', '), ']'], { type: 'boolean' });
}
function within(maker: Maker): Tree | null {
  const one = property(maker, 'list');
  if (!one) return null;
  const value = Array.isArray(one.value) && one.value.length > 0 ? maker.random.pick(one.value) : someValue(maker, 'text', one.property);
  return tree('', [written(maker, value, 'text'), ' IN ', one.written], { type: 'boolean' });
}
function exists(maker: Maker): Tree | null {
  if (inScope(maker, 'node').length === 0 && maker.random.chance(0.8)) return null;
  return apart(maker, () => {
    const found = path(maker, new Set(), 1);
    const condition = maker.random.chance(0.4) ? tree('exists.where', [' WHERE ', maker.make('condition')], { optional: true }) : leaf('');
    return tree('', ['EXISTS { ', ...(maker.random.chance(0.3) ? ['MATCH '] : []), found, condition, ' }'], { type: 'boolean' });
  });
}
function joined(maker: Maker, word: 'AND' | 'OR' | 'XOR'): Tree {
  const parts = Array.from({ length: maker.random.pick([2, 2, 2, 3]) }, () => maker.make('condition'));
  const made = tree('', [list(parts, '', ` ${word} `, 1)], { type: 'boolean' });
  return maker.random.chance(0.7) ? tree('', ['(', made, ')'], { type: 'boolean' }) : made;
}

/** The productions of a condition. */
export const conditions: Table = {
  text: { weight: 8, make: (maker) => compare(maker, 'text') },
  integer: { weight: 5, make: (maker) => compare(maker, 'integer') },
  number: { weight: 2, make: (maker) => compare(maker, 'number') },
  boolean: { weight: 2, make: (maker) => compare(maker, 'boolean') },
  flag: { weight: 1, make: (maker) => property(maker, 'boolean')?.written ?? null },
  name: { weight: 6, make: (maker) => variable(maker, 'boolean')?.written ?? null },
  constant: { weight: 0.3, make: ({ random }) => leaf(random.pick(['true', 'false', 'TRUE']), { type: 'boolean' }) },
  null: { weight: 2, make: (maker) => nothing(maker, 'IS NULL') },
  'not null': { weight: 2, make: (maker) => nothing(maker, 'IS NOT NULL') },
  'starts with': { weight: 2, make: (maker) => textTest(maker, 'STARTS WITH') },
  'ends with': { weight: 1, make: (maker) => textTest(maker, 'ENDS WITH') },
  contains: { weight: 2, make: (maker) => textTest(maker, 'CONTAINS') },
  'in literal': { weight: 2, make: (maker) => among(maker, 'literal') },
  'in parameter': { weight: 1, make: (maker) => among(maker, 'parameter') },
  'in property': { weight: 2, make: within },
  exists: { weight: 6, make: exists, deep: true },
  'not exists': {
    weight: 5,
    deep: true,
    make: (maker) => {
      const made = exists(maker);
      return made && tree('', ['NOT ', made], { type: 'boolean' });
    },
  },
  not: {
    weight: 2,
    deep: true,
    make: (maker) => {
      const made = maker.make('condition');
      return tree('', maker.random.chance(0.5) ? ['NOT (', made, ')'] : ['NOT ', tree('', ['(', made, ')'], { type: 'boolean' })], {
        type: 'boolean',
      });
    },
  },
  and: { weight: 3, deep: true, make: (maker) => joined(maker, 'AND') },
  or: { weight: 3, deep: true, make: (maker) => joined(maker, 'OR') },
};
