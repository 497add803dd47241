/**
 * WITH and RETURN: items, grouping, DISTINCT, and the order. Where SKIP or LIMIT chooses rows, the order is made total by keys and ids of
 * all that is in scope, so that there is one right answer.
 */

import type { Value } from '../store.ts';
import { property } from './conditions.ts';
import { type Bound, freshName, inScope, type Maker, type Table } from './maker.ts';
import { empty, leaf, list, plain, print, type Tree, type Type, tree } from './tree.ts';
import { truth } from './truth.ts';
import { literal, parameter } from './values.ts';
import { propertiesWith } from './vocabulary.ts';
import { conditionTree } from './where.ts';

type Clause = 'WITH' | 'RETURN';
interface Item {
  written: Tree;
  type: Type;
  /** How the rest of the clause calls it: its alias, its name, or the expression itself. */
  called: string;
  /** It comes into scope as this. */
  bound: Bound | null;
  aggregate: boolean;
  id: number;
}
const sortable = new Set<Type>(['text', 'integer', 'number', 'boolean', 'date']);
const value = (maker: Maker, symbol: 'text' | 'integer' | 'number' | 'boolean' | 'list'): Tree => maker.make(symbol);
const call = (name: string, of: Tree, type: Type, distinct = false): Tree =>
  tree(
    distinct ? 'aggregate.distinct' : '',
    [leaf(`${name}(`), distinct ? { ...empty, parts: ['DISTINCT '], optional: true } : '', of, ')'],
    { type },
  );
const distinctly = ({ random }: Maker): boolean => random.chance(0.35);
const whole = (maker: Maker, ...types: Type[]): Tree | null => {
  const bound = inScope(maker, ...types);
  if (bound.length === 0) return null;
  const one = maker.random.pick(bound);
  return leaf(one.name, { type: one.type });
};

const typeOf = (of: Value): Type =>
  Array.isArray(of) ? 'list' : typeof of === 'string' ? 'text' : typeof of === 'number' ? 'integer' : 'boolean';
function constant(maker: Maker, write: typeof literal, values: readonly Value[]): Tree {
  const one = maker.random.pick(values);
  return write(maker, one, typeOf(one));
}

/** The productions of an item that is no aggregate. */
export const items: Table = {
  node: { weight: 7, make: (maker) => whole(maker, 'node') },
  relationship: { weight: 3, make: (maker) => whole(maker, 'relationship') },
  name: { weight: 3, make: (maker) => whole(maker, 'text', 'integer', 'number', 'boolean', 'list', 'labels', 'bag', 'map', 'date') },
  property: {
    weight: 6,
    make: (maker) => property(maker, maker.random.pick(['text', 'text', 'text', 'integer', 'boolean', 'number']))?.written ?? null,
  },
  text: { weight: 3, make: (maker) => value(maker, 'text') },
  integer: { weight: 2, make: (maker) => value(maker, 'integer') },
  number: { weight: 1, make: (maker) => value(maker, 'number') },
  boolean: { weight: 1, make: (maker) => value(maker, 'boolean') },
  list: { weight: 1, make: (maker) => value(maker, 'list') },
  condition: { weight: 1, make: truth },
  labels: {
    weight: 2,
    make: (maker) => {
      const node = whole(maker, 'node');
      return node && tree('', ['labels(', node, ')'], { type: 'labels' });
    },
  },
  literal: { weight: 1, make: (maker) => constant(maker, literal, ['', 'x', '-', 7]) },
  parameter: { weight: 1, make: (maker) => constant(maker, parameter, ['', '甲', 7, true, ['a', 'b']]) },
};
const scalars = ['text', 'text', 'integer', 'number', 'boolean'] as const;
const extreme =
  (name: 'min' | 'max') =>
  (maker: Maker): Tree => {
    const of = maker.make(maker.random.pick(['text', 'text', 'integer', 'number']));
    return call(name, of, of.type as Type, distinctly(maker));
  };
const counted =
  (type: Type) =>
  (maker: Maker): Tree | null => {
    const of = whole(maker, type);
    return of && call('count', of, 'integer', maker.random.chance(0.7));
  };
