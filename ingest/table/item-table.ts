/**
 * Tables of items: 序号 | 议题 | 议定意见 | 责任单位 | 完成时限. Each row is an item: its number, its heading, what was settled, who is told to act and
 * by when. A table is one where its head names a matter and, beside it, what was settled of it or who is told.
 */
import type { TaskPart } from '../../cypher/enumerations.ts';
import { flatOffset, type Line, type Para, type View } from '../2-lines.ts';
import type { Span } from '../record.ts';
import { type ItemColumn, itemColumns } from '../words/item-columns.ts';
import { type Cell, cellsOfLine, type Parting, partingOf } from './cells.ts';

/** A row; all spans in the flat text. */
export interface ItemRow {
  number: number;
  mark: Span;
  heading: Span;
  body: Span[];
  /** Cells that name who is told to act, each with what the head says they are. */
  told: { span: Span; part: TaskPart | null }[];
  due: Span | null;
}
export interface ItemTable {
  rows: ItemRow[];
  paras: Para[];
}
const none: ItemTable = { rows: [], paras: [] };
const digits = /^\d{1,3}$/;
const longestHead = 80;

interface Head {
  /** By the cell's number: what the column holds, and its words. */
  columns: ReadonlyMap<number, { kind: ItemColumn; words: string }>;
  parting: Parting;
}
function headOf(view: View, line: Line): Head | null {
  const parting = partingOf(line.text);
  if (parting === 'blank' || line.text.length > longestHead) return null;
  const columns: [number, { kind: ItemColumn; words: string }][] = [];
  for (const { at, text: words } of cellsOfLine(view.raw, line, parting)) {
    const kind = itemColumns.get(words.replace(/[\s　]|[（(].*[）)]/gu, ''));
    if (kind) columns.push([at, { kind, words }]);
  }
  const has = new Set(columns.map(([, { kind }]) => kind));
  return has.has('matter') && (has.has('settled') || has.has('told')) ? { columns: new Map(columns), parting } : null;
}

/** The item of a line below the head; null for a line that is no row of the table. `position` counts from 1. */
function rowOf(view: View, line: Line, { columns, parting }: Head, position: number): ItemRow | null {
  if (partingOf(line.text) !== parting) return null;
  const cells = cellsOfLine(view.raw, line, parting).filter(({ text }) => text !== '');
  const of = (kind: ItemColumn): Cell[] => cells.filter(({ at }) => columns.get(at)?.kind === kind);
  const flat = ({ start, end }: Cell): Span => ({ start: flatOffset(view, start), end: flatOffset(view, end - 1) + 1 });
  const [matter] = of('matter');
  if (!matter) return null;
  const number = of('number').find(({ text }) => digits.test(text));
  const [due] = of('due');
  return {
    number: number ? Number(number.text) : position,
    mark: flat(number ?? matter),
    heading: flat(matter),
    body: of('settled').map(flat),
    told: of('told').map((cell) => ({ span: flat(cell), part: partOf(columns.get(cell.at)?.words ?? '') })),
    due: due ? flat(due) : null,
  };
}

/** The items that a text gives as a table; none where it has no such table. Linear. */
export function itemTable(view: View): ItemTable {
  const paras = new Set<Para>();
  const rows: ItemRow[] = [];
  let head: Head | null = null;
  for (const { para, line } of view.paras.flatMap((para) => para.lines.map((line) => ({ para, line })))) {
    const row: ItemRow | null = head && rowOf(view, line, head, rows.length + 1);
    if (head && !row) break;
    if (row) rows.push(row);
    else head = headOf(view, line);
    if (head) paras.add(para);
  }
  return rows.length > 0 ? { rows, paras: [...paras] } : none;
}

const partOf = (words: string): TaskPart | null =>
  /牵头|主办|主责/.test(words) ? 'lead' : /配合|协办|协助/.test(words) ? 'support' : null;
