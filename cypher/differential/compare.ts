/** Whether an answer is the true one: rows as a multiset, in order where the question has one, the first of them where they were cut. */
import type { Answer as Table, Value } from '../store.ts';
import { type SortKey, type Tree, walk } from './tree.ts';

/** What of an answer is determined. */
export interface Shape {
  /** For each column, whether it is a list in no order. */
  bags: boolean[];
  /** Sort keys that the answer shows, up to the first that it does not. */
  keys: { column: number; property: string | null }[];
  /** The order leaves nothing open. */
  total: boolean;
}
export type Difference = 'columns' | 'number of rows' | 'rows' | 'order' | 'cut';

const last = (question: Tree): Tree => [...walk(question)].filter(({ production }) => production.endsWith('.RETURN')).at(-1) as Tree;

/** What a question determines of its answer. */
export function shapeOf(question: Tree): Shape {
  const within = [...walk(last(question))];
  const columns = within.flatMap(({ column }) => (column ? [column] : []));
  const sorted: (SortKey | null)[] = within.flatMap(({ sortKey }) => (sortKey === undefined ? [] : [sortKey]));
  const places = sorted.map((key) => (key ? { column: columns.findIndex(({ id }) => id === key.column), property: key.property } : null));
  const hidden = places.findIndex((place) => place === null || place.column < 0);
  return {
    bags: columns.map(({ bag }) => bag),
    keys: (hidden < 0 ? places : places.slice(0, hidden)).filter((place) => place !== null),
    total: within.some(({ total }) => total === true),
  };
}

function canonical(value: Value, bag = false): string {
  if (Array.isArray(value)) {
    const items = value.map((one) => canonical(one));
    return `[${(bag ? items.sort() : items).join()}]`;
  }
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  return `{${Object.keys(value)
    .sort()
    .map((name) => `${name}:${canonical(value[name] ?? null)}`)
    .join()}}`;
}
function keyOf(row: Value[], { column, property }: Shape['keys'][number]): Value {
  const value = row[column] ?? null;
  if (property === null || value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return (value.properties as Record<string, Value> | undefined)?.[property] ?? null;
}

/** How an answer of at most `most` rows differs from the true one; null where it does not. */
export function differenceOf(shape: Shape, truth: Table, answer: Table, most: number): Difference | null {
  if (canonical(truth.columns) !== canonical(answer.columns)) return 'columns';
  const cut = truth.rows.length > most;
  if (answer.rows.length !== Math.min(truth.rows.length, most)) return 'number of rows';
  if ((answer.cut === 'rows') !== cut) return 'cut';
  const rowsOf = (rows: Value[][]): string[] => rows.map((row) => row.map((value, at) => canonical(value, shape.bags[at])).join());
  const [right, given] = [rowsOf(truth.rows), rowsOf(answer.rows)];
  if (shape.total) return given.every((row, at) => row === right[at]) ? null : contains(right, given) ? 'order' : 'rows';
  if (!contains(right, given)) return 'rows';
  const keysOf = (rows: Value[][]): string[] => rows.map((row) => shape.keys.map((key) => canonical(keyOf(row, key))).join());
  const keys = keysOf(truth.rows);
  return keysOf(answer.rows).every((key, at) => key === keys[at]) ? null : 'order';
}

/** Whether all of `some` are in `all`, each as often. */
function contains(all: readonly string[], some: readonly string[]): boolean {
  const left = new Map<string, number>();
  for (const row of all) left.set(row, (left.get(row) ?? 0) + 1);
  return some.every((row) => {
    const count = left.get(row) ?? 0;
    left.set(row, count - 1);
    return count > 0;
  });
}
