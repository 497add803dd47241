/** Nodes and relationships of a store: what a statement gave of them at once, the rest fetched when it is asked for. */
import { type MapValue, NodeValue, RelationshipValue, type Value } from '../../engine/values.ts';
import type { SqlRow } from './connection.ts';
import { decode } from './engine-values.ts';
import type { Layout, Table } from './layout.ts';

/** Where in a row the properties stand, by name. */
export type Places = ReadonlyMap<string, number>;
export const nowhere: Places = new Map();

const wholes = new WeakMap<Table, Places>();
/** Where the columns of a whole row stand. */
function wholeOf(table: Table): Places {
  const known = wholes.get(table);
  if (known) return known;
  const places = new Map([...table.columns.keys()].map((name, at) => [name, at]));
  wholes.set(table, places);
  return places;
}

/** Fetches the whole row of an element, in the order of its table's columns. */
export type Fetch = (table: Table, id: number) => SqlRow;

/** Properties of one element: some are at hand, and all once one of the others was asked for. */
class Properties {
  readonly #table: Table;
  readonly #id: number;
  readonly #fetch: Fetch;
  readonly #row: SqlRow;
  readonly #places: Places;
  #whole: SqlRow | null = null;
  constructor(table: Table, id: number, fetch: Fetch, row: SqlRow, places: Places) {
    this.#table = table;
    this.#id = id;
    this.#fetch = fetch;
    this.#row = row;
    this.#places = places;
  }
  get(name: string): Value {
    const column = this.#table.columns.get(name);
    if (!column) return null;
    const at = this.#places.get(name);
    if (at !== undefined) return decode(column.type, this.#row[at] ?? null);
    this.#whole ??= this.#fetch(this.#table, this.#id);
    return decode(column.type, this.#whole[wholeOf(this.#table).get(name) ?? 0] ?? null);
  }
  all(): MapValue {
    this.#whole ??= this.#fetch(this.#table, this.#id);
    const map: MapValue = new Map();
    let at = 0;
    for (const { property, type } of this.#table.columns.values()) {
      const value = decode(type, this.#whole[at] ?? null);
      if (value !== null) map.set(property, value);
      at += 1;
    }
    return map;
  }
}

export class StoredNode extends NodeValue {
  readonly id: number;
  readonly labels: readonly string[];
  readonly #properties: Properties;
  constructor(layout: Layout, id: number, fetch: Fetch, row: SqlRow, places: Places) {
    super();
    this.id = id;
    this.labels = layout.labelsOf(id);
    const table = this.labels[0] === undefined ? layout.node : layout.tableOf(this.labels[0]);
    this.#properties = new Properties(table, id, fetch, row, places);
  }
  get(name: string): Value {
    return this.#properties.get(name);
  }
  properties(): MapValue {
    return this.#properties.all();
  }
}

/** Its numbers, as columns give them. */
export interface Ends {
  id: number;
  type: number;
  from: number;
  to: number;
}
export class StoredRelationship extends RelationshipValue {
  readonly id: number;
  readonly type: string;
  readonly from: number;
  readonly to: number;
  readonly #properties: Properties;
  constructor(layout: Layout, { id, type, from, to }: Ends, fetch: Fetch, row: SqlRow, places: Places) {
    super();
    this.id = id;
    this.type = layout.typeName(type);
    this.from = from;
    this.to = to;
    this.#properties = new Properties(layout.edge, id, fetch, row, places);
  }
  get(name: string): Value {
    return this.#properties.get(name);
  }
  properties(): MapValue {
    return this.#properties.all();
  }
}
