/** Questions within questions: COUNT {}, EXISTS {}, COLLECT {}, CALL {}, a pattern as a condition, UNWIND, named and shortest paths. */
import type { StoredNode } from '../store.ts';
import { apart, freshName, inScope, type Maker, type Table } from './maker.ts';
import { path } from './patterns.ts';
import { leaf, list, type Tree, tree } from './tree.ts';
import { literal, parameter } from './values.ts';
import { conditionTree } from './where.ts';

const known = (maker: Maker): boolean => inScope(maker, 'node').length > 0;
const inner = (maker: Maker): Tree =>
  apart(maker, () => tree('', [...(maker.random.chance(0.5) ? ['MATCH '] : []), path(maker, new Set(), 1), conditionTree(maker, 0.4)]));

/** More productions of a whole number. */
export const subqueryIntegers: Table = {
  'count of a pattern': {
    weight: 3,
    deep: true,
    make: (maker) => (known(maker) ? tree('', ['COUNT { ', inner(maker), ' }'], { type: 'integer' }) : null),
  },
  'length of a path': {
    weight: 8,
    make: (maker) => {
      const bound = inScope(maker, 'path', 'shortest');
      return bound.length > 0 ? leaf(`length(${maker.random.pick(bound).name})`, { type: 'integer' }) : null;
    },
  },
};
/** A list whose order is none. */
export const subqueryItems: Table = {
  collected: {
    weight: 2,
    make: (maker) => {
      if (!known(maker)) return null;
      return apart(maker, () => {
        const found = path(maker, new Set(), 1);
        const where = conditionTree(maker, 0.3);
        return tree('', ['COLLECT { MATCH ', found, where, ' RETURN ', maker.make('text'), ' AS one }'], { type: 'bag' });
      });
    },
  },
};

/** The ends of a pattern as a condition have names that are known, or none. */
function bare(maker: Maker): Tree | null {
  if (!known(maker)) return null;
  const { name, witness } = maker.random.pick(inScope(maker, 'node'));
  const steps = witness ? maker.graph.steps(witness as StoredNode) : [];
  const type = steps.length > 0 ? `:${maker.random.pick(steps).edge.type}` : '';
  const way = maker.random.pick([`-[${type}]->`, `<-[${type}]-`, `-[${type}]-`, '--', `-[${type}*1..2]-`]);
  const other = maker.random.pick([
    '()',
    '(:Meeting)',
    '(:Item|Official)',
    '({scope: "象山县"})',
    ...inScope(maker, 'node').map((one) => `(${one.name})`),
  ]);
  return tree('', [leaf(`(${name})`), leaf(way), leaf(other)], { type: 'boolean' });
}
/** More conditions. */
export const patternConditions: Table = {
  pattern: { weight: 3, make: bare },
  'no pattern': {
    weight: 2,
    make: (maker) => {
      const made = bare(maker);
      return made && tree('', ['NOT ', made], { type: 'boolean' });
    },
  },
  'count compared': {
    weight: 2,
    deep: true,
    make: (maker) =>
      known(maker)
        ? tree('', ['COUNT { ', inner(maker), leaf(` } ${maker.random.pick(['> 0', '= 1', '>= 2', '< 3'])}`)], { type: 'boolean' })
        : null,
  },
};

function unwound(maker: Maker): Tree {
  const { random } = maker;
  const name = freshName(maker);
  const texts = ['象山县', '县财政局', '甲', '', 'x'].slice(random.int(0, 2), random.int(3, 5));
  const [made, type]: [Tree, 'text' | 'integer'] = random.chance(0.3)
    ? [leaf(`range(${random.int(-1, 2)}, ${random.int(1, 5)})`), 'integer']
    : random.chance(0.5)
      ? [literal(maker, random.chance(0.5) ? [1, 2, 2, 3] : [2021, 2022], 'list'), 'integer']
      : [random.chance(0.5) ? literal(maker, texts, 'list') : parameter(maker, texts, 'list'), 'text'];
  maker.rows *= 3;
  maker.scope.set(name, { name, type, witness: null });
  return tree('', ['UNWIND ', made, ' AS ', leaf(name)]);
}

function called(maker: Maker): Tree | null {
  const { random } = maker;
  const imported = random.take(inScope(maker, 'node', 'relationship', 'text', 'integer'), random.int(0, 2));
  const names = imported.map(({ name }) => leaf(name));
  const result = freshName(maker);
  const [before, rows] = [maker.scope, maker.rows];
  maker.scope = new Map(imported.map((one) => [one.name, one]));
  const modern = random.chance(0.6);
  const head = modern
    ? tree('', ['CALL (', list(names, '', ', '), ') { '])
    : tree('', ['CALL { ', list(names, 'WITH ', ', '), names.length > 0 ? ' ' : '']);
  const found = path(maker, new Set(), imported.some(({ type }) => type === 'node') ? 1 : 0);
  const where = conditionTree(maker, 0.4);
  const aggregate = random.chance(0.7);
  const one = aggregate ? leaf(random.pick(['count(*)', 'count(*) + 1']), { type: 'integer' }) : maker.make('text');
  const inside = maker.rows;
  maker.scope = new Map(before);
  maker.rows = aggregate ? rows : inside;
  maker.scope.set(result, { name: result, type: aggregate ? 'integer' : 'text', witness: null });
  return tree('', [head, 'MATCH ', found, where, ' RETURN ', one, ' AS ', leaf(result), ' }']);
}

/** `p = (a)-->(b)`: fixed and variable lengths. */
function namedPath(maker: Maker): Tree {
  const name = freshName(maker);
  const found = path(maker, new Set(), 1);
  maker.scope.set(name, { name, type: 'path', witness: null });
  return tree('', [
    maker.random.chance(0.2) && maker.scope.size > 1 ? 'OPTIONAL MATCH ' : 'MATCH ',
    leaf(`${name} = `),
    found,
    conditionTree(maker, 0.3),
  ]);
}
/** Between two nodes that are known; of several as short ones any may be given, so that only its length is asked for. */
function shortest(maker: Maker): Tree | null {
  const [from, to] = maker.random.take(inScope(maker, 'node'), 2);
  if (!from || !to || maker.rows > 300) return null;
  const name = freshName(maker);
  const way = maker.random.pick(['-[*..4]-', '-[*..3]->', '-[*1..3]-', '-[:ATTENDED|CHAIRED*..4]-', '-[:HAS_ITEM|SUBMITTED|TASKED*..5]-']);
  maker.scope.set(name, { name, type: 'shortest', witness: null });
  const word = maker.random.pick(['MATCH ', 'OPTIONAL MATCH ']);
  return tree('', [word, leaf(`${name} = shortestPath((${from.name})${way}(${to.name}))`), ' WHERE ', leaf(`${from.name} <> ${to.name}`)]);
}
/** More clauses. */
export const subqueryClauses: Table = {
  unwind: { weight: 1.5, make: (maker) => (maker.rows > 3000 ? null : unwound(maker)) },
  call: { weight: 1.2, make: (maker) => (maker.rows > 500 ? null : called(maker)) },
  path: { weight: 1.5, make: namedPath },
  shortest: { weight: 2, make: shortest },
};
