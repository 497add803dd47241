/** Tables whose columns are lists of people: below 出席 | 列席 | 请假 each line of a cell is one of its column. */
import type { Boxed } from './blocks.ts';

interface Cell<T> {
  blocks: T[];
  box: { tagName: string };
}
interface Row<T> {
  cells: Cell<T>[];
  /** How deep its row lies. */
  depth: number;
  table: object | undefined;
}
/** Lists of people beside each other; a table of more is made to be slow. */
const mostColumns = 40;
const spanOf = (box: object, name: string): number => {
  const attrs = 'attrs' in box && Array.isArray(box.attrs) ? (box.attrs as { name: string; value: string }[]) : [];
  return Math.min(1000, Math.max(1, Number.parseInt(attrs.find((one) => one.name === name)?.value ?? '1', 10) || 1));
};

/** The innermost rows of the blocks, each with its cells; a block outside of tables is a row without a cell. */
function rowsOf<T extends Boxed>(blocks: readonly T[]): (Row<T> | T)[] {
  const rows: (Row<T> | T)[] = [];
  let [last, lastRow]: [Row<T> | null, object | null] = [null, null];
  for (const block of blocks) {
    const at = block.path.findLastIndex(({ tagName }) => tagName === 'td' || tagName === 'th');
    const [row, box] = [block.path[at - 1], block.path[at]];
    if (!row || !box) {
      rows.push(block);
      [last, lastRow] = [null, null];
      continue;
    }
    if (!last || row !== lastRow) {
      last = {
        cells: [],
        depth: at - 1,
        table: block.path.slice(0, at).findLast(({ tagName }) => tagName === 'table') ?? block.path[at - 3],
      };
      rows.push(last);
    }
    lastRow = row;
    const cell = last.cells.at(-1);
    if (cell?.box === box) cell.blocks.push(block);
    else last.cells.push({ blocks: [block], box });
  }
  return rows;
}

const linesOf = <T extends Boxed>({ blocks }: Cell<T>): string[] =>
  blocks.flatMap(({ text }) => text.split('\n')).filter((line) => line.trim() !== '');

/** A block for each line of the cells, every line in its column between tabs; `held`: rows that the cell of a column above goes on for. */
function spread<T extends Boxed>(row: Row<T>, held: number[]): T[] {
  const columns: (Cell<T> | null)[] = [];
  const waiting = [...row.cells];
  for (let column = 0; waiting.length > 0 || (column < mostColumns && (held[column] ?? 0) > 0); column += 1) {
    const rest = column < mostColumns ? (held[column] ?? 0) : 0;
    if (rest > 0) held[column] = rest - 1;
    const cell = rest > 0 ? null : (waiting.shift() ?? null);
    columns.push(cell);
    if (cell) held[column] = spanOf(cell.box, 'rowspan') - 1;
  }
  const lines = columns.map((cell) => (cell ? linesOf(cell) : []));
  const [first] = row.cells[0]?.blocks ?? [];
  if (!first) return [];
  return Array.from({ length: Math.max(1, ...lines.map(({ length }) => length)) }, (_, at) => {
    const path = first.path.slice(0, row.depth);
    return { ...first, path, text: columns.map((_, column) => lines[column]?.[at] ?? '').join('\t') };
  });
}

/** Blocks with the cells of such tables line by line. `isRole`: whether a text is the head of a list of people and nothing else. */
export function spreadColumns<T extends Boxed>(blocks: readonly T[], isRole: (text: string) => boolean): T[] {
  const isHead = ({ cells }: Row<T>): boolean => {
    const texts = cells.map((cell) => linesOf(cell).join('')).filter((text) => text !== '');
    return texts.length > 1 && texts.every(isRole);
  };
  let [table, held]: [object | undefined, number[]] = [undefined, []];
  return rowsOf(blocks).flatMap((row) => {
    if (!('cells' in row)) return [row];
    if (isHead(row)) [table, held] = [row.table, []];
    else if (table !== undefined && row.table === table) return spread(row, held);
    return row.cells.flatMap((cell) => cell.blocks);
  });
}
