/**
 * Rows on their way between processes, by columns: a column that says the same again and again (the key of a meeting at each of its
 * roles) names each word once. A third of the bytes, and every word is one string however many rows have it.
 */
import type { Row, Value } from '../../store.ts';

type Word = string | null;
/** The values in the order of the rows; or words, and for each row which of them. */
export type Column = Value[] | { words: Word[]; at: number[] };

class Builder {
  readonly #values: Value[] = [];
  readonly #at: number[] = [];
  /** null: it has values that are no words. */
  #words: Map<Word, number> | null = new Map();
  add(value: Value): void {
    this.#values.push(value);
    if (!this.#words) return;
    if (value !== null && typeof value !== 'string') {
      this.#words = null;
      return;
    }
    const known = this.#words.get(value);
    this.#at.push(known ?? this.#words.size);
    if (known === undefined) this.#words.set(value, this.#words.size);
  }
  /** Words where that is shorter. */
  column(): Column {
    const words = this.#words;
    return words && words.size * 2 <= this.#values.length ? { words: [...words.keys()], at: this.#at } : this.#values;
  }
}

/** The columns of some rows, each of as many values as there are columns. */
export function columnsOf(rows: readonly (readonly Value[])[]): Column[] {
  const builders = (rows[0] ?? []).map(() => new Builder());
  for (const row of rows) for (let at = 0; at < builders.length; at += 1) builders[at]?.add(row[at] ?? null);
  return builders.map((builder) => builder.column());
}

/** Gives the rows of parts as they come; words of all parts are shared. */
export function rowsFrom(): { add(columns: readonly Column[]): void; rows(names: readonly string[]): Row[] } {
  const parts: (readonly Column[])[] = [];
  const shared = new Map<string, string>();
  const share = (word: Word): Word => {
    if (word === null) return null;
    const known = shared.get(word);
    if (known === undefined) shared.set(word, word);
    return known ?? word;
  };
  return {
    add(columns) {
      parts.push(columns.map((column) => (Array.isArray(column) ? column : { words: column.words.map(share), at: column.at })));
    },
    rows(names) {
      const rows: Row[] = [];
      for (const columns of parts) {
        const valueAt = columns.map((column): ((at: number) => Value) =>
          Array.isArray(column) ? (at) => column[at] ?? null : (at) => column.words[column.at[at] ?? -1] ?? null,
        );
        const [first] = columns;
        const count = first === undefined ? 0 : Array.isArray(first) ? first.length : first.at.length;
        for (let at = 0; at < count; at += 1) {
          const row: Row = {};
          for (let column = 0; column < names.length; column += 1) row[names[column] ?? ''] = valueAt[column]?.(at) ?? null;
          rows.push(row);
        }
      }
      return rows;
    },
  };
}
