/** What every production is given: chance, the graph, the names in scope, and a way to ask for a part by its symbol. */
import type { Random } from '../../bench/corpus/random.ts';
import type { StoredEdge, StoredNode } from '../store.ts';
import type { Graph } from './graph.ts';
import type { Tree, Type } from './tree.ts';

/** A name in scope. */
export interface Bound {
  /** As it is written, in backticks where it needs them. */
  name: string;
  type: Type;
  /** Something it is bound to in one row of the answer, where that is known: makes conditions that hold. */
  witness: StoredNode | StoredEdge | null;
  /** The property it was read from, to sample values of. */
  property?: string;
}

/** What can be asked for. Each is a table of productions. */
export type SymbolName =
  | 'clause'
  | 'condition'
  | 'text'
  | 'integer'
  | 'number'
  | 'boolean'
  | 'list'
  | 'item'
  | 'aggregate'
  | 'ending'
  | 'mistake';

export interface Maker {
  random: Random;
  graph: Graph;
  scope: Map<string, Bound>;
  /** Rows the clauses so far may give, about. */
  rows: number;
  /** How deep the part stands; deep ones are simple. */
  depth: number;
  /** A question as people ask most: one path along named types, counted or listed. Faults hide behind errors in long ones. */
  simple: boolean;
  /** Whether names are odd in this question. */
  odd: boolean;
  /** Names taken anywhere in the question, so that none is taken twice by chance. */
  taken: Set<string>;
  /** Counts up: names of parameters, identities of columns. */
  count(): number;
  /** One production of the symbol that can be made here. */
  make(symbol: SymbolName): Tree;
}

/** A way to make a symbol: null where it cannot be made here. */
export interface Production {
  weight: number;
  make(maker: Maker): Tree | null;
  /** Not where the part stands deep. */
  deep?: true;
}
export type Table = Readonly<Record<string, Production>>;

/** Beyond it only simple parts are made. */
const deepest = 4;

/** Draws a production by weight among those that can be made, and marks the tree with it. */
export function draw(maker: Maker, symbol: SymbolName, table: Table): Tree {
  const left = Object.entries(table).filter(([, { deep }]) => !(deep && maker.depth >= deepest));
  while (left.length > 0) {
    let at = maker.random.next() * left.reduce((sum, [, { weight }]) => sum + weight, 0);
    const drawn = left.findIndex(([, { weight }]) => {
      at -= weight;
      return at < 0;
    });
    const index = Math.max(drawn, 0);
    const [[name, production]] = left.splice(index, 1) as [[string, Production]];
    maker.depth += 1;
    const made = production.make(maker);
    maker.depth -= 1;
    if (made) return { production: `${symbol}.${name}`, parts: [made], ...(made.type ? { type: made.type } : {}) };
  }
  throw new RangeError(`nothing can be made for ${symbol}`);
}

/** The names in scope of the types. */
export const inScope = ({ scope }: Maker, ...types: Type[]): Bound[] => [...scope.values()].filter(({ type }) => types.includes(type));

const simple = ['n', 'm', 'r', 'o', 'x', 'a1', 'item', '_b', 'Doc'];
// Words of the language that need no backticks as names, and names that do.
const words = 'count type labels key node start size text rows id date collect min path value'.split(' ');
// Neo4j takes these too, though they begin or join a clause.
const reserved = ['end', 'by', 'order', 'on', 'with'];
const odd = ['会议', '人', '甲乙', '`a b`', '`order`', '`MATCH`', '`甲 乙`', '`1st`', "`it's`", '`a-b.c`', '`💡`'];

/** Makes something with names of its own, which nobody sees after it. */
export function apart<T>(maker: Maker, make: () => T): T {
  const { scope, rows } = maker;
  maker.scope = new Map(scope);
  const made = make();
  Object.assign(maker, { scope, rows });
  return made;
}

/** A name nobody has taken. */
export function freshName({ random, taken, odd: willing }: Maker): string {
  for (let tries = 0; ; tries += 1) {
    const base = random.pick(!willing || random.chance(0.5) ? simple : random.pick([words, words, words, odd, odd, odd, reserved]));
    const name = tries < 4 ? base : `v${taken.size}`;
    if (taken.has(name.replaceAll('`', ''))) continue;
    taken.add(name.replaceAll('`', ''));
    return name;
  }
}