/** The productions of an aggregate. */
export const aggregates: Table = {
  'count rows': { weight: 5, make: () => leaf('count(*)', { type: 'integer' }) },
  'count nodes': { weight: 10, make: counted('node') },
  'count relationships': { weight: 3, make: counted('relationship') },
  'count values': {
    weight: 3,
    make: (maker) => call('count', maker.make(maker.random.pick([...scalars, 'list'])), 'integer', distinctly(maker)),
  },
  min: { weight: 2, make: extreme('min') },
  max: { weight: 2, make: extreme('max') },
  sum: {
    weight: 2,
    make: (maker) => {
      const of = maker.make(maker.random.pick(['integer', 'integer', 'number']));
      return call('sum', of, of.type as Type, distinctly(maker));
    },
  },
  average: {
    weight: 1,
    make: (maker) =>
      tree('', [leaf(`round(${maker.random.pick(['avg', 'stDev', 'stDevP'])}(`), maker.make('integer'), ' % 1000), 6)'], {
        type: 'number',
      }),
  },
  percentile: {
    weight: 1,
    make: (maker) =>
      tree(
        '',
        [
          leaf(`${maker.random.pick(['percentileDisc', 'percentileCont'])}(`),
          maker.make('integer'),
          leaf(` % 1000, ${maker.random.pick(['0.5', '0', '1.0', '0.25'])})`),
        ],
        { type: 'number' },
      ),
  },
  calculated: {
    weight: 2,
    make: ({ random }) =>
      leaf(random.pick(['count(*) + 1', 'count(*) * 2 - 1', '-count(*)', "size(collect('x'))", 'size(toString(count(*)))']), {
        type: 'integer',
      }),
  },
  judged: { weight: 1, make: () => leaf("CASE WHEN count(*) > 2 THEN 'many' ELSE 'few' END", { type: 'text' }) },
  'size of collected': {
    weight: 1,
    make: (maker) => tree('', ['size(', call('collect', maker.make('text'), 'bag', distinctly(maker)), ')'], { type: 'integer' }),
  },
  collect: { weight: 3, make: (maker) => call('collect', maker.make(maker.random.pick(scalars)), 'bag', distinctly(maker)) },
};

