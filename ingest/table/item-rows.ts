/**
 * The rows below the head of a table of items. A cell may go over several lines, and several lines may share a cell; a line that is no row leaves the
 * table open for the row with the next number, another table ends it.
 */
import type { Line, Para, View } from '../2-lines.ts';
import type { ItemColumn } from '../words/item-columns.ts';
import { type Cell, cellsOfLine, type Parting, partingOf } from './cells.ts';
import { columnsOf } from './columns.ts';

export interface Head {
  /** By the cell's number: what the column holds, and its words. */
  columns: ReadonlyMap<number, { kind: ItemColumn; words: string }>;
  parting: Parting;
  /** How many cells a whole row has. */
  width: number;
}
/** A row so far; a column may have several cells. */
export interface Row {
  head: Head;
  cells: Cell[];
  /** Its number as printed; null where the table does not count its rows. */
  number: number | null;
}
export interface Rows {
  all: Row[];
  /** Takes the next line; gives the paragraphs that turn out to be of the table, and whether it has ended before this line. */
  take(line: Line, para: Para, head: Head): { taken: readonly Para[]; ended: boolean };
}
const digits = /^\d{1,3}$/;
/** So many lines without a mark may stand within a cell. */
const mostHeld = 12;

const reached = ({ cells }: Row): number => cells.at(-1)?.at ?? 0;

/** Rows of a view, none yet. */
export function rowsOf(view: View): Rows {
  const all: Row[] = [];
  /** Lines that are of the last cell if its row goes on behind them. */
  let held: { line: Line; para: Para }[] = [];
  /** Something else stood behind the last row. */
  let apart = false;
  const open = (): Row | undefined => all.at(-1);
  const begin = (row: Row, para: Para): { taken: Para[]; ended: boolean } => {
    const last = open();
    // Held lines that no cell took stand between the rows as well.
    if (last && (apart || held.length > 0) && row.number !== (last.number ?? 0) + 1) return { taken: [], ended: true };
    all.push(row);
    [held, apart] = [[], false];
    return { taken: [para], ended: false };
  };
  return {
    all,
    take(line, para, head) {
      const last = open();
      const unfinished = last !== undefined && !apart && reached(last) + 1 < last.head.width;
      if (partingOf(line.text) !== head.parting) {
        if (unfinished && held.length < mostHeld && line.labels.length === 0 && !line.mark) held.push({ line, para });
        else apart = true;
        return { taken: [], ended: false };
      }
      const cells = cellsOfLine(view.raw, line, head.parting, line.text.length);
      const number = numberOf(cells, head);
      if (columnsOf(cells, true)) return { taken: [], ended: true };
      const opens = number !== null || (!counts(head) && !unfinished && cells.some((cell) => isOf(cell, head, 'matter')));
      if (opens) return begin({ head, cells, number }, para);
      const from = last && unfinished ? reached(last) : 0;
      // The rest of a row whose cell goes over lines; or cells below those of the row, its number and matter beside the first.
      const fits =
        last && !apart && (unfinished ? from + cells.length <= head.width : cells.length === head.width && cells[0]?.text === '');
      if (!last || !fits) return { taken: [], ended: true };
      const within = held.map(({ line: { text, start, end } }) => ({ text, start, end, at: from }));
      last.cells.push(...within, ...cells.map((cell) => ({ ...cell, at: cell.at + from })));
      const taken = [...held.map((one) => one.para), para];
      held = [];
      return { taken, ended: false };
    },
  };
}

const counts = ({ columns }: Head): boolean => [...columns.values()].some(({ kind }) => kind === 'number');
const isOf = ({ at, text }: Cell, { columns }: Head, kind: ItemColumn): boolean => text !== '' && columns.get(at)?.kind === kind;

/** The number in its column, where a row begins. */
function numberOf(cells: readonly Cell[], head: Head): number | null {
  const cell = cells.find((one) => isOf(one, head, 'number'));
  return cell && digits.test(cell.text) ? Number(cell.text) : null;
}
