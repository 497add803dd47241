/**
 * Tables of items: 序号 | 议题 | 议定意见 | 责任单位 | 完成时限. Each row is an item: its number, its heading, what was settled, who is told to act and
 * by when. A table is one where its head names a matter and, beside it, what was settled of it or who is told.
 */
import type { TaskPart } from '../../cypher/enumerations.ts';
import { flatOffset, type Line, type Para, type View } from '../2-lines.ts';
import type { Span } from '../record.ts';
import { type ItemColumn, itemColumns } from '../words/item-columns.ts';
import { type Cell, cellsOfLine, partingOf } from './cells.ts';
import { type Head, type Row, type Rows, rowsOf } from './item-rows.ts';

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
const longestHead = 80;

function headOf(view: View, line: Line): Head | null {
  const parting = partingOf(line.text);
  if (parting === 'blank' || line.text.length > longestHead) return null;
  const cells = cellsOfLine(view.raw, line, parting);
  const columns: [number, { kind: ItemColumn; words: string }][] = [];
  for (const { at, text: words } of cells) {
    const kind = itemColumns.get(words.replace(/[\s　]|[（(].*[）)]/gu, ''));
    if (kind) columns.push([at, { kind, words }]);
  }
  const has = new Set(columns.map(([, { kind }]) => kind));
  return has.has('matter') && (has.has('settled') || has.has('told')) ? { columns: new Map(columns), parting, width: cells.length } : null;
}

function itemOf(view: View, { cells, number, head: { columns } }: Row, position: number): ItemRow | null {
  const of = (kind: ItemColumn): Cell[] => cells.filter(({ at, text }) => text !== '' && columns.get(at)?.kind === kind);
  const flat = ({ start, end }: Cell): Span => ({ start: flatOffset(view, start), end: flatOffset(view, end - 1) + 1 });
  const [matter, ...more] = of('matter');
  const [due] = of('due');
  if (!matter) return null;
  return {
    number: number ?? position,
    mark: flat(of('number')[0] ?? matter),
    heading: flat(matter),
    body: [...more, ...of('settled')].map(flat),
    told: of('told').map((cell) => ({ span: flat(cell), part: partOf(columns.get(cell.at)?.words ?? '') })),
    due: due ? flat(due) : null,
  };
}

/** The items that a text gives as a table; none where it has no such table. Its head may stand again on each page. Linear. */
export function itemTable(view: View): ItemTable {
  const paras = new Set<Para>();
  let head: Head | null = null;
  let rows: Rows | null = null;
  for (const { para, line } of view.paras.flatMap((para) => para.lines.map((line) => ({ para, line })))) {
    const again = headOf(view, line);
    if (again) {
      head = again;
      rows ??= rowsOf(view);
      paras.add(para);
    } else if (head && rows) {
      const { ended, taken } = rows.take(line, para, head);
      for (const one of taken) paras.add(one);
      if (ended) break;
    }
  }
  const items = rows?.all.flatMap((row, index) => itemOf(view, row, index + 1) ?? []) ?? [];
  return items.length > 0 ? { rows: items, paras: [...paras] } : none;
}

const partOf = (words: string): TaskPart | null =>
  /牵头|主办|主责/.test(words) ? 'lead' : /配合|协办|协助/.test(words) ? 'support' : null;
