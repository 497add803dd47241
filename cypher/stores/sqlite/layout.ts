/**
 * Where a vocabulary's graph stands in SQLite, as names and numbers: made once from the vocabulary, read by who writes and by who asks. No name of a
 * query gets into SQL but through here.
 *
 * A node's number is `set * 2^28 + n`: nodes of a label are ranges of numbers, so that a label costs no join and no column. Nodes of all
 * sets share one table with a column for each property name; relationships another; what stands beside the graph a third. Long texts are in
 * a table of their own, under the same number.
 */
import type { LabelSet, Property, PropertyType, Vocabulary } from '../../query/vocabulary.ts';

/** Numbers of one set of labels. */
export const span = 2 ** 28;
/** The form of the tables; another one is not opened as this one. */
export const layoutVersion = 1;

export interface Column {
  property: string;
  /** As it stands in SQL. */
  name: string;
  type: PropertyType;
  /** In the table of long texts. */
  long: boolean;
}
export interface Table {
  name: 'node' | 'beside' | 'edge';
  /** Of its long texts: `id` and the long columns; null where it has none. */
  long: string | null;
  /** By property, in the order of the vocabulary. */
  columns: ReadonlyMap<string, Column>;
}
/** Numbers of nodes, both ends included. */
export interface Range {
  from: number;
  to: number;
}
export interface Layout {
  vocabulary: Vocabulary;
  node: Table;
  beside: Table;
  edge: Table;
  /** The number of a set, from 1 on; undefined for labels that never stand together. In any order. */
  setOf(labels: readonly string[]): number | undefined;
  /** The labels of a node. Throws a RangeError for a number no set has. */
  labelsOf(id: number): readonly string[];
  /** Where nodes with a label stand; of neighbours one range. Empty for an unknown label. */
  rangesOf(label: string): readonly Range[];
  /** The table nodes with a label stand in. */
  tableOf(label: string): Table;
  /** From 1 on; undefined for an unknown type. */
  typeNumber(type: string): number | undefined;
  typeName(number: number): string;
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

function tableOf(name: Table['name'], properties: readonly Property[]): Table {
  const columns = new Map<string, Column>();
  // SQLite takes names that differ in case alone for one.
  const taken = new Set<string>();
  for (const { name: property, type, long = false } of properties) {
    if (columns.has(property)) continue;
    const plain = `p_${property}`;
    const column = taken.has(plain.toLowerCase()) ? `${plain}_${columns.size}` : plain;
    taken.add(column.toLowerCase());
    columns.set(property, { property, name: quoted(column), type, long });
  }
  return { name, long: [...columns.values()].some(({ long }) => long) ? `${name}_long` : null, columns };
}
const propertiesOf = (sets: readonly { properties: readonly Property[] }[]): Property[] => sets.flatMap(({ properties }) => properties);
const idOf = (labels: readonly string[]): string => JSON.stringify([...labels].sort());

/** Ranges in order, neighbours as one. */
function merged(sets: readonly number[]): Range[] {
  const ranges: Range[] = [];
  for (const set of sets) {
    const last = ranges.at(-1);
    if (last && last.to === set * span - 1) last.to += span;
    else ranges.push({ from: set * span, to: (set + 1) * span - 1 });
  }
  return ranges;
}

/** The layout of a vocabulary. */
export function layoutOf(vocabulary: Vocabulary): Layout {
  const { nodes, relationships } = vocabulary;
  const isBeside = ({ beside = false }: LabelSet): boolean => beside;
  const numbers = new Map(nodes.map(({ labels }, at) => [idOf(labels), at + 1]));
  const ranges = new Map<string, readonly Range[]>();
  for (const label of new Set(nodes.flatMap(({ labels }) => labels)))
    ranges.set(label, merged(nodes.flatMap(({ labels }, at) => (labels.includes(label) ? [at + 1] : []))));
  const besideLabels = new Set(nodes.filter(isBeside).flatMap(({ labels }) => labels));
  const types = new Map(relationships.map(({ type }, at) => [type, at + 1]));
  const node = tableOf('node', propertiesOf(nodes.filter((set) => !isBeside(set))));
  const beside = tableOf('beside', propertiesOf(nodes.filter(isBeside)));
  return {
    vocabulary,
    node,
    beside,
    edge: tableOf('edge', propertiesOf(relationships)),
    setOf: (labels) => numbers.get(idOf(labels)),
    labelsOf(id) {
      const set = nodes[Math.floor(id / span) - 1];
      if (!set) throw new RangeError(`${id} is no number of a node`);
      return set.labels;
    },
    rangesOf: (label) => ranges.get(label) ?? [],
    tableOf: (label) => (besideLabels.has(label) ? beside : node),
    typeNumber: (type) => types.get(type),
    typeName(number) {
      const word = relationships[number - 1];
      if (!word) throw new RangeError(`${number} is no number of a type`);
      return word.type;
    },
  };
}

/** A property of a row, as SQL; `alias` is that of the row. */
export const columnOf = ({ long }: Table, alias: string, column: Column): string =>
  column.long ? `(SELECT ${column.name} FROM ${long} WHERE id = ${alias}.id)` : `${alias}.${column.name}`;

/**
 * The beginning of a relationship's id, as SQL: what its index has of it. Ids are random, so that what is loaded touches pages all over that
 * index; with a third of each id it has half of the pages, and of a million few begin alike.
 */
export const idStart = (id: string): string => `substr(${id}, 1, 8)`;

const between = (id: string, { from, to }: Range): string => `${id} BETWEEN ${from} AND ${to}`;
const anyRange = (id: string, ranges: readonly Range[]): string => `(${ranges.map((range) => between(id, range)).join(' OR ')})`;

/** The kind of a set: its first label. Indexes are of a kind. */
const kindOf = ({ labels }: LabelSet): string | undefined => labels[0];

/**
 * The condition that a row has a label, as SQL. It names the ranges of the kind in the very words of the kind's indexes, else SQLite would
 * not use them. `0` for an unknown label. `alias` null: within an index.
 */
export function hasLabel(layout: Layout, alias: string | null, label: string): string {
  const id = alias === null ? 'id' : `${alias}.id`;
  const own = layout.rangesOf(label);
  if (own.length === 0) return '0';
  const kinds = new Set(layout.vocabulary.nodes.filter(({ labels }) => labels.includes(label)).map(kindOf));
  const [kind] = kinds;
  if (kinds.size > 1 || kind === undefined || kind === label) return anyRange(id, own);
  return `${anyRange(id, layout.rangesOf(kind))} AND ${anyRange(id, own)}`;
}