function asItem(maker: Maker, made: Tree, clause: Clause, aggregate: boolean, shadow: boolean): Item {
  const { random, scope } = maker;
  const type = made.type as Type;
  const text = print(made, plain);
  const source = scope.get(text);
  const id = maker.count();
  const bare = source !== undefined;
  const named = random.chance(bare ? 0.25 : clause === 'WITH' ? 1 : 0.75);
  const shadowing = shadow && named && random.chance(0.15);
  const alias = !named ? null : shadowing ? random.pick([...scope.values()]).name : freshName(maker);
  // Without a name a map projection is called as what it is of.
  const called = alias ?? (sortable.has(type) ? null : /^([^\s.({['"]+) \{/u.exec(text)?.[1]) ?? text;
  const [, name] = /\.(\w+)$/u.exec(text) ?? [];
  const bound =
    alias !== null || bare ? { ...(source ?? { type, witness: null, ...(name ? { property: name } : {}) }), name: called } : null;
  const as =
    alias === null
      ? empty
      : tree(shadowing ? 'alias.shadow' : 'alias.fresh', [' AS ', leaf(alias)], clause === 'RETURN' ? { optional: true } : {});
  return {
    written: tree('', [made, as], { column: { id, bag: type === 'bag' || type === 'labels' } }),
    type,
    called,
    bound,
    aggregate,
    id,
  };
}

function drawItems(maker: Maker, clause: Clause, mode: 'plain' | 'distinct' | 'grouped', shadow: boolean): Item[] {
  const { random } = maker;
  const wanted = random.pick([1, 1, 2, 2, 3, 4]);
  const found: Item[] = [];
  const add = (made: Tree, aggregate: boolean): void => {
    // Lists in no order make groups that nobody can foretell.
    if (mode !== 'plain' && !aggregate && (made.type === 'bag' || made.type === 'labels')) return;
    const one = asItem(maker, made, clause, aggregate, shadow);
    if (!found.some(({ called, written }) => called === one.called || print(written, plain) === print(one.written, plain))) found.push(one);
  };
  const groups = mode === 'grouped' ? random.pick(maker.simple ? [0, 0, 0, wanted] : [0, 0, wanted]) : wanted;
  for (let at = 0; at < groups; at += 1) add(maker.make('item'), false);
  if (mode === 'grouped') for (let at = random.pick([1, 1, 2]); at > 0; at -= 1) add(maker.make('aggregate'), true);
  return found.length > 0 ? random.take(found, found.length) : drawItems(maker, clause, mode, shadow);
}

/** Sort keys that leave no two different rows alike; null where something in scope cannot be sorted. */
function tieBreak(maker: Maker, all: readonly Item[], grouped: boolean): string[] | null {
  const keys: string[] = [];
  const rows = grouped
    ? all.filter(({ aggregate }) => !aggregate).map(({ called, type }) => ({ name: called, type }))
    : [...maker.scope.values()];
  for (const { name, type } of rows) {
    if (type === 'node') keys.push(`${name}.key`);
    else if (type === 'relationship') keys.push(`${name}.id`);
    else if (sortable.has(type)) keys.push(name);
    else return null;
  }
  return keys;
}

/** What a person may sort by. */
function sortKeys(maker: Maker, all: readonly Item[], grouped: boolean): Tree[] {
  const { random } = maker;
  const keys: Tree[] = [];
  for (const { called, type, id, written } of all) {
    const source = written.parts[0] as Tree;
    if (sortable.has(type)) {
      keys.push(tree('sort.column', [leaf(called)], { sortKey: { column: id, property: null } }));
      if (called !== print(source, plain)) keys.push(tree('sort.expression', [source], { sortKey: { column: id, property: null } }));
    } else if ((type === 'node' || type === 'relationship') && !grouped) {
      const name = random.pick(
        [...propertiesWith('text'), ...propertiesWith('integer')].filter((one) => !['text', 'extract'].includes(one)),
      );
      const common = random.pick(type === 'node' ? ['date', 'name', 'key', 'position'] : ['start', 'date', 'record', 'end']);
      const property = random.chance(0.7) ? common : name;
      const kept = random.chance(0.5) ? called : print(source, plain);
      const renamed = called !== print(source, plain);
      keys.push(
        tree(`sort.${type} property${renamed && kept === called ? ' renamed' : ''}`, [leaf(`${kept}.${property}`)], {
          sortKey: { column: id, property },
        }),
      );
    }
  }
  if (!grouped) {
    const hidden = property(maker, random.pick(['text', 'integer', 'number', 'boolean']));
    if (hidden) keys.push(tree('sort.hidden', [hidden.written], { sortKey: null }));
    if (random.chance(0.3))
      keys.push(
        tree('sort.function', [tree('', ['coalesce(', maker.make('text'), ', ', literal(maker, '', 'text'), ')'], { type: 'text' })], {
          sortKey: null,
        }),
      );
  }
  return random.take(keys, random.pick([1, 1, 1, 2, 3])).map((key) => ({
    ...tree('', [key, random.pick(['', '', ' ASC', ' DESC', ' DESC', ' DESCENDING', ' ASCENDING'])]),
    sortKey: key.sortKey ?? null,
  }));
}

function amount(maker: Maker, word: 'SKIP' | 'LIMIT', most: number): Tree {
  const value = maker.random.int(0, most);
  const said = maker.random.chance(0.8) ? leaf(String(value)) : parameter(maker, value, 'integer');
  return tree(`tail.${word}`, [` ${word} `, said], { optional: true });
}

function tail(maker: Maker, clause: Clause, all: readonly Item[], grouped: boolean): Tree {
  const { random } = maker;
  const chosen = random.pick(clause === 'WITH' ? ['', '', '', 'sort', 'cut'] : ['', 'sort', 'sort', 'total', 'cut', 'cut']);
  // One row needs no order; people ask for one all the same, now and then.
  const single = all.every(({ aggregate }) => aggregate);
  if (chosen === '' || (single && !random.chance(0.15))) return empty;
  const keys = sortKeys(maker, all, grouped);
  const ties = chosen === 'sort' ? null : tieBreak(maker, all, grouped);
  if (chosen !== 'sort' && ties === null) return empty;
  const broken = ties && ties.length > 0 ? [tree('sort.total', [leaf(ties.join(', '))], { total: true })] : [];
  const sorted = list([...keys, ...broken], ' ORDER BY ', ', ');
  if (chosen !== 'cut') return { ...tree('', [sorted]), optional: true };
  const skip = random.chance(0.35) ? amount(maker, 'SKIP', 4) : empty;
  const limit = skip === empty || random.chance(0.7) ? amount(maker, 'LIMIT', single ? 2 : 12) : empty;
  return { ...tree('tail', [sorted, skip, limit]), optional: true, ...(single ? { total: true as const } : {}) };
}

/** WITH … or RETURN … */
export function projection(maker: Maker, clause: Clause): Tree {
  const { random } = maker;
  const mode = random.pick(['plain', 'plain', 'plain', 'distinct', 'grouped', 'grouped', 'grouped'] as const);
  const shadow = random.chance(0.1);
  const all = drawItems(maker, clause, mode, shadow);
  const distinct = mode === 'distinct' ? tree('distinct.rows', ['DISTINCT '], { optional: true }) : empty;
  const end = shadow ? empty : tail(maker, clause, all, mode !== 'plain');
  const made = [
    `${clause} `,
    distinct,
    list(
      all.map(({ written }) => written),
      '',
      ', ',
      1,
    ),
    end,
  ];
  const kept = new Map(all.flatMap(({ bound }) => (bound ? [[bound.name, bound] as const] : [])));
  if (clause === 'RETURN') return tree(`${mode}.RETURN`, made);
  maker.scope = kept;
  maker.rows = Math.min(maker.rows, end === empty ? maker.rows : 5000);
  return tree(`${mode}.WITH`, [...made, conditionTree(maker, 0.3)]);
}
