/**
 * A question as a tree: what each part was made by, what may be left out, what stands for what. Printing it gives the text and its
 * parameters; a shrunk question is a smaller tree.
 */
import { openRandom, type Random } from '../../bench/corpus/random.ts';
import type { Params, Value } from '../store.ts';

/**
 * Types of values in a question. `bag`: a list in no order, as collect() gives it. `map`: also a list of anything, only to be shown. `shortest`: one
 * of several paths, so that its length alone is determined.
 */
export type Type =
  | 'node'
  | 'relationship'
  | 'text'
  | 'integer'
  | 'number'
  | 'boolean'
  | 'list'
  | 'labels'
  | 'bag'
  | 'map'
  | 'date'
  | 'path'
  | 'shortest';

/** What the comparer has to know of an item of RETURN. */
export interface Column {
  /** Identity of the item, so that a sort key can name it. */
  id: number;
  /** A list in no order. */
  bag: boolean;
}
/** Where a sort key can be read off the answer: a column, or a property of the node or relationship in it. */
export interface SortKey {
  column: number;
  property: string | null;
}

export interface Tree {
  /** The production that made it, as `symbol.name`; empty for mere punctuation. */
  production: string;
  /** Text between trees is syntax: its blanks may be written in other ways, its words in small letters. */
  parts: readonly (string | Tree)[];
  /** Set for a list: its parts are all trees; nothing is printed where it is empty. */
  list?: { before: string; between: string; least: 0 | 1 };
  /** Printed as it stands. */
  verbatim?: true;
  /** The question is still one without it. */
  optional?: true;
  /** Set for a value: a part of the same type can stand for the whole. */
  type?: Type;
  param?: { name: string; value: Value };
  column?: Column;
  /** Set for a sort key of the last clause; null where the answer does not show it. */
  sortKey?: SortKey | null;
  /** The sort keys in here make the order total. */
  total?: true;
}

type Extra = Omit<Partial<Tree>, 'production' | 'parts'>;
export const tree = (production: string, parts: Tree['parts'], extra: Extra = {}): Tree => ({ production, parts, ...extra });
/** Text that is printed as it stands: a name, a literal. */
export const leaf = (text: string, extra: Extra = {}): Tree => ({ production: '', parts: [text], verbatim: true, ...extra });
/** Trees one after another; `before` is printed before the first. */
export const list = (items: readonly Tree[], before: string, between: string, least: 0 | 1 = 0): Tree => ({
  production: '',
  parts: items,
  list: { before, between, least },
});
export const empty: Tree = { production: '', parts: [] };

/** How a question is written down. */
export interface Style {
  /** Keywords in small letters. */
  small: boolean;
  /** Seed of odd white space and comments; null for single blanks. */
  odd: number | null;
}
export const plain: Style = { small: false, odd: null };

const blanks = ['  ', '\n', '\t', '\r\n', '\u3000', '\u00a0', ' /* 注 — WHERE */ ', ' // RETURN 1\n', '\n\n  '];

type Syntax = (text: string) => string;
function syntaxOf({ small, odd }: Style): Syntax {
  const random: Random | null = odd === null ? null : openRandom(odd, 0);
  return (text) => {
    const words = small ? text.toLowerCase() : text;
    return random ? words.replaceAll(' ', () => (random.chance(0.2) ? random.pick(blanks) : ' ')) : words;
  };
}
function printed(of: Tree, syntax: Syntax): string {
  if (of.parts.length === 0) return '';
  const before = of.list ? syntax(of.list.before) : '';
  const parts = of.parts.map((part) => (typeof part !== 'string' ? printed(part, syntax) : of.verbatim ? part : syntax(part)));
  return before + parts.reduce((all, one) => `${all}${of.list ? syntax(of.list.between) : ''}${one}`);
}

/** The text of a tree. */
export const print = (of: Tree, style: Style = plain): string => printed(of, syntaxOf(style));

/** Every tree within, the whole first. */
export function* walk(of: Tree): Iterable<Tree> {
  yield of;
  for (const part of of.parts) if (typeof part !== 'string') yield* walk(part);
}

/** The parameters that are used. */
export function paramsOf(of: Tree): Params {
  return Object.fromEntries([...walk(of)].flatMap(({ param }) => (param ? [[param.name, param.value]] : [])));
}
/** The productions that are used. */
export const productionsOf = (of: Tree): Set<string> =>
  new Set([...walk(of)].map(({ production }) => production).filter((one) => one !== ''));
