/**
 * One question, a function of the graph, a seed and a number alone. The grammar is the tables below: another kind of clause or value is
 * another entry in one of them, with its weight.
 */
import { openRandom, type Random } from '../../bench/corpus/random.ts';
import { madeBooleans, madeIntegers, madeNumbers, madeTexts } from './calculations.ts';
import { collectionItems, listConditions, madeLists } from './collections.ts';
import { conditions } from './conditions.ts';
import { dateConditions, dateIntegers, dateItems, dateTexts } from './dates.ts';
import { endings } from './endings.ts';
import { booleans, integers, lists, numbers, texts } from './expressions.ts';
import type { Graph } from './graph.ts';
import { draw, inScope, type Maker, type SymbolName, type Table } from './maker.ts';
import { mistakes } from './mistakes.ts';
import { oddConditions } from './oddities.ts';
import { path } from './patterns.ts';
import { aggregates, items, projection } from './projections.ts';
import { patternConditions, subqueryClauses, subqueryIntegers, subqueryItems } from './subqueries.ts';
import { empty, leaf, list, print, type Style, type Tree, tree } from './tree.ts';
import { conditionTree } from './where.ts';

export interface Question {
  seed: number;
  number: number;
  tree: Tree;
  style: Style;
  /** Whether it has to be answered, or refused for a mistake put in on purpose. */
  expect: 'answer' | 'refusal';
  /** Rows asked for at most. */
  rows: number;
}

const clauses: Table = {
  match: {
    weight: 5,
    make: (maker) => {
      const used = new Set<string>();
      const paths = Array.from({ length: maker.simple ? 1 : maker.random.pick([1, 1, 1, 2, 2, 3]) }, () => path(maker, used));
      return tree('', ['MATCH ', list(paths, '', ', ', 1), conditionTree(maker, maker.simple ? 0.25 : 0.5)]);
    },
  },
  'optional match': {
    weight: 5,
    make: (maker) => {
      if (inScope(maker, 'node').length === 0 && maker.random.chance(0.9)) return null;
      return tree('', ['OPTIONAL MATCH ', path(maker, new Set(), 1), conditionTree(maker, 0.65)]);
    },
  },
  with: { weight: 3, make: (maker) => (maker.scope.size === 0 ? null : projection(maker, 'WITH')) },
  'with all': { weight: 0.5, make: (maker) => (maker.scope.size === 0 ? null : tree('', ['WITH *', conditionTree(maker, 0.7)])) },
};
/** Every symbol with its productions. */
export const grammar: Readonly<Record<SymbolName, Table>> = {
  clause: { ...clauses, ...subqueryClauses },
  condition: { ...conditions, ...listConditions, ...patternConditions, ...dateConditions, ...oddConditions },
  text: { ...texts, ...madeTexts, ...dateTexts },
  integer: { ...integers, ...madeIntegers, ...subqueryIntegers, ...dateIntegers },
  number: { ...numbers, ...madeNumbers },
  boolean: { ...booleans, ...madeBooleans },
  list: { ...lists, ...madeLists },
  item: { ...items, ...collectionItems, ...subqueryItems, ...dateItems },
  aggregate: aggregates,
  mistake: mistakes,
  ending: { return: { weight: 8, make: (maker) => projection(maker, 'RETURN') }, ...endings },
};
/** The names of all productions. */
export const allProductions: readonly string[] = Object.entries(grammar).flatMap(([symbol, table]) =>
  Object.keys(table).map((name) => `${symbol}.${name}`),
);

/** Share of questions with a mistake. */
const mistaken = 0.1;

/** Characters of a question at most; a store takes 4,000. */
const longest = 3000;

function makerOf(graph: Graph, random: Random): Maker {
  let counted = 0;
  const maker: Maker = {
    random,
    simple: random.chance(0.33),
    odd: random.chance(0.2),
    graph,
    scope: new Map(),
    rows: 1,
    depth: 0,
    taken: new Set(),
    count: () => (counted += 1),
    make: (symbol) => draw(maker, symbol, grammar[symbol]),
  };
  return maker;
}

/** Question `number` under `seed`. */
export function makeQuestion(graph: Graph, seed: number, number: number): Question {
  const random = openRandom(seed, number);
  for (;;) {
    const made = attempt(graph, random);
    if (print(made.tree, made.style).length <= longest) return { seed, number, ...made };
  }
}

function attempt(graph: Graph, random: Random): Omit<Question, 'seed' | 'number'> {
  const maker = makerOf(graph, random);
  const wanted = maker.simple ? 1 : random.pick([1, 2, 2, 3]);
  const made: Tree[] = [];
  while (made.length < wanted || maker.scope.size === 0) {
    const clause = maker.make('clause');
    made.push(tree('', [clause, ' ']));
  }
  const wrong = random.chance(mistaken) && inScope(maker, 'node').length > 0;
  const mistake = wrong
    ? tree('', ['OPTIONAL MATCH (', leaf(random.pick(inScope(maker, 'node')).name), ')--() WHERE ', maker.make('mistake'), ' '])
    : empty;
  const whole = tree('', [list(made, '', '', 1), mistake, maker.make('ending'), random.pick(['', '', '', '', ';', ' '])]);
  return {
    tree: whole,
    style: { small: random.chance(0.1), odd: random.chance(0.25) ? random.int(0, 2 ** 31) : null },
    expect: wrong ? 'refusal' : 'answer',
    rows: random.chance(0.05) ? 3 : 3000,
  };
}
